import { setTimeout as rest } from 'node:timers/promises';

import type { Linli } from '../src/opening/open-linli.ts';
import { steppedClock, type SteppedClock } from '../src/demo/stepped-clock.ts';

/** Looks without rest, in real time, after which only the clock can help: what is at work waits for it itself, to try again. */
const patienceMs = 60;
/** Such a wait is short; everything else in the house sleeps longer or until it is woken. */
const shortMs = 3_000;
/** Work that has not come to rest within this, in real time, never will. */
const boundMs = 150_000;

/** A stepped clock that knows when the next short wait ends: somebody tries again, or looks again at what is due already. */
export type WorldClock = SteppedClock & Readonly<{ nextShortMs: () => number | undefined }>;

export function worldClock(startMs: number): WorldClock {
  const clock = steppedClock(startMs);
  const shorts = new Map<object, number>();
  return {
    ...clock,
    sleep(ms, why) {
      const sleep = clock.sleep(ms, why);
      if (ms <= shortMs) {
        shorts.set(sleep, clock.nowMs() + ms);
        void sleep.done.then(() => shorts.delete(sleep));
      }
      return sleep;
    },
    nextShortMs: () => (shorts.size === 0 ? undefined : Math.min(...shorts.values())),
  };
}

/** Ends when nothing is left to do at this instant, and never before. @throws when that does not come to be */
export async function atRest(clock: WorldClock, { quiet }: Pick<Linli, 'quiet'>): Promise<void> {
  const began = performance.now();
  let since = began;
  for (let look = 1; !(await quiet()); look++) {
    if (look < 20) await new Promise((resolve) => setImmediate(resolve));
    else await rest(1);
    const now = performance.now();
    if (now - began > boundMs) throw new Error('the world did not come to rest');
    const nextMs = clock.nextShortMs();
    if (now - since < patienceMs || nextMs === undefined) continue;
    clock.jumpTo(nextMs);
    since = now;
  }
}
