import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

import { ledgerKinds, type ImportAnswer, type ImportResult, type LedgerKind } from '@linli/gateway/service';

import { importInto } from '../opening/import-folder.ts';
import { StartRefused } from '../opening/refused.ts';
import { embeddedConfig } from '../opening/settings.ts';
import { exit, type Output } from './output.ts';
import { showProgress } from './progress.ts';
import { withLinli, type Speaking } from './with-linli.ts';
import { say } from './words.ts';

export type ImportFlags = Readonly<{ dryRun?: boolean; map?: string; data?: string }>;

/** `linli import KIND FILE`: every row is taken, repeated or refused with how to mend it; a marked copy lies beside the file. */
export async function importCommand(
  output: Output,
  flags: ImportFlags,
  [kind = '', file = '']: readonly string[],
): Promise<number> {
  const known = ledgerKinds.find((one) => one === kind);
  if (known === undefined) throw new StartRefused('KIND_UNKNOWN', { kind, known: ledgerKinds.join(', ') });
  const path = resolve(file);
  if (!existsSync(path)) throw new StartRefused('FILE_MISSING', { file: path });
  const map = flags.map === undefined ? undefined : mappingFrom(resolve(flags.map));
  const config = embeddedConfig(flags.data === undefined ? {} : { data: flags.data });
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const bar = showProgress(kind);
  const answer = await withLinli<ImportAnswer>(
    config.data,
    (running) => overHttp(running, known, path, { dryRun: flags.dryRun === true, map, language: output.language }),
    (linli) =>
      importInto(linli, {
        kind: known,
        source: path,
        ...(map !== undefined && { map }),
        dryRun: flags.dryRun === true,
        markedCopyTo: markedName(path),
        language: output.language,
        signal: interrupt.signal,
        onProgress: ({ done, rows }) => bar.at(rows === 0 ? 0 : done / rows),
      }),
  ).finally(() => bar.end());
  return tellAnswer(output, answer, flags.dryRun === true);
}

function tellAnswer(output: Output, answer: ImportAnswer, dryRun: boolean): number {
  const { language, tell } = output;
  if (!answer.ok) {
    tell(`${answer.refusal.why} ${answer.refusal.mend}`.trim());
    output.result({ refusal: answer.refusal });
    return answer.exitCode;
  }
  const { result } = answer;
  const counts = {
    kind: result.kind,
    rows: result.rows,
    taken: result.taken,
    unchanged: result.unchanged,
    repeated: result.repeated.length,
    refused: result.refused.length,
    warnings: result.warnings.length,
    seconds: result.seconds,
  };
  tell(say(language, 'import', 'summary', counts));
  for (const { row, column, why, mend } of result.refused)
    tell(say(language, 'start', 'refusedRow', { row, column, why, mend }));
  if (result.markedCopy !== '') tell(say(language, 'import', 'marked', { file: result.markedCopy }));
  if (dryRun) tell(say(language, 'import', 'dry'));
  output.result(result);
  return answer.exitCode;
}

/** Beside the user's own file: 需求.xlsx → 需求-邻里导入结果.xlsx. */
function markedName(path: string): string {
  return join(dirname(path), `${basename(path, extname(path))}-邻里导入结果.xlsx`);
}

function mappingFrom(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new StartRefused('FILE_MISSING', { file: path }, cause);
  }
}

type Asked = Readonly<{ dryRun: boolean; map: unknown; language: string }>;

/** A running Linli reads the file's bytes; the marked copy is written only where the file is read from the disk. */
async function overHttp(
  { ask }: Speaking,
  kind: LedgerKind,
  path: string,
  { dryRun, map, language }: Asked,
): Promise<ImportAnswer> {
  const query = new URLSearchParams({
    fileName: basename(path),
    dryRun: String(dryRun),
    lang: language,
    ...(map !== undefined && { map: JSON.stringify(map) }),
  });
  query.delete('lang');
  const result = (await ask('POST', `/api/v1/imports/${kind}?${query.toString()}`, readFileSync(path))) as ImportResult;
  return {
    ok: true,
    exitCode: result.refused.length > 0 ? exit.partly : exit.done,
    result: { ...result, markedCopy: '' },
    centres: new Map(),
  };
}
