import type { Route } from '@linli/http';
import { z } from 'zod';

import { reportKeys } from '../board/report.ts';
import { monthOf } from '../pages/instant.ts';
import { communityOf } from './areas.ts';
import { rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';
import { id } from './schemas.ts';

const rate = z.number().nullable();
const count = z.number().int();
/** Rates are shares of 1; null = nobody is in the denominator. */
const lineSchema = z.object({
  key: z.string(),
  ...{ submitted: count, ended: count, evaluated: count, unmet: count },
  ...{ noAnswerShare: rate, responseRate: rate, solvedRate: rate, satisfiedRate: rate, medianDays: rate },
  few: z.boolean(),
});

/** The month's figures as staff see them: every n is shown. What the public sees is on the board. */
export function figureRoutes({ boardDesk, env, policy }: Doors): Route<Visitor>[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/figures',
      summary: 'Response, solving and satisfaction of a month in my communities, by type, community, grid or provider',
      tags: ['figures'],
      roles: rolesFor('SEE_FIGURES'),
      query: z.strictObject({
        /** YYYY-MM; left out = this month. */
        month: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
          .optional(),
        by: z.enum(reportKeys).default('type'),
        /** Left out = all of mine. */
        communityId: id.optional(),
      }),
      answer: z.object({ month: z.string(), lines: z.array(lineSchema), all: lineSchema }),
      handler: async ({ query: { month, by, communityId } }, call) => {
        const communityIds = communityId === undefined ? visitor(call).communityIds : [communityOf(communityId, call)];
        const asked = month ?? monthOf(env.clock.nowMs(), policy.offsetMinutes);
        const { lines, all } = await boardDesk.report(asked, communityIds, by);
        return { month: asked, lines: [...lines], all };
      },
    }),
  ];
}
