import { HttpProblem, type HttpCall, type Route } from '@linli/http';
import { z } from 'zod';

import { listedAreas } from '../people/access.ts';
import {
  commandOf,
  commandShape,
  demandInArea,
  onward,
  receipt,
  receiptSchema,
  rolesFor,
  route,
  visitor,
  type Doors,
  type Visitor,
} from './doors.ts';
import { demandOf, demandSchema, pageQuery, residentSchema, wantedSchema } from './schemas.ts';

const tags = ['demands'];
const one = z.object({ demandId: z.string().max(60) });

/** Taking in, listing and reading demands. */
export function demandRoutes(doors: Doors): Route<Visitor>[] {
  return [submitRoute(doors), listRoute(doors), readRoute(doors), residentRoute(doors), explainRoute(doors)];
}

const submitBody = z.strictObject({
  ...commandShape,
  type: z.string().min(1).max(40),
  title: z.string().trim().max(100).default(''),
  description: z.string().trim().max(4000).default(''),
  urgency: z.enum(['ROUTINE', 'URGENT', 'ASAP', 'STAT']).default('ROUTINE'),
  channel: z.string().max(40).default('STATION_DESK'),
  communityId: z.string().max(60),
  gridId: z.string().max(60),
  resident: residentSchema,
  wanted: z.array(wantedSchema).max(14).default([]),
  genderPreference: z.enum(['F', 'M', '']).default(''),
  excludedProviderIds: z.array(z.string().max(60)).max(20).default([]),
  counterparty: z.string().trim().max(100).default(''),
  emergency: z.boolean().default(false),
});

function submitRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/demands',
    summary: '点单: take in one demand',
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
      const user = visitor(call);
      if (
        !user.communityIds.includes(body.communityId) ||
        (user.gridIds.length > 0 && !user.gridIds.includes(body.gridId))
      ) {
        throw new HttpProblem(403, 'OUTSIDE_YOUR_AREA');
      }
      const { commandId, expectedVersion, ...demand } = body;
      const answer = await clients.needs.SubmitDemand(
        { command: commandOf({ commandId, expectedVersion }, call), demand },
        onward(call),
      );
      const { no, progressCode, suspectedDuplicateOf, callNumbers, warnings } = answer;
      return { receipt: receipt(answer), no, progressCode, suspectedDuplicateOf, callNumbers, warnings };
    },
  });
}

function listRoute({ rows }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands',
    summary: 'The demand list of my area, newest first',
    tags,
    roles: rolesFor('LIST_DEMANDS'),
    query: z.strictObject({ ...pageQuery, state: z.string().max(20).optional() }),
    answer: z.object({ demands: z.array(demandSchema), cursor: z.string().nullable() }),
    handler: async ({ query }, call) => {
      const page = await listPage({ rows }, call, query);
      return { demands: page.rows.map(demandOf), cursor: page.cursor ?? null };
    },
  });
}

type ListQuery = Readonly<{ cursor?: string | undefined; limit: number; state?: string | undefined }>;

/** One page of the visitor's areas, one area after the other; the cursor says which area it is in. */
export async function listPage(
  { rows }: Pick<Doors, 'rows'>,
  call: HttpCall<Visitor>,
  { cursor, limit, state }: ListQuery,
) {
  const { index, ids } = listedAreas(visitor(call));
  const cut = (cursor ?? '').indexOf('|');
  const area = cut < 0 ? 0 : Number((cursor ?? '').slice(0, cut));
  const inside = cut < 0 ? '' : (cursor ?? '').slice(cut + 1);
  const id = ids[area];
  if (id === undefined || !Number.isSafeInteger(area)) return { rows: [], cursor: undefined };
  const byState = state !== undefined && state !== '' && index === 'byCommunity';
  const page = await rows.page({
    index: byState ? 'byCommunityState' : index,
    equals: byState ? [id, state] : [id],
    limit,
    ...(inside !== '' && { cursor: inside }),
  });
  const found = page.found
    .map((one) => one.state)
    .filter((row) => state === undefined || state === '' || row.demand?.state === state);
  const next =
    page.cursor !== undefined ? `${area}|${page.cursor}` : area + 1 < ids.length ? `${area + 1}|` : undefined;
  return { rows: found, cursor: next };
}

function readRoute({ clients, rows }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands/:demandId',
    summary: 'One demand with its clocks',
    tags,
    roles: rolesFor('LIST_DEMANDS'),
    params: one,
    answer: demandSchema.extend({
      version: z.number().int(),
      loopStage: z.string(),
      progressCode: z.string(),
      clocks: z.array(
        z.object({ kind: z.string(), version: z.number().int(), dueMs: z.number().int(), state: z.string() }),
      ),
      solved: z.string(),
      satisfaction: z.number().int(),
      outcomeCodes: z.array(z.string()),
      open311Status: z.string(),
      fhirStatus: z.string(),
    }),
    handler: async ({ params }, call) => {
      const row = await demandInArea(rows, params.demandId, call);
      const { demand } = await clients.needs.GetDemand({ demandId: params.demandId }, onward(call));
      if (demand === null) throw new HttpProblem(404, 'DEMAND_UNKNOWN');
      const {
        version,
        loopStage,
        progressCode,
        clocks,
        solved,
        satisfaction,
        outcomeCodes,
        open311Status,
        fhirStatus,
        state,
      } = demand;
      return {
        ...demandOf(row),
        state,
        version,
        loopStage,
        progressCode,
        clocks,
        solved,
        satisfaction,
        outcomeCodes,
        open311Status,
        fhirStatus,
      };
    },
  });
}

function residentRoute({ clients, rows }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands/:demandId/resident',
    summary: 'Who it is about: surname and masked phone',
    tags,
    roles: rolesFor('LIST_DEMANDS'),
    params: one,
    answer: z.object({ name: z.string(), phone: z.string(), ageBand: z.string() }),
    handler: async ({ params }, call) => {
      const row = await demandInArea(rows, params.demandId, call);
      const asked = { residentId: row.demand?.residentId ?? '', purpose: 'COORDINATION', masked: true };
      const { name, phone, ageBand } = await clients.needs.GetResident(asked, onward(call));
      return { name, phone, ageBand };
    },
  });
}

function explainRoute({ clients, rows }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands/:demandId/match',
    summary: 'Why this provider and not that one',
    tags,
    roles: rolesFor('EXPLAIN_MATCH'),
    params: one,
    answer: z.object({
      matchId: z.string(),
      state: z.string(),
      round: z.number().int(),
      waitingCauses: z.array(z.string()),
      decidedAtMs: z.number().int(),
      policyVersion: z.string(),
      candidates: z.array(
        z.object({
          providerId: z.string(),
          feasible: z.boolean(),
          refusedBy: z.array(z.string()),
          cost: z.number().int(),
          parts: z.record(z.string(), z.number().int()),
          startMs: z.number().int(),
        }),
      ),
      attempts: z.array(
        z.object({ offerId: z.string(), providerId: z.string(), state: z.string(), startMs: z.number().int() }),
      ),
    }),
    handler: async ({ params }, call) => {
      await demandInArea(rows, params.demandId, call);
      return clients.matching.ExplainMatch({ demandId: params.demandId }, onward(call));
    },
  });
}
