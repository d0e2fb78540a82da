import { join } from 'node:path';

import { answered, entriesOf, takenBack } from './journal.ts';
import { missing } from './judge.ts';
import { linli, passwordIn, pause, saying, signIn } from './linli-process.ts';
import { moments } from './moments.ts';

/** What a demonstration tells when it is done (docs/commands.md). */
type Told = Readonly<{ demands: number; limbo: number }>;

export type Killed = Readonly<{ kills: number; acknowledged: number; lost: readonly string[]; ok: boolean }> &
  Readonly<Record<string, unknown>>;

/** Answers that a whole demonstration gets, at least: the kills are spread over so many. */
const answers = 800;
/** One kill in so many comes before anybody has been answered: while services start and ledgers are read. */
const earlyShare = 5;

/**
 * Kills a demonstration again and again, lets it go on each time, and compares at the end what its client wrote down with
 * what Linli says.
 */
export async function killDemo(
  folder: string,
  { kills, seed }: Readonly<{ kills: number; seed: number }>,
): Promise<Killed> {
  const draw = moments(seed);
  const data = join(folder, 'demo');
  const journal = join(folder, 'demo-journal.jsonl');
  const args = ['demo', '--data', data, '--journal', journal, '--seed', String(seed)];
  const early = Math.ceil(kills / earlyShare);
  let done = 0;
  while (done < kills) {
    const living = linli(args);
    const target = done < early ? 0 : answered(journal) + draw(1, Math.floor(answers / (kills - early + 1)));
    const waitMs = done < early ? draw(300, 4_000) : draw(0, 20);
    for (;;) {
      if ((await Promise.race([living.ended, pause(5)])) !== undefined) return unfinished(done, journal);
      if (answered(journal) >= target) break;
    }
    await pause(waitMs);
    living.kill();
    await living.ended;
    done++;
  }
  const { code, object } = await linli(args).ended;
  const { demands, limbo } = (object ?? { demands: 0, limbo: -1 }) as Told;
  const entries = entriesOf(journal);
  const lost = [...takenBack(entries), ...(await missingFrom(data, entries))];
  return {
    ...{ kills: done, acknowledged: entries.filter(({ receipt }) => receipt !== undefined).length },
    ...{ answers: answered(journal), demands, limbo, lost },
    ok: code === 0 && limbo === 0 && lost.length === 0,
  };
}

/** It was done before it could be killed as often as asked: nothing is shown by that. */
function unfinished(kills: number, journal: string): Killed {
  return { kills, acknowledged: answered(journal), lost: ['ended before all kills'], ok: false };
}

async function missingFrom(data: string, entries: ReturnType<typeof entriesOf>): Promise<string[]> {
  const living = linli(['start', '--data', data, '--port', '0']);
  try {
    await saying(living, /^\{"address".*\}$/m);
    const door = await signIn(living, 'coordinator', passwordIn(living.said(), 'coordinator') ?? '');
    return await missing(door, entries);
  } finally {
    living.kill();
    await living.ended;
  }
}
