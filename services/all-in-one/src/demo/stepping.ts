import { setTimeout as rest } from 'node:timers/promises';

import type { SteppedClock } from './stepped-clock.ts';

/** What is still at work after this long in real time may itself wait for the clock, for example to try a call again … */
const ownWaitMs = 200;
/** … and the instant it waits for is near. */
const nearMs = 60_000;
/** A step that never comes to rest is jumped over after this long in real time. */
const impatienceMs = 60_000;

/**
 * Lets the demonstration's clock run to `endMs`: whenever nothing is left to do at an instant, it jumps to the next one
 * somebody waits for.
 * @param look `atRest`: true when every service and every person has nothing left to do now; `goesOn`: false ends it early
 * @param stepped called after each jump with the new instant
 */
export async function runClock(
  clock: SteppedClock,
  endMs: number,
  { atRest, goesOn }: Readonly<{ atRest: () => Promise<boolean>; goesOn: () => boolean }>,
  stepped: (nowMs: number) => void,
): Promise<void> {
  while (goesOn()) {
    await settle(clock, atRest);
    const next = clock.nextMs();
    if (next === undefined || next > endMs) {
      clock.jumpTo(endMs);
      return;
    }
    clock.jumpTo(next);
    stepped(clock.nowMs());
  }
}

/** Waits until all is at rest or only the clock can help, looking often at first and then a thousand times a second. */
export async function settle(clock: SteppedClock, atRest: () => Promise<boolean>): Promise<void> {
  const began = process.hrtime.bigint();
  for (let look = 0; !(await atRest()); look++) {
    if (look < 20) await new Promise((resolve) => setImmediate(resolve));
    else await rest(1);
    const waitedMs = Number(process.hrtime.bigint() - began) / 1e6;
    if (waitedMs < ownWaitMs || look < 50) continue;
    const near = (clock.nextMs() ?? Infinity) - clock.nowMs() <= nearMs;
    if (near || waitedMs > impatienceMs) return;
  }
}

/** Keeps the clock going while `work` (stopping the services) waits on it. */
export async function pumpDuring(clock: SteppedClock, work: Promise<void>): Promise<void> {
  const ending = { done: false };
  const finished = work.finally(() => {
    ending.done = true;
  });
  while (!ending.done) {
    await rest(2);
    clock.jumpTo(clock.nowMs() + 10);
  }
  await finished;
}
