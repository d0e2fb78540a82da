import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { guessKind } from '@linli/gateway/service';
import { UnreadableSheet } from '@linli/spreadsheet';

import { isLedger, type Named } from '../opening/import-folder.ts';
import { StartRefused } from '../opening/refused.ts';
import { makePlan } from '../planning/make-plan.ts';
import { writePlan } from '../planning/write-plan.ts';
import { exit, type Output } from './output.ts';
import { table } from './table.ts';
import { say } from './words.ts';
import { demandWritable, writing } from './writing.ts';

/** `linli plan PATHS… --out FILE`: demand list and supply ledgers in, proposed visits and the unserved with causes out. Keeps nothing. */
export async function plan(
  output: Output,
  { out }: Readonly<{ out: string }>,
  paths: readonly string[],
): Promise<number> {
  const began = process.hrtime.bigint();
  const to = resolve(out);
  if (existsSync(to)) throw new StartRefused('OUT_EXISTS', { file: to });
  demandWritable(to);
  const made = await makePlan(await named(paths), output.language);
  await writing(to, () => writePlan(to, made, output.language));
  const { placed, unserved, ...figures } = made;
  output.tell(say(output.language, 'plan', 'written', { out: to, placed: placed.length, unserved: unserved.length }));
  const { language } = output;
  const lines = made.refused.map(({ file, row, why, mend }) => [
    file,
    say(language, 'import', 'row', { row }),
    `${why}${say(language, 'import', 'between')}${mend}`,
  ]);
  for (const line of table(lines, '  ')) output.tell(line);
  output.result({
    demands: figures.demands,
    providers: figures.providers,
    placed: placed.length,
    unserved: unserved.map(({ row, causes }) => ({ row, cause: causes[0] ?? '' })),
    cost: figures.cost,
    bound: figures.bound,
    certified: figures.certified,
    seconds: Number(process.hrtime.bigint() - began) / 1e9,
    out: to,
  });
  return made.refused.length > 0 ? exit.partly : exit.done;
}

/** What cannot be read as a sheet at all is refused when it is imported, with why and how to mend it. */
function unreadable(error: unknown): Named['kind'] {
  if (error instanceof UnreadableSheet) return 'demands';
  throw error;
}

/** The ledgers among files and folders, each with what it looks like. @throws StartRefused FILE_MISSING, KIND_UNKNOWN */
async function named(paths: readonly string[]): Promise<readonly Named[]> {
  const files = paths.flatMap((path) => {
    const full = resolve(path);
    if (!existsSync(full)) throw new StartRefused('FILE_MISSING', { file: full });
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full)
      .filter(isLedger)
      .sort()
      .map((name) => join(full, name));
  });
  return Promise.all(
    files.map(async (file) => {
      const kind = await guessKind(file, basename(file)).catch(unreadable);
      if (kind === undefined)
        throw new StartRefused('KIND_UNKNOWN', {
          kind: basename(file),
          known: 'demands, doctors, volunteers, lawyers, facilities',
        });
      return { kind, file };
    }),
  );
}
