import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

import { ledgerKinds, type ImportResult, type LedgerFile } from '@linli/gateway/service';

import { markedCopySuffix } from '../opening/import-folder.ts';
import { StartRefused } from '../opening/refused.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { importFile } from '../operations/operations.ts';
import { exit, type Output } from './output.ts';
import { showProgress } from './progress.ts';
import { table } from './table.ts';
import { withLinli } from './with-linli.ts';
import { named, say } from './words.ts';

export type ImportFlags = Readonly<{ dryRun?: boolean; map?: string; data?: string }>;

type Refusal = Readonly<{ code: string; why: string; mend: string }>;
type Answer = Readonly<{ exitCode: number; result?: ImportResult; refusal?: Refusal }>;

/** `linli import KIND FILE`: every row is taken, repeated or refused with how to mend it; a marked copy lies beside the file. */
export async function importCommand(
  output: Output,
  flags: ImportFlags,
  [kind = '', file = '']: readonly string[],
): Promise<number> {
  const ledger = ledgerOf(output, flags, kind, resolve(file));
  const config = embeddedConfig(flags.data === undefined ? {} : { data: flags.data });
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const { signal } = interrupt;
  const bar = showProgress(named(output.language, 'ledger', kind));
  try {
    const answer = await withLinli<Answer>(
      config.data,
      async ({ ask }) => (await ask('POST', '/api/v1/operations/import', ledger, signal)) as Answer,
      async (linli) => {
        const onProgress = ({ done, rows }: Readonly<{ done: number; rows: number }>): void =>
          bar.at(rows === 0 ? 0 : done / rows);
        const done = await importFile(linli, ledger, { signal, onProgress });
        return done.ok ? { exitCode: done.exitCode, result: done.result } : done;
      },
    );
    bar.end();
    return tellAnswer(output, answer, ledger.dryRun);
  } catch (error) {
    if (!signal.aborted) throw error;
    // The running Linli goes on with what it has read; only we no longer wait.
    output.tell(say(output.language, 'import', 'goesOn'));
    return exit.interrupted;
  } finally {
    bar.end();
  }
}

/** @throws StartRefused KIND_UNKNOWN, FILE_MISSING, MAP_UNREADABLE */
function ledgerOf({ language }: Output, flags: ImportFlags, kind: string, path: string): LedgerFile {
  const known = ledgerKinds.find((one) => one === kind);
  if (known === undefined) throw new StartRefused('KIND_UNKNOWN', { kind, known: ledgerKinds.join(', ') });
  if (!existsSync(path) || !statSync(path).isFile()) throw new StartRefused('FILE_MISSING', { file: path });
  return {
    kind: known,
    file: path,
    // Beside the user's own file: 需求.xlsx → 需求-邻里导入结果.xlsx.
    markedCopyTo:
      flags.dryRun === true ? '' : join(dirname(path), `${basename(path, extname(path))}${markedCopySuffix}`),
    dryRun: flags.dryRun === true,
    language,
    ...(flags.map !== undefined && { map: mappingFrom(resolve(flags.map)) }),
  };
}

function mappingFrom(path: string): unknown {
  if (!existsSync(path)) throw new StartRefused('FILE_MISSING', { file: path });
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new StartRefused('MAP_UNREADABLE', { file: path }, cause);
  }
}

function tellAnswer(output: Output, { exitCode, result, refusal }: Answer, dryRun: boolean): number {
  const { language, tell } = output;
  if (result === undefined) {
    tell(`${refusal?.why ?? ''} ${refusal?.mend ?? ''}`.trim());
    output.result({ refusal });
    return exitCode;
  }
  const { rows, taken, unchanged, seconds } = result;
  const counts = {
    kind: named(language, 'ledger', result.kind),
    ...{ rows, taken, unchanged, seconds },
    repeated: result.repeated.length,
    refused: result.refused.length,
    warnings: result.warnings.length,
  };
  tell(say(language, 'import', 'summary', counts));
  tellRefused(output, result.refused);
  if (result.markedCopy !== '') tell(say(language, 'import', 'marked', { file: result.markedCopy }));
  if (dryRun) tell(say(language, 'import', 'dry'));
  if (exitCode === exit.interrupted) tell(say(language, 'import', 'interrupted'));
  output.result(result);
  return exitCode;
}

/** A page of a terminal; who refuses more has one reason for all of it, and the marked copy and `--json` have every row. */
const shownAtMost = 40;

/** Each refused row with its column, why, and how to mend it, in columns. */
export function tellRefused({ language, tell }: Output, refused: ImportResult['refused']): void {
  const lines = refused
    .slice(0, shownAtMost)
    .map(({ row, column, why, mend }) => [
      say(language, 'import', 'row', { row }),
      column,
      `${why}${say(language, 'import', 'between')}${mend}`,
    ]);
  for (const line of table(lines, '  ')) tell(line);
  const more = refused.length - lines.length;
  if (more > 0) tell(`  ${say(language, 'import', 'more', { more })}`);
}
