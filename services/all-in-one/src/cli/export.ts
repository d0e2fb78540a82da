import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { contracts } from '@linli/proto';
import { writeSheet } from '@linli/spreadsheet';

import { allRows } from '../operations/all-rows.ts';
import { StartRefused } from '../opening/refused.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { exit, type Output } from './output.ts';
import { withLinli } from './with-linli.ts';
import { say } from './words.ts';

const columns = [
  'no',
  'type',
  'state',
  'urgency',
  'serviceClass',
  'community',
  'grid',
  'submitted',
  'registered',
  'visitStart',
  'reason',
  'solved',
  'satisfaction',
] as const;

/** `linli export demands --out FILE.xlsx`: the whole list as a spreadsheet; codes, places and instants, no names. */
export async function exportCommand(
  output: Output,
  { out, data }: Readonly<{ out: string; data?: string }>,
  [kind = '']: readonly string[],
): Promise<number> {
  if (kind !== 'demands') throw new StartRefused('KIND_UNKNOWN', { kind, known: 'demands' });
  const path = resolve(out);
  if (existsSync(path)) throw new StartRefused('OUT_EXISTS', { file: path });
  const config = embeddedConfig(data === undefined ? {} : { data });
  const rows = await withLinli<readonly (readonly (string | number)[])[]>(
    config.data,
    async ({ ask }) => ((await ask('GET', '/api/v1/operations/rows')) as { rows: (string | number)[][] }).rows,
    async (linli) => {
      const { jurisdictions } = await linli.network.client(contracts.needsIntake).ListJurisdictions({});
      return allRows(linli.gateway, new Map(jurisdictions.map(({ jurisdictionId, name }) => [jurisdictionId, name])));
    },
  );
  await writeSheet(path, { name: kind, columns: columns.map((heading) => ({ heading })), rows });
  output.tell(say(output.language, 'export', 'written', { file: path, rows: rows.length }));
  output.result({ kind, rows: rows.length, out: path });
  return exit.done;
}
