import type { Clock } from '@linli/env';

type Sleeper = Readonly<{ atMs: number; why: string; order: number; finish: () => void }>;

export interface OneByOneClock extends Clock {
  /** The next instant somebody waits for, undefined when nobody waits. */
  nextMs(): number | undefined;
  /** Wakes one of those who wait for the next instant, by the name of what they wait for. The clock stands at that instant. */
  wakeOne(): void;
  /** Moves to an instant and wakes all whose time has come. */
  jumpTo(atMs: number): void;
}

/**
 * A clock that stands still until told to go on, and wakes one sleeper at a time: what comes due at one instant comes in an
 * order that does not hang on who went to sleep first, so that it is the same whatever the deployment.
 */
export function oneByOneClock(startMs: number): OneByOneClock {
  let now = startMs;
  let order = 0;
  const sleepers = new Set<Sleeper>();

  const first = (): Sleeper | undefined => {
    let found: Sleeper | undefined;
    for (const one of sleepers) if (found === undefined || isBefore(one, found)) found = one;
    return found;
  };
  const wake = (one: Sleeper): void => {
    sleepers.delete(one);
    one.finish();
  };
  return {
    nowMs: () => now,
    sleep(ms, why) {
      let finish = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const sleeper = { atMs: now + Math.max(0, ms), why, order: order++, finish };
      sleepers.add(sleeper);
      return { done, wake: () => (sleepers.has(sleeper) ? wake(sleeper) : undefined) };
    },
    nextMs: () => first()?.atMs,
    wakeOne() {
      const one = first();
      if (one === undefined) return;
      now = Math.max(now, one.atMs);
      wake(one);
    },
    jumpTo(atMs) {
      now = Math.max(now, atMs);
      for (let one = first(); one !== undefined && one.atMs <= now; one = first()) wake(one);
    },
  };
}

function isBefore(a: Sleeper, b: Sleeper): boolean {
  if (a.atMs !== b.atMs) return a.atMs < b.atMs;
  return a.why === b.why ? a.order < b.order : a.why < b.why;
}
