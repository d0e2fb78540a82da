import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { inArea } from '../people/access.ts';
import { demandInArea } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { listPage } from './demand-list.ts';
import { demandOf, demandSchema, matchSchema, readDemandSchema } from './demand-schemas.ts';
import { rolesFor, route, visitor, type Call, type Doors, type Visitor } from './doors.ts';
import { id, line, pageQuery, prose, residentSchema, wantedSchema } from './schemas.ts';

const tags = ['demands'];
const one = z.object({ demandId: id });

/** Taking in, listing and reading demands. */
export function demandRoutes(doors: Doors): Route<Visitor>[] {
  return [submitRoute(doors), listRoute(doors), readRoute(doors), residentRoute(doors), explainRoute(doors)];
}

const submitBody = z.strictObject({
  ...commandShape,
  type: z.string().min(1).max(40),
  title: line(100).default(''),
  description: prose(4000).default(''),
  urgency: z.enum(['ROUTINE', 'URGENT', 'ASAP', 'STAT']).default('ROUTINE'),
  channel: z.string().max(40).default('STATION_DESK'),
  communityId: id,
  gridId: id,
  resident: residentSchema,
  wanted: z.array(wantedSchema).max(14).default([]),
  genderPreference: z.enum(['F', 'M', '']).default(''),
  excludedProviderIds: z.array(id).max(20).default([]),
  counterparty: line(100).default(''),
  emergency: z.boolean().default(false),
});

function submitRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/demands',
    summary: '点单: take in one demand; in an emergency the answer names who to call',
    tags,
    roles: rolesFor('SUBMIT_DEMAND'),
    body: submitBody,
    status: 201,
    answer: z.object({
      receipt: receiptSchema,
      no: z.string(),
      progressCode: z.string(),
      suspectedDuplicateOf: z.string(),
      callNumbers: z.array(z.string()),
      warnings: z.array(z.string()),
    }),
    handler: async ({ body }, call) => {
      const { commandId, expectedVersion, ...demand } = body;
      const user = visitor(call);
      if (!user.communityIds.includes(demand.communityId) || !inArea(user, demand))
        throw new HttpProblem(403, 'OUTSIDE_YOUR_AREA');
      const command = commandOf({ commandId, expectedVersion }, call);
      const answer = await clients.needs.SubmitDemand({ command, demand }, call);
      const taken = receipt(answer);
      await demandOwnAnswer({ clients }, taken.id, call);
      return { ...answer, receipt: taken };
    },
  });
}

/** A command id that somebody elsewhere has used brings back what was answered there; that is told to nobody else. */
async function demandOwnAnswer(doors: Pick<Doors, 'clients'>, demandId: string, call: Call): Promise<void> {
  const { demand } = await doors.clients.needs.GetDemand({ demandId }, call);
  if (demand === null || !inArea(visitor(call), demand)) throw new HttpProblem(409, 'COMMAND_ID_TAKEN');
}

function listRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands',
    summary: 'The demand list of my area, newest first',
    tags,
    roles: rolesFor('LIST_DEMANDS'),
    query: z.strictObject({ ...pageQuery, state: z.string().max(20).optional() }),
    answer: z.object({ demands: z.array(demandSchema), cursor: z.string().nullable() }),
    handler: async ({ query }, call) => {
      const { rows, cursor } = await listPage(doors, call, query);
      return { demands: rows.map(demandOf), cursor };
    },
  });
}

function readRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands/:demandId',
    summary: 'One demand with its clocks',
    tags,
    roles: rolesFor('LIST_DEMANDS'),
    params: one,
    answer: readDemandSchema,
    handler: async ({ params }, call) => {
      const demand = await demandInArea(doors, params.demandId, call);
      const row = (await doors.rows.find(params.demandId))?.state;
      return { ...demandOf(row ?? { demandId: params.demandId }), ...demand };
    },
  });
}

function residentRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands/:demandId/resident',
    summary: 'Who it is about: surname and masked phone',
    tags,
    roles: rolesFor('LIST_DEMANDS'),
    params: one,
    answer: z.object({ name: z.string(), phone: z.string(), ageBand: z.string() }),
    handler: async ({ params }, call) => {
      const { residentId } = await demandInArea(doors, params.demandId, call);
      return doors.clients.needs.GetResident({ residentId, purpose: 'COORDINATION', masked: true }, call);
    },
  });
}

function explainRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands/:demandId/match',
    summary: 'Why this provider and not that one',
    tags,
    roles: rolesFor('EXPLAIN_MATCH'),
    params: one,
    answer: matchSchema,
    handler: async ({ params }, call) => {
      await demandInArea(doors, params.demandId, call);
      return doors.clients.matching.ExplainMatch({ demandId: params.demandId }, call);
    },
  });
}
