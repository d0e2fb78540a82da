import { keeperRoutes, type Keeping, type Route } from '@linli/http';
import { z } from 'zod';

import { ledgerKinds, type ImportRefusal, type ImportResult, type LedgerKind } from '../ledger/index.ts';
import { route, type Visitor } from './doors.ts';

/** A ledger on the disk of this machine, and where its marked copy goes. */
export type LedgerFile = Readonly<{
  kind: LedgerKind;
  file: string;
  markedCopyTo: string;
  dryRun: boolean;
  language: 'zh' | 'en';
  map?: unknown;
}>;

/** What the keeper of the machine may do while Linli runs; done by the composition root, which knows the files. */
export interface Operations extends Keeping {
  backup(
    out: string,
  ): Promise<{ files: number; bytes: number; out: string; position: Readonly<Record<string, readonly number[]>> }>;
  /** Reads a ledger from the disk, however large; `exitCode` is that of the command. */
  import(ledger: LedgerFile): Promise<{ exitCode: number; result?: ImportResult; refusal?: ImportRefusal }>;
  /** The whole demand list as cells, for `linli export`. */
  rows(): Promise<readonly (readonly (string | number)[])[]>;
}

/** Only with the token of the data folder: who can read that can read the data. */
export function operatorRoutes(operations: Operations): Route<Visitor>[] {
  return [
    backupRoute(operations),
    importRoute(operations),
    rowsRoute(operations),
    ...keeperRoutes<Visitor>(operations),
  ];
}

const byToken = { tags: ['operation'], roles: ['OPERATOR'] } as const;

function backupRoute(operations: Operations): Route<Visitor> {
  return route({
    ...byToken,
    method: 'post',
    path: '/api/v1/operations/backup',
    summary: 'One consistent copy of all data, while writers wait',
    body: z.strictObject({ out: z.string().min(1).max(1000) }),
    answer: z.object({
      files: z.number().int(),
      bytes: z.number().int(),
      out: z.string(),
      position: z.record(z.string(), z.array(z.number().int()).readonly()),
    }),
    handler: async ({ body }) => operations.backup(body.out),
  });
}

function importRoute(operations: Operations): Route<Visitor> {
  return route({
    ...byToken,
    method: 'post',
    path: '/api/v1/operations/import',
    summary: 'Read a ledger from the disk of this machine, and write its marked copy there',
    body: z.strictObject({
      kind: z.enum(ledgerKinds),
      file: z.string().min(1).max(1000),
      markedCopyTo: z.string().max(1000),
      dryRun: z.boolean(),
      language: z.enum(['zh', 'en']),
      map: z.unknown().optional(),
    }),
    withinMs: 3_600_000,
    answer: z.object({
      exitCode: z.number().int(),
      result: z.looseObject({ kind: z.string(), rows: z.number().int() }).optional(),
      refusal: z.object({ code: z.string(), why: z.string(), mend: z.string() }).optional(),
    }),
    handler: async ({ body }) => ({ ...(await operations.import(body)) }),
  });
}

function rowsRoute(operations: Operations): Route<Visitor> {
  return route({
    ...byToken,
    method: 'get',
    path: '/api/v1/operations/rows',
    summary: 'The whole demand list as cells; codes, places and instants',
    answer: z.object({ rows: z.array(z.array(z.union([z.string(), z.number()])).readonly()) }),
    handler: async () => ({ rows: [...(await operations.rows())] }),
  });
}
