import type { Clock } from '@linli/env';
import type { CollectionSpec, Store } from '@linli/store';

/** A lease saves work; it protects nothing. Two holders at once must do no harm. */
export type Lease = Readonly<{
  /** True when it is ours now: taken, or renewed once half of it is used up. @throws Unavailable */
  hold(): Promise<boolean>;
  /** Gives it back, so that the next holder need not wait. */
  release(): Promise<void>;
}>;

export const leaseCollection: CollectionSpec = { name: 'lease', indexes: {} };

type LeaseState = Readonly<{ holder: string; untilMs: number }>;

/** @param holder an id of this process, new at each start */
export function leaseOn(store: Store, clock: Clock, work: string, holder: string, leaseMs: number): Lease {
  let oursUntilMs = 0;

  const write = async (untilMs: number): Promise<boolean> => {
    const stored = await store.get(leaseCollection.name, work);
    const nowMs = clock.nowMs();
    const state = stored?.state as LeaseState | undefined;
    if (state !== undefined && state.holder !== holder && state.untilMs > nowMs) return false;
    const written = await store.commit({
      collection: leaseCollection.name,
      id: work,
      expectedVersion: stored?.version ?? 0,
      state: { holder, untilMs } satisfies LeaseState,
      seen: { commands: [], sources: {} },
      sequence: 0,
      changedAtMs: Math.max(nowMs, stored?.changedAtMs ?? 0),
      dueAtMs: null,
      keys: {},
      outbox: [],
    });
    return written.ok;
  };

  return {
    async hold() {
      const nowMs = clock.nowMs();
      if (oursUntilMs - nowMs > leaseMs / 2) return true;
      const untilMs = nowMs + leaseMs;
      const held = await write(untilMs);
      oursUntilMs = held ? untilMs : 0;
      return held;
    },
    async release() {
      if (oursUntilMs === 0) return;
      oursUntilMs = 0;
      await write(0);
    },
  };
}
