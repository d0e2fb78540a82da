import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import {
  accountsFromLedger,
  importLedger,
  lineCommandId,
  type ImportAnswer,
  type ImportResult,
  type LedgerKind,
  type Taken,
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

/** In the order in which ledgers must be read. */
export function inReadingOrder(named: readonly Named[]): readonly Named[] {
  const place = ({ kind }: Named): number => ledgers.findIndex(([known]) => known === kind);
  return [...named].sort((a, b) => place(a) - place(b));
}

/** What we write beside a ledger: never read as one. */
export const markedCopySuffix = '-邻里导入结果.xlsx';

/** A spreadsheet of the office's own: no marked copy of ours, no lock file of a program that has it open. */
export function isLedger(name: string): boolean {
  return /\.(xlsx|csv)$/i.test(name) && !name.startsWith('~$') && !name.endsWith(markedCopySuffix);
}

/** The ledgers of a folder in the order in which they must be read. */
export function ledgersIn(folder: string): readonly Named[] {
  const files = existsSync(folder) ? readdirSync(folder).filter(isLedger).sort() : [];
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
  /** Each line that was taken or is known already. */
  onTaken?: (taken: Taken) => void;
}>;

/** Imports one ledger into an open Linli and gives accounts to the people it names. */
export function importInto({ env, network, gateway }: Linli, importing: Importing): Promise<ImportAnswer> {
  const accounts = accountsFromLedger(gateway.people, env.ids);
  return importLedger({
    ...importing,
    clients: {
      needsIntake: network.client(contracts.needsIntake),
      serviceMatching: network.client(contracts.serviceMatching),
    },
    ids: env.ids,
    clock: env.clock,
    ...(importing.dryRun !== true && {
      onTaken: async (taken) => {
        await accounts(taken);
        importing.onTaken?.(taken);
      },
    }),
  });
}

/** The demand that a line of a demand list makes, undefined for other lines: known before it is sent. */
export function demandIdOf({ ids }: Linli['env'], { line }: Pick<Taken, 'line'>): string | undefined {
  return line.to === 'DEMANDS' ? ids.derived('dm', lineCommandId(ids, 'demands', line)) : undefined;
}

/** Imports every ledger of a folder. @throws when one of them cannot be read at all */
export async function importFolder(
  linli: Linli,
  folder: string,
  more: Pick<Importing, 'language' | 'signal' | 'onTaken'> = {},
): Promise<readonly ImportSummary[]> {
  const summaries: ImportSummary[] = [];
  for (const { kind, file } of ledgersIn(folder)) {
    const answer = await importInto(linli, { kind, source: file, ...more });
    if (!answer.ok) throw new Error(`${kind}: ${answer.refusal.code}`);
    const { rows, taken, unchanged, repeated, refused, warnings } = answer.result;
    summaries.push({ kind, rows, taken, unchanged, repeated: repeated.length, refused, warnings: warnings.length });
  }
  return summaries;
}
