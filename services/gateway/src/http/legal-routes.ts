import type { Route } from '@linli/http';
import { z } from 'zod';

import { communityOf } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { providerOf, rolesFor, route, visitor, type Call, type Clients, type Doors, type Visitor } from './doors.ts';
import { legalFileSchema, legalRowSchema, legalSteps } from './legal-schemas.ts';
import { id } from './schemas.ts';

const tags = ['legal aid'];
const one = z.object({ demandId: id });
const workers = rolesFor('WORK_ON_LEGAL_FILES');

/** 法援卷宗: written and read by the lawyer who has it and by who leads the desk. No other desk, doctor or grid worker sees a fact of it. */
export function legalRoutes(doors: Doors): Route<Visitor>[] {
  return [
    ...Object.entries(legalSteps).map(([name, step]) => stepRoute(doors.clients, name, step)),
    readRoute(doors),
    listRoute(doors),
  ];
}

type LegalStep = (typeof legalSteps)[keyof typeof legalSteps];

/** One command on the file of a demand. Whether there is one, and whose it is, is judged by the service that owns it. */
function stepRoute({ visits }: Clients, name: string, { what, summary, more }: LegalStep): Route<Visitor> {
  return route({
    method: 'post',
    path: `/api/v1/demands/:demandId/legal-file/${name}`,
    summary,
    tags,
    roles: workers,
    params: one,
    body: z.strictObject({ ...commandShape, ...more }),
    answer: z.object({ receipt: receiptSchema, itemId: z.string() }),
    handler: async ({ params: { demandId }, body }, call) => {
      const { commandId, expectedVersion, ...given } = body;
      const command = commandOf({ commandId, expectedVersion }, call);
      const answer = await visits.TellLegalFile({ command, demandId, ...askerOf(call), [what]: given }, call);
      return { receipt: receipt(answer), itemId: answer.itemId };
    },
  });
}

function readRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/demands/:demandId/legal-file',
    summary: 'The legal file of a demand, for a purpose; each look is written down, so it is a command',
    tags,
    roles: workers,
    params: one,
    body: z.strictObject({ ...commandShape, purpose: z.enum(['LEGAL']) }),
    answer: legalFileSchema,
    handler: async ({ params: { demandId }, body }, call) => {
      const said = { command: commandOf(body, call), demandId, ...askerOf(call), purpose: body.purpose };
      return legalFileSchema.parse(await clients.visits.ReadLegalFile(said, call));
    },
  });
}

function listRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/legal-files',
    summary: 'My legal files, or those of the desk I lead, newest first; also those against one counterparty together',
    tags,
    roles: workers,
    query: z.strictObject({
      communityId: id.optional(),
      counterpartyKey: z.string().max(60).default(''),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ files: z.array(legalRowSchema) }),
    handler: async ({ query: { communityId, counterpartyKey, limit } }, call) => {
      const asker = askerOf(call);
      const desk = asker.leadsIn.length > 0 ? communityOf(communityId, call) : '';
      return clients.visits.ListLegalFiles({ ...asker, communityId: desk, counterpartyKey, limit }, call);
    },
  });
}

/** The visitor's line of the supply ledger, and the communities whose desk they lead by their account. */
export function askerOf(call: Call): Readonly<{ personId: string; leadsIn: string[] }> {
  const { role, communityIds } = visitor(call);
  return { personId: providerOf(call), leadsIn: role === 'TEAM_LEAD' ? [...communityIds] : [] };
}
