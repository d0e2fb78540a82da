import { expect, test } from '@jest/globals';
import { Unavailable } from '@linli/env';

import type { CollectionSpec, CommitResult, FindQuery, Store } from '../src/index.ts';
import type { MakeDriver } from './driver.ts';
import { boxes, thing, things, type Thing } from './things.ts';

/** The bench of one case: a store with `things` and `boxes` declared. */
export type Bench = Readonly<{
  /** The store in use; another one after `reopen`. */
  store: () => Store;
  reopen: (declared?: readonly CollectionSpec[]) => Promise<void>;
  /** The next commit throws Unavailable. */
  fail: (when: 'before-apply' | 'after-apply') => void;
}>;

export type Case = (sentence: string, body: (bench: Bench) => Promise<void>) => void;

/** A `test` whose body gets a fresh store, and whose driver is put away afterwards. */
export function caseOn(makeDriver: MakeDriver): Case {
  return (sentence, body) => {
    test(sentence, async () => {
      const driver = await makeDriver();
      const run = driver.run ?? ((work) => work());
      const faults: ('before-apply' | 'after-apply')[] = [];
      let store = driver.fail ? driver.store : withFaults(driver.store, faults);
      const bench: Bench = {
        store: () => store,
        async reopen(declared = [things, boxes]) {
          const next = await driver.reopen();
          store = driver.fail ? next : withFaults(next, faults);
          await store.declare(declared);
        },
        fail: (when) => (driver.fail ? driver.fail(when) : faults.push(when)),
      };
      try {
        await run(async () => {
          await store.declare([things, boxes]);
          await body(bench);
        });
      } finally {
        await driver.dispose();
      }
    });
  };
}

function withFaults(store: Store, faults: ('before-apply' | 'after-apply')[]): Store {
  return withCommit(store, async (write) => {
    const fault = faults.shift();
    if (fault === 'before-apply') throw new Unavailable('planted, before');
    const result = await store.commit(write);
    if (fault === 'after-apply') throw new Unavailable('planted, after');
    return result;
  });
}

/** The store with another `commit`, whether the driver is a class or an object. */
export function withCommit(store: Store, commit: Store['commit']): Store {
  return {
    commit,
    declare: (collections) => store.declare(collections),
    get: (collection, id) => store.get(collection, id),
    remove: (collection, id, expectedVersion) => store.remove(collection, id, expectedVersion),
    find: (query) => store.find(query),
    nextDueMs: (collection) => store.nextDueMs(collection),
    pendingEvents: (limit) => store.pendingEvents(limit),
    removeEvents: (eventIds) => store.removeEvents(eventIds),
    onCommit: (listener) => store.onCommit(listener),
    close: () => store.close(),
  };
}

/** Writes things that must win. */
export async function given(store: Store, ...written: readonly Thing[]): Promise<void> {
  const results = await Promise.all(written.map((each) => store.commit(thing(each))));
  for (const [n, result] of results.entries()) expect(result).toEqual({ ok: true, version: (written[n]?.at ?? 0) + 1 });
}

/** Ids of one page of things. */
export async function idsOf(
  store: Store,
  query: Omit<FindQuery, 'collection' | 'limit'> & { limit?: number },
): Promise<string[]> {
  const page = await store.find({ collection: 'thing', limit: 100, ...query });
  return page.documents.map(({ id }) => id);
}

/** Ids of all pages, following the cursor; `between` runs after each page. */
export async function idsOfAllPages(
  store: Store,
  query: FindQuery,
  between: () => Promise<void> = async () => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.find(cursor === undefined ? query : { ...query, cursor });
    ids.push(...page.documents.map(({ id }) => id));
    cursor = page.cursor;
    await between();
  } while (cursor !== undefined);
  return ids;
}

export async function pendingIds(store: Store, limit = 1000): Promise<string[]> {
  return (await store.pendingEvents(limit)).map(({ eventId }) => eventId);
}

export function won(results: readonly CommitResult[]): number {
  return results.filter(({ ok }) => ok).length;
}
