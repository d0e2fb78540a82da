import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { recordLog } from './command-log.ts';
import { comparedIn, differences, type Difference } from './compare.ts';
import { embedded } from './drivers.ts';
import { play } from './play.ts';
import type { Drivers } from './side.ts';

export type Compared = Readonly<{
  seed: number;
  commands: number;
  refused: number;
  documents: number;
  events: number;
  differences: readonly Difference[];
}>;

/**
 * Lives one seed through, then plays what was commanded on the embedded default and on other drivers.
 * @param otherIn opens the other drivers; they may keep files in the folder
 */
export async function compareSeed(
  seed: number,
  otherIn: (folder: string) => Drivers | Promise<Drivers>,
): Promise<Compared> {
  const log = await recordLog(seed);
  const folder = mkdtempSync(join(tmpdir(), 'both-'));
  try {
    const [here, there] = [join(folder, 'one'), join(folder, 'other')];
    for (const made of [here, there]) mkdirSync(made);
    const one = await play(log, await embedded(here), here);
    const other = await play(log, await otherIn(there), there);
    const told = one.answers.flatMap((answer, at) =>
      answer === other.answers[at]
        ? []
        : [
            {
              document: `answer ${at}`,
              field: log.entries[at]?.method ?? '',
              one: answer,
              other: other.answers[at] ?? '',
            },
          ],
    );
    return {
      ...{ seed, commands: log.entries.length, events: one.events, documents: comparedIn(one.documents) },
      refused: one.answers.filter((answer) => answer.startsWith('refused')).length,
      differences: [
        ...told.slice(0, 20),
        ...(one.events === other.events
          ? []
          : [{ document: 'log', field: 'records', one: String(one.events), other: String(other.events) }]),
        ...differences(one.documents, other.documents),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
