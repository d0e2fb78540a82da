import type { Clock } from '@linli/env';

type Sleeper = { atMs: number; why: string; finish: () => void };

/** A clock that goes only when told to, and lets everything that hangs on it run between two instants. */
export function steppedClock(startMs = 1_000_000): Clock & {
  step(ms: number): Promise<void>;
  set(nowMs: number): void;
  sleepers(): readonly string[];
} {
  let nowMs = startMs;
  let asleep: Sleeper[] = [];
  return {
    nowMs: () => nowMs,
    sleep(ms, why) {
      let finish = (): void => undefined;
      const done = new Promise<void>((resolve) => (finish = resolve));
      const sleeper: Sleeper = { atMs: nowMs + ms, why, finish };
      asleep.push(sleeper);
      const wake = () => {
        asleep = asleep.filter((other) => other !== sleeper);
        finish();
      };
      return { done, wake };
    },
    async step(ms) {
      const endMs = nowMs + ms;
      await settled();
      for (;;) {
        const next = asleep.filter(({ atMs }) => atMs <= endMs).sort((one, other) => one.atMs - other.atMs)[0];
        if (next === undefined) break;
        nowMs = Math.max(nowMs, next.atMs);
        asleep = asleep.filter((other) => other !== next);
        next.finish();
        await settled();
      }
      nowMs = endMs;
      await settled();
    },
    /** The machine's clock is set: sleepers wake when they would have, by elapsed time. */
    set(toMs) {
      for (const sleeper of asleep) sleeper.atMs += toMs - nowMs;
      nowMs = toMs;
    },
    sleepers: () => asleep.map(({ why }) => why),
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}
