import { setTimeout as rest } from 'node:timers/promises';

import type { SteppedClock } from './stepped-clock.ts';

/** A step that never comes to rest is jumped over after this long in real time (a call waiting to be tried again, for example). */
const impatienceMs = 3_000;

/**
 * Lets the demonstration's clock run to `endMs`: whenever nothing is left to do at an instant, it jumps to the next one
 * somebody waits for.
 * @param atRest true when every service and every person has nothing left to do now
 * @param stepped called after each jump with the new instant; false ends the run
 */
export async function runClock(
  clock: SteppedClock,
  endMs: number,
  atRest: () => Promise<boolean>,
  stepped: (nowMs: number) => boolean,
): Promise<void> {
  for (;;) {
    await settle(atRest);
    const next = clock.nextMs();
    if (next === undefined || next > endMs) {
      clock.jumpTo(endMs);
      return;
    }
    clock.jumpTo(next);
    if (!stepped(clock.nowMs())) return;
  }
}

/** Waits until all is at rest, looking often at first and then a thousand times a second. */
export async function settle(atRest: () => Promise<boolean>): Promise<void> {
  const began = process.hrtime.bigint();
  for (let look = 0; !(await atRest()); look++) {
    if (look < 20) await new Promise((resolve) => setImmediate(resolve));
    else await rest(1);
    if (Number(process.hrtime.bigint() - began) / 1e6 > impatienceMs) return;
  }
}

/** Keeps the clock going while `work` (stopping the services) waits on it. */
export async function pumpDuring(clock: SteppedClock, work: Promise<void>): Promise<void> {
  let done = false;
  const finished = work.finally(() => {
    done = true;
  });
  while (!done) {
    await rest(2);
    clock.jumpTo(clock.nowMs() + 10);
  }
  await finished;
}
