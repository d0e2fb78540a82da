import { HttpProblem, page, type Route } from '@linli/http';
import { z } from 'zod';

import { legalPaper, legalPapers, rosterPaper, type LegalCase } from '../pages/legal-papers.ts';
import { agendaPaper, minutesPaper } from '../pages/meeting-papers.ts';
import { opinionPaper } from '../pages/opinion-paper.ts';
import { receiptPaper } from '../pages/receipt-paper.ts';
import { communityOf, demandInArea } from './areas.ts';
import { commandOf } from './commands.ts';
import { rolesFor, route, visitor, type Call, type Doors, type Visitor } from './doors.ts';
import { placeNames } from './explained.ts';
import { askerOf } from './legal-routes.ts';
import { meetingInArea } from './meeting-routes.ts';
import { meetingSchema } from './meeting-schemas.ts';
import { legalFileSchema } from './legal-schemas.ts';
import { id } from './schemas.ts';
import { lang, viewOf } from './views.ts';

const shown = { method: 'get', hidden: true, produces: 'text/html', tags: ['papers'] } as const;
const legal = rolesFor('WORK_ON_LEGAL_FILES');

/** Papers of one side of A4: the receipt of a demand, the papers of a legal file, the roster of the desk. */
export function printRoutes(doors: Doors): Route<Visitor>[] {
  return [receiptRoute(doors), opinionRoute(doors), legalRoute(doors), rosterRoute(doors), meetingRoute(doors)];
}

function receiptRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    path: '/print/demands/:demandId/receipt',
    summary: 'Receipt of a demand',
    roles: rolesFor('LIST_DEMANDS'),
    params: z.object({ demandId: id }),
    query: z.object(lang),
    handler: async ({ params: { demandId } }, call) => {
      const demand = await demandInArea(doors, demandId, call);
      const place = (await placeNames(doors, call)).get(demand.communityId) ?? '—';
      const { offsetMinutes } = doors.policy;
      return page(receiptPaper(viewOf(doors, call), { ...demand, place, offsetMinutes }));
    },
  });
}

/** Fewer voices than this are not shown to everybody (R31). */
const leastShown = 5;

function opinionRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    path: '/print/demands/:demandId/opinion',
    summary: 'What came of an opinion round',
    roles: rolesFor('LIST_DEMANDS'),
    params: z.object({ demandId: id }),
    query: z.object(lang),
    handler: async ({ params: { demandId } }, call) => {
      const { opinion, no, communityId } = await demandInArea(doors, demandId, call);
      if (opinion === null || opinion.outcome === '' || opinion.voices < leastShown)
        throw new HttpProblem(409, 'PAPER_NOT_YET');
      const place = (await placeNames(doors, call)).get(communityId) ?? '—';
      const { offsetMinutes } = doors.policy;
      return page(opinionPaper(viewOf(doors, call), { ...opinion, no, place, offsetMinutes }));
    },
  });
}

/** Each print is a look into the file, and is written down as one. */
function legalRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    path: '/print/legal-files/:demandId/:paper',
    summary: 'A paper of a legal file',
    roles: legal,
    params: z.object({ demandId: id, paper: z.enum(legalPapers) }),
    query: z.object(lang),
    handler: async ({ params: { demandId, paper } }, call) => {
      const view = viewOf(doors, call);
      const file = await caseOf(doors, demandId, call);
      const made = file && legalPaper(view, paper, file);
      if (made === undefined) throw new HttpProblem(409, 'PAPER_NOT_YET');
      return page(made);
    },
  });
}

/** What the papers need of a file; undefined = only advice was given, so there is no case. */
async function caseOf(doors: Doors, demandId: string, call: Call): Promise<LegalCase | undefined> {
  const command = commandOf({ commandId: doors.env.ids.next('cmd') }, call);
  const asked = { command, demandId, ...askerOf(call), purpose: 'LEGAL' };
  const file = legalFileSchema.parse(await doors.clients.visits.ReadLegalFile(asked, call));
  if (file.application === null) return undefined;
  return {
    ...file,
    application: file.application,
    no: (await doors.rows.find(demandId))?.state.demand?.no ?? '—',
    type: file.row?.type ?? '',
    lawyer: await lawyerNamed(doors, file.row?.lawyerId ?? '', call),
    dueMs: file.row?.dueMs ?? 0,
    verdict: file.verdicts.at(-1),
    offsetMinutes: doors.policy.offsetMinutes,
    nowMs: doors.env.clock.nowMs(),
  };
}

/** Who sits at the desk is no secret: the name stands on the paper and on the wall. */
async function lawyerNamed({ clients }: Doors, providerId: string, call: Call): Promise<string> {
  if (providerId === '') return '';
  const { provider } = await clients.matching.GetProvider({ providerId, masked: false }, call);
  return provider?.name ?? '—';
}

function rosterRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    path: '/print/duty-shifts',
    summary: 'The roster of a desk',
    roles: legal,
    query: z.object({ ...lang, communityId: id.optional(), month: z.string().max(7).default('') }),
    handler: async ({ query }, call) => {
      const everywhere = visitor(call).communityIds.length === 0;
      const communityId = everywhere ? (query.communityId ?? '') : communityOf(query.communityId, call);
      const asked = { personId: askerOf(call).personId, communityId, month: query.month, uncovered: false };
      const { month, shifts } = await doors.clients.visits.ListDutyShifts(asked, call);
      const ids = [...new Set(shifts.map(({ lawyerId }) => lawyerId))];
      const names = new Map(
        await Promise.all(ids.map(async (one) => [one, await lawyerNamed(doors, one, call)] as const)),
      );
      const named = shifts.map((shift) => ({ ...shift, lawyer: names.get(shift.lawyerId) ?? '' }));
      const { offsetMinutes } = doors.policy;
      return page(rosterPaper(viewOf(doors, call), { month, shifts: named, offsetMinutes }));
    },
  });
}

function meetingRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    path: '/print/meetings/:meetingId/:paper',
    summary: 'Agenda or minutes of a joint meeting',
    roles: rolesFor('SEE_MEETINGS'),
    params: z.object({ meetingId: id, paper: z.enum(['agenda', 'minutes']) }),
    query: z.object(lang),
    handler: async ({ params: { meetingId, paper } }, call) => {
      const meeting = meetingSchema.parse(await meetingInArea(doors, meetingId, call));
      if (paper === 'minutes' && meeting.minutesText === '') throw new HttpProblem(409, 'PAPER_NOT_YET');
      const chair = (await doors.people.find(meeting.chairId))?.name ?? '—';
      const agenda = await Promise.all(
        meeting.agenda.map(async (point) => {
          const { item } = await doors.clients.meetings.GetItem({ itemId: point.itemId }, call);
          const no = (await doors.rows.find(item?.demandId ?? ''))?.state.demand?.no ?? '—';
          return { ...point, no, type: item?.type ?? '', summary: item?.summary ?? '' };
        }),
      );
      const { offsetMinutes } = doors.policy;
      const made = paper === 'agenda' ? agendaPaper : minutesPaper;
      return page(made(viewOf(doors, call), { ...meeting, agenda, chair, offsetMinutes }));
    },
  });
}
