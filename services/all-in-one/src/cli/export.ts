import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { word } from '@linli/gateway/service';
import { writeSheet } from '@linli/spreadsheet';

import { StartRefused } from '../opening/refused.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { exportColumns } from '../operations/all-rows.ts';
import { namedRows } from '../operations/operations.ts';
import { localInstant } from './instant.ts';
import { exit, type Output } from './output.ts';
import { reasonWords } from './reasons.ts';
import { withLinli } from './with-linli.ts';
import { named, say, type Language } from './words.ts';
import { demandWritable, writing } from './writing.ts';

type Rows = readonly (readonly (string | number)[])[];

/** `linli export demands --out FILE.xlsx`: the whole list as a spreadsheet; words for codes, places and instants, no names. */
export async function exportCommand(
  { language, tell, result }: Output,
  { out, data }: Readonly<{ out: string; data?: string }>,
  [kind = '']: readonly string[],
): Promise<number> {
  if (kind !== 'demands') throw new StartRefused('KIND_UNKNOWN', { kind, known: 'demands' });
  const path = resolve(out);
  if (existsSync(path)) throw new StartRefused('OUT_EXISTS', { file: path });
  demandWritable(path);
  const config = embeddedConfig(data === undefined ? {} : { data });
  const rows = await withLinli<Rows>(
    config.data,
    async ({ ask }) => ((await ask('GET', '/api/v1/operations/rows')) as { rows: Rows }).rows,
    (linli) => namedRows(linli),
  );
  await writing(path, () =>
    writeSheet(path, {
      name: named(language, 'ledger', kind),
      columns: exportColumns.map((column) => ({ heading: say(language, 'export', column) })),
      rows: rows.map((row) => row.map((cell, at) => inWords(language, exportColumns[at] ?? 'no', cell))),
    }),
  );
  tell(say(language, 'export', 'written', { file: path, rows: rows.length }));
  result({ kind, rows: rows.length, out: path });
  return exit.done;
}

/** Groups of words for the columns that hold codes. */
const groups = { type: 'type', state: 'state', urgency: 'urgency', solved: 'solved' } as const;

/** Columns that hold an instant. */
const instants: ReadonlySet<string> = new Set(['submitted', 'registered', 'visitStart']);

function inWords(language: Language, column: string, cell: string | number): string | number {
  if (instants.has(column)) return cell === '' ? '' : localInstant(Date.parse(String(cell)));
  if (column === 'reason') return reasonWords(language, String(cell));
  const group = (groups as Readonly<Record<string, (typeof groups)[keyof typeof groups]>>)[column];
  return group === undefined || cell === '' ? cell : word(language, group, String(cell));
}
