import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import {
  accountsFromLedger,
  importLedger,
  type ImportAnswer,
  type ImportResult,
  type LedgerKind,
} from '@linli/gateway/service';
import { contracts } from '@linli/proto';

import type { Linli } from './open-linli.ts';

/** Ledgers of a community office under the names they have there, places first: what follows refers to them. */
const ledgers: readonly (readonly [kind: LedgerKind, file: RegExp])[] = [
  ['grid-workers', /网格员/],
  ['households', /住户/],
  ['doctors', /医生/],
  ['volunteers', /志愿者/],
  ['lawyers', /律师/],
  ['facilities', /设施/],
  ['demands', /需求/],
];

export type Named = Readonly<{ kind: LedgerKind; file: string }>;

/** The ledgers of a folder in the order in which they must be read. */
export function ledgersIn(folder: string): readonly Named[] {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(xlsx|csv)$/i.test(name) && !name.startsWith('~$'))
    : [];
  return ledgers.flatMap(([kind, pattern]) =>
    files.filter((name) => pattern.test(name)).map((name) => ({ kind, file: join(folder, name) })),
  );
}

export type ImportSummary = Readonly<{
  kind: LedgerKind;
  rows: number;
  taken: number;
  unchanged: number;
  repeated: number;
  refused: ImportResult['refused'];
  warnings: number;
}>;

export type Importing = Readonly<{
  kind: LedgerKind;
  source: string | Uint8Array;
  fileName?: string;
  dryRun?: boolean;
  map?: unknown;
  markedCopyTo?: string;
  language?: 'zh' | 'en';
  signal?: AbortSignal;
  onProgress?: (progress: Readonly<{ done: number; rows: number }>) => void;
}>;

/** Imports one ledger into an open Linli and gives accounts to the people it names. */
export function importInto({ env, network, gateway }: Linli, importing: Importing): Promise<ImportAnswer> {
  return importLedger({
    ...importing,
    clients: {
      needsIntake: network.client(contracts.needsIntake),
      serviceMatching: network.client(contracts.serviceMatching),
    },
    ids: env.ids,
    clock: env.clock,
    ...(importing.dryRun !== true && { onTaken: accountsFromLedger(gateway.people, env.ids) }),
  });
}

/** Imports every ledger of a folder. @throws when one of them cannot be read at all */
export async function importFolder(
  linli: Linli,
  folder: string,
  language: 'zh' | 'en' = 'zh',
): Promise<readonly ImportSummary[]> {
  const summaries: ImportSummary[] = [];
  for (const { kind, file } of ledgersIn(folder)) {
    const answer = await importInto(linli, { kind, source: file, language });
    if (!answer.ok) throw new Error(`${kind}: ${answer.refusal.code}`);
    const { rows, taken, unchanged, repeated, refused, warnings } = answer.result;
    summaries.push({ kind, rows, taken, unchanged, repeated: repeated.length, refused, warnings: warnings.length });
  }
  return summaries;
}
