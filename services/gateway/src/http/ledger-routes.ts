import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { importLedger, ledgerKinds, type LedgerKind } from '../ledger/index.ts';
import { may } from '../people/access.ts';
import { accountsFromLedger } from '../people/accounts-from-ledger.ts';
import { listPage } from './demand-list.ts';
import { rolesFor, route, visitor, type Call, type Clients, type Doors, type Visitor } from './doors.ts';
import { demandOf, demandSchema } from './demand-schemas.ts';
import { importSchema } from './schemas.ts';

const tags = ['ledgers'];
/** A ledger of a county has 4 MB; larger files go by the command line, which reads them from the disk. */
const largestUpload = 32 * 1024 * 1024;
const sheets = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
];

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
    upload: { maxBytes: largestUpload, types: sheets },
    withinMs: 600_000,
    answer: importSchema,
    handler: async ({ params, query, upload }, call) => {
      demandMayImport(params.kind, call);
      const { userId, role } = visitor(call);
      const dryRun = query.dryRun === 'true';
      const answer = await importLedger({
        ...{ kind: params.kind, source: upload ?? new Uint8Array(), fileName: query.fileName, dryRun },
        ...(query.map !== undefined && { map: mapping(query.map) }),
        ...{ clients: inAreaOnly(clients, call), ids: env.ids, clock: env.clock },
        actor: { id: userId, role },
        language: call.locale === 'en' ? 'en' : 'zh',
        ...(!dryRun && { onTaken: accountsFromLedger(people, env.ids) }),
      });
      if (answer.ok) return answer.result;
      const { code: reason, why, mend } = answer.refusal;
      throw new HttpProblem(422, 'LEDGER_UNREADABLE', { more: { reason, why, mend } });
    },
  });
}

/** Places and who answers for them are set up by who keeps the house; everything else by who keeps the ledgers of an area. */
function demandMayImport(kind: LedgerKind, call: Call): void {
  if (kind === 'grid-workers' && !may(visitor(call), 'OPERATE')) throw new HttpProblem(403, 'FORBIDDEN');
}

/** The services as an importer of one area sees them: a row that names another community names an unknown one. */
function inAreaOnly(
  { needs, matching }: Clients,
  call: Call,
): NonNullable<Parameters<typeof importLedger>[0]['clients']> {
  const user = visitor(call);
  if (may(user, 'OPERATE')) return { needsIntake: needs, serviceMatching: matching };
  const mine = new Set(user.communityIds);
  return {
    serviceMatching: matching,
    needsIntake: {
      ...needs,
      async ListJurisdictions(request, options) {
        const { jurisdictions } = await needs.ListJurisdictions(request, options);
        return {
          jurisdictions: jurisdictions.filter(
            ({ jurisdictionId, parentId }) => mine.has(jurisdictionId) || mine.has(parentId),
          ),
        };
      },
    },
  };
}

/** @throws HttpProblem 422 */
function mapping(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(422, 'MAPPING_INVALID');
  }
}

function exportRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/exports/demands',
    summary: 'The whole demand list of my area; codes, places and instants, no names',
    tags,
    roles: rolesFor('EXPORT_LEDGERS'),
    answer: z.object({ demands: z.array(demandSchema) }),
    handler: async (_, call) => {
      const demands: z.input<typeof demandSchema>[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await listPage(doors, call, { limit: 200, cursor });
        demands.push(...page.rows.map(demandOf));
        cursor = page.cursor;
      }
      return { demands };
    },
  });
}
