import type { Clock } from '@linli/env';
import type { CollectionSpec, Store, StoredDocument } from '@linli/store';

/** A lease saves work; it protects nothing. Two holders at once must do no harm. */
export type Lease = Readonly<{
  /** `undefined` when it is ours now: taken, or renewed once half of it is used up. Else when to ask again. @throws Unavailable */
  heldByOther(): Promise<number | undefined>;
  /** Gives it back, so that the next holder need not wait. */
  release(): Promise<void>;
}>;

export const leaseCollection: CollectionSpec = { name: 'lease', indexes: {} };

type LeaseState = Readonly<{ holder: string; untilMs: number }>;
type Known = Readonly<{ version: number; changedAtMs: number; state: LeaseState }>;

const nobody: Known = { version: 0, changedAtMs: 0, state: { holder: '', untilMs: 0 } };

/**
 * A lease over all that `work` stands for; several who ask for it at once ask the store once.
 * @param holder an id of this process, new at each start
 */
export function leaseOn(store: Store, clock: Clock, work: string, holder: string, leaseMs: number): Lease {
  let known = nobody;
  let askAgainMs = 0;
  let asking: Promise<number | undefined> | undefined;

  const note = (stored: StoredDocument | undefined): void => {
    known = stored === undefined ? nobody : { ...stored, state: stored.state as LeaseState };
  };
  const isOurs = (): boolean => known.state.holder === holder;
  const isFree = (): boolean => isOurs() || known.state.untilMs <= clock.nowMs();

  /** A compare-and-set against what we know. When something else stands there, we know that instead. */
  const write = async (untilMs: number): Promise<boolean> => {
    const state: LeaseState = { holder, untilMs };
    const changedAtMs = Math.max(clock.nowMs(), known.changedAtMs);
    const written = await store.commit({
      ...{ collection: leaseCollection.name, id: work, expectedVersion: known.version, state, changedAtMs },
      ...{ seen: { commands: [], sources: {} }, sequence: 0, dueAtMs: null, keys: {}, outbox: [] },
    });
    if (written.ok) known = { version: written.version, changedAtMs, state };
    else if (written.refusal === 'VERSION_CONFLICT') note(written.current);
    return written.ok;
  };

  const ask = async (): Promise<number | undefined> => {
    if (!isFree()) note(await store.get(leaseCollection.name, work));
    for (let attempt = 1; attempt <= 2 && isFree(); attempt++) {
      if (await write(clock.nowMs() + leaseMs)) return undefined;
    }
    askAgainMs = Math.min(known.state.untilMs, clock.nowMs() + leaseMs / 2);
    return askAgainMs;
  };

  return {
    async heldByOther() {
      const nowMs = clock.nowMs();
      if (isOurs() && known.state.untilMs - nowMs > leaseMs / 2) return undefined;
      if (!isFree() && askAgainMs > nowMs) return askAgainMs;
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    async release() {
      if (isOurs()) await write(0);
    },
  };
}
