import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { importLedger, ledgerKinds } from '../ledger/index.ts';
import { accountsFromLedger } from '../people/accounts-from-ledger.ts';
import { demandOf, demandSchema } from './schemas.ts';
import { listPage } from './demand-routes.ts';
import { rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';

const tags = ['ledgers'];
/** A ledger of a county has 4 MB; larger files go by the command line, which reads them from the disk. */
const largestUpload = 32 * 1024 * 1024;

const rowName = z.union([z.number(), z.string()]);
const importAnswer = z.object({
  kind: z.string(),
  rows: z.number().int(),
  taken: z.number().int(),
  unchanged: z.number().int(),
  repeated: z.array(z.object({ row: rowName, of: rowName })),
  refused: z.array(
    z.object({
      row: rowName,
      column: z.string(),
      value: z.string(),
      code: z.string(),
      why: z.string(),
      mend: z.string(),
    }),
  ),
  warnings: z.array(z.object({ row: rowName, column: z.string(), code: z.string() })),
  byType: z.record(z.string(), z.number().int()),
  seconds: z.number(),
});

/** Ledgers in, and the list of the area out as data for a spreadsheet. */
export function ledgerRoutes(doors: Doors): Route<Visitor>[] {
  return [importRoute(doors), exportRoute(doors)];
}

function importRoute({ clients, env, people }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/imports/:kind',
    summary: 'Read a ledger (.xlsx or .csv): what was taken, repeated, refused, row by row',
    tags,
    roles: [...rolesFor('IMPORT_LEDGERS'), 'OPERATOR'],
    params: z.object({ kind: z.enum(ledgerKinds) }),
    query: z.strictObject({
      fileName: z.string().max(200).default(''),
      dryRun: z.enum(['true', 'false']).default('false'),
      map: z.string().max(4000).optional(),
    }),
    upload: {
      maxBytes: largestUpload,
      types: [
        'application/octet-stream',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/csv',
      ],
    },
    withinMs: 600_000,
    answer: importAnswer,
    handler: async ({ params, query, upload }, call) => {
      const user = visitor(call);
      const answer = await importLedger({
        kind: params.kind,
        source: upload ?? new Uint8Array(),
        fileName: query.fileName,
        dryRun: query.dryRun === 'true',
        ...(query.map !== undefined && { map: mapping(query.map) }),
        clients: { needsIntake: clients.needs, serviceMatching: clients.matching },
        ids: env.ids,
        clock: env.clock,
        actor: { id: user.userId, role: user.role },
        language: call.locale === 'en' ? 'en' : 'zh',
        ...(query.dryRun !== 'true' && { onTaken: accountsFromLedger(people, env.ids) }),
      });
      if (!answer.ok)
        throw new HttpProblem(422, 'LEDGER_UNREADABLE', {
          more: { reason: answer.refusal.code, why: answer.refusal.why, mend: answer.refusal.mend },
        });
      const { repeated, refused, warnings, ...counts } = answer.result;
      return { ...counts, repeated: [...repeated], refused: [...refused], warnings: [...warnings] };
    },
  });
}

function mapping(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(422, 'MAPPING_INVALID');
  }
}

function exportRoute({ rows }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/exports/demands',
    summary: 'The whole demand list of my area; codes, places and instants, no names',
    tags,
    roles: rolesFor('EXPORT_LEDGERS'),
    answer: z.object({ demands: z.array(demandSchema) }),
    handler: async (_, call) => {
      const demands: z.input<typeof demandSchema>[] = [];
      let cursor: string | undefined;
      do {
        const page = await listPage({ rows }, call, { limit: 200, ...(cursor !== undefined && { cursor }) });
        demands.push(...page.rows.map(demandOf));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return { demands };
    },
  });
}
