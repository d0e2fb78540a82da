import type { Clock } from '@linli/env';

type Sleeper = { readonly atMs: number; readonly order: number; readonly resolve: () => void };

export interface SteppedClock extends Clock {
  /** The next instant somebody waits for, undefined when nobody waits. */
  nextMs(): number | undefined;
  /** Jumps to `atMs` and wakes everybody whose time has come, in the order of their instants. */
  jumpTo(atMs: number): void;
}

/**
 * A clock that stands still until it is told to go on, then jumps to the next instant somebody waits for. Weeks of
 * offers, visits and reminders pass in seconds, through the same services, stores and sockets.
 */
export function steppedClock(startMs: number): SteppedClock {
  let now = startMs;
  let order = 0;
  const sleepers = new Set<Sleeper>();

  return {
    nowMs: () => now,
    sleep(ms) {
      let finish = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const sleeper: Sleeper = { atMs: now + Math.max(0, ms), order: order++, resolve: finish };
      sleepers.add(sleeper);
      return { done, wake: () => (sleepers.delete(sleeper) ? finish() : undefined) };
    },
    nextMs() {
      let next: number | undefined;
      for (const { atMs } of sleepers) if (next === undefined || atMs < next) next = atMs;
      return next;
    },
    jumpTo(atMs) {
      now = Math.max(now, atMs);
      const woken = [...sleepers]
        .filter((sleeper) => sleeper.atMs <= now)
        .sort((a, b) => a.atMs - b.atMs || a.order - b.order);
      for (const sleeper of woken) {
        sleepers.delete(sleeper);
        sleeper.resolve();
      }
    },
  };
}
