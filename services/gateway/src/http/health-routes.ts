import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { providerOf, rolesFor, route, type Call, type Doors, type Visitor } from './doors.ts';
import { id, prose } from './schemas.ts';

const tags = ['health record'];
const one = z.object({ visitId: id });
/** Far beyond every measure: which value fits which is judged by the service. */
const value = z.number().int().min(0).max(100_000);
const measured = z.object({ code: z.string(), value: z.number().int() });

/** 健康档案: written and read only by who goes there, by way of the visit. No desk and no lead reads it. */
export function healthRoutes(doors: Doors): Route<Visitor>[] {
  return [writeRoute(doors), readRoute(doors)];
}

function writeRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/visits/:visitId/health-entries',
    summary:
      'One entry into the health record, never changed, only corrected by another; CALL_120 and REFER are for now',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: one,
    body: z.strictObject({
      ...commandShape,
      template: z.enum(['VITALS', 'MEDICATION_REVIEW', 'REHAB_SESSION', 'RISK', 'CARE_PLAN']),
      values: z
        .array(z.strictObject({ code: z.string().max(40), value }))
        .max(20)
        .default([]),
      text: prose(2000).default(''),
      correctsEntryId: z.string().max(60).default(''),
    }),
    answer: z.object({ receipt: receiptSchema, prompts: z.array(z.string()) }),
    handler: async ({ params: { visitId }, body }, call) => {
      const authorId = await goesThere(doors, visitId, call);
      const { template, values, text, correctsEntryId } = body;
      const said = { command: commandOf(body, call), visitId, authorId, template, values, text, correctsEntryId };
      const answer = await doors.clients.visits.WriteHealthEntry(said, call);
      return { receipt: receipt(answer), prompts: answer.prompts };
    },
  });
}

function readRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/visits/:visitId/health-record',
    summary: 'The health record of who is visited, for a purpose; each look is written down, so it is a command',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    params: one,
    body: z.strictObject({ ...commandShape, purpose: z.enum(['CARE']) }),
    answer: z.object({
      recordId: z.string(),
      version: z.number().int(),
      entries: z.array(
        z.object({
          ...{ entryId: z.string(), visitId: z.string(), authorId: z.string(), template: z.string() },
          ...{ values: z.array(measured), text: z.string(), correctsEntryId: z.string(), atMs: z.number().int() },
        }),
      ),
      readings: z.array(z.object({ readerId: z.string(), purpose: z.string(), atMs: z.number().int() })),
    }),
    handler: async ({ params: { visitId }, body }, call) => {
      const readerId = await goesThere(doors, visitId, call);
      const said = { command: commandOf(body, call), visitId, readerId, purpose: body.purpose };
      return doors.clients.visits.ReadHealthRecord(said, call);
    },
  });
}

/** The visitor's line of the supply ledger, if they go to this visit; the service judges the rest. */
async function goesThere({ clients }: Doors, visitId: string, call: Call): Promise<string> {
  const mine = providerOf(call);
  const { visit } = await clients.visits.GetVisit({ visitId }, call);
  if (visit === null || ![visit.providerId, visit.assistantId].includes(mine))
    throw new HttpProblem(404, 'VISIT_UNKNOWN');
  return mine;
}
