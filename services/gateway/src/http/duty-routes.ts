import type { Route } from '@linli/http';
import { z } from 'zod';

import { communityOf } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';
import { askerOf } from './legal-routes.ts';
import { id } from './schemas.ts';

const tags = ['legal aid'];
const workers = rolesFor('WORK_ON_LEGAL_FILES');
const instant = z.number().int().min(1);
const desk = { communityId: id } as const;
/** YYYY-MM; another is the month of nothing. */
const month = z.string().max(7);
const shift = z.object({ shiftId: id });

const planned = { startMs: instant, endMs: instant, lawyerId: z.string().max(60).default('') } as const;
/** What is done with one shift, by the last part of its path; `what` = its name in the message. */
const steps = {
  assign: { what: 'assign', summary: 'Give the shift to a lawyer', more: { lawyerId: id } },
  leave: {
    what: 'leave',
    summary: 'I cannot come: the shift is uncovered until somebody takes it',
    more: { reason: z.string().min(1).max(60) },
  },
  take: { what: 'take', summary: 'Take a shift that nobody has', more: {} },
  'offer-swap': { what: 'offerSwap', summary: 'My shift for that of somebody else', more: { forShiftId: id } },
  'accept-swap': { what: 'acceptSwap', summary: 'Agree to what was offered for my shift', more: { forShiftId: id } },
} as const;

/** 值班表: who sits at the legal aid desk, shift by shift. */
export function dutyRoutes(doors: Doors): Route<Visitor>[] {
  return [planRoute(doors), ...Object.entries(steps).map(([name, step]) => stepRoute(doors, name, step)), list(doors)];
}

function planRoute({ clients }: Doors): Route<Visitor> {
  return route({
    ...{ method: 'post', path: '/api/v1/duty-shifts', summary: 'A shift to come, with its lawyer or uncovered', tags },
    roles: workers,
    body: z.strictObject({ ...commandShape, ...desk, ...planned }),
    answer: receiptSchema,
    handler: async ({ body }, call) => {
      const { startMs, endMs, lawyerId } = body;
      const communityId = communityOf(body.communityId, call);
      const said = { command: commandOf(body, call), communityId, month: '', ...askerOf(call) };
      return receipt(await clients.visits.TellDutyRoster({ ...said, plan: { startMs, endMs, lawyerId } }, call));
    },
  });
}

function stepRoute({ clients }: Doors, name: string, step: (typeof steps)[keyof typeof steps]): Route<Visitor> {
  return route({
    ...{ method: 'post', path: `/api/v1/duty-shifts/:shiftId/${name}`, summary: step.summary, tags, roles: workers },
    params: shift,
    body: z.strictObject({ ...commandShape, ...desk, month, ...step.more }),
    answer: receiptSchema,
    handler: async ({ params: { shiftId }, body }, call) => {
      const { commandId, expectedVersion, communityId, month: of, ...given } = body;
      const command = commandOf({ commandId, expectedVersion }, call);
      const said = { command, communityId, month: of, ...askerOf(call), [step.what]: { ...given, shiftId } };
      return receipt(await clients.visits.TellDutyRoster(said, call));
    },
  });
}

function list({ clients }: Doors): Route<Visitor> {
  return route({
    ...{
      method: 'get',
      path: '/api/v1/duty-shifts',
      summary: 'The shifts of a desk in a month, or those nobody has',
      tags,
    },
    roles: workers,
    query: z.strictObject({
      communityId: id.optional(),
      month: month.default(''),
      uncovered: z.enum(['true', 'false']).default('false'),
    }),
    answer: z.object({
      month: z.string(),
      shifts: z.array(
        z.object({
          ...{ shiftId: z.string(), startMs: z.number().int(), endMs: z.number().int(), lawyerId: z.string() },
          swapForId: z.string(),
        }),
      ),
    }),
    handler: async ({ query }, call) => {
      // A lawyer of the ledger without a community serves every one.
      const everywhere = visitor(call).communityIds.length === 0;
      const communityId = everywhere ? (query.communityId ?? '') : communityOf(query.communityId, call);
      const { personId } = askerOf(call);
      const asked = { personId, communityId, month: query.month, uncovered: query.uncovered === 'true' };
      return clients.visits.ListDutyShifts(asked, call);
    },
  });
}
