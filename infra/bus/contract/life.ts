import type { Clock } from '@linli/env';
import type { Store } from '@linli/store';

import type { ConsumeOptions, Log } from '../src/index.ts';
import { bound } from './faulty-log.ts';

/** What a process holds of the world. When it is killed, nothing it waits for ever comes and nothing it asks for happens. */
export type Life = Readonly<{ log: Log; store: Store; clock: Clock; kill(): void }>;

export function makeLife(ports: Readonly<{ log: Log; store: Store; clock: Clock }>): Life {
  const { log, store, clock } = ports;
  const sleeping = new Set<() => void>();
  let dead = false;

  /** Settles as `work` does, as long as we live; called after death, `work` is not even begun. */
  function living<T>(work: () => Promise<T>): Promise<T> {
    if (dead) return new Promise(() => undefined);
    return new Promise((resolve, reject) => {
      work().then(
        (value) => dead || resolve(value),
        (error: unknown) => dead || reject(error instanceof Error ? error : new Error(String(error))),
      );
    });
  }

  return {
    kill() {
      dead = true;
      // The timers go, those who slept on them never wake.
      for (const wake of sleeping) wake();
    },
    clock: {
      nowMs: () => clock.nowMs(),
      sleep(ms, why) {
        const sleep = clock.sleep(ms, why);
        sleeping.add(sleep.wake);
        const done = living(() => sleep.done).finally(() => sleeping.delete(sleep.wake));
        return { done, wake: sleep.wake };
      },
    },
    log: {
      ...bound(log),
      append: (topic, records) => living(() => log.append(topic, records)),
      consume: (options: ConsumeOptions) =>
        living(() =>
          log.consume({
            ...options,
            onAssigned: (...where) => living(() => options.onAssigned(...where)),
            onRevoked: (...where) => (dead ? undefined : options.onRevoked(...where)),
            deliver: (batch) => living(() => options.deliver(batch)),
          }),
        ),
      endOffsets: (topic) => living(() => log.endOffsets(topic)),
      positions: (group, topic) => living(() => log.positions(group, topic)),
      read: (topic, partition, fromOffset, limit) => living(() => log.read(topic, partition, fromOffset, limit)),
    },
    store: {
      declare: (collections) => living(() => store.declare(collections)),
      get: (collection, id) => living(() => store.get(collection, id)),
      commit: (write) => living(() => store.commit(write)),
      remove: (collection, id, version) => living(() => store.remove(collection, id, version)),
      find: (query) => living(() => store.find(query)),
      nextDueMs: (collection) => living(() => store.nextDueMs(collection)),
      pendingEvents: (limit) => living(() => store.pendingEvents(limit)),
      removeEvents: (eventIds) => living(() => store.removeEvents(eventIds)),
      onCommit: (listener) =>
        store.onCommit((commit) => {
          if (!dead) listener(commit);
        }),
      close: () => living(() => store.close()),
    },
  };
}
