import { expect, test } from '@jest/globals';
import { Unavailable } from '@linli/env';

import type {
  CollectionSpec,
  CommitResult,
  DocumentWrite,
  FindQuery,
  Json,
  KeyPart,
  OutboxEntry,
  Store,
} from '../src/index.ts';
import type { MakeDriver } from './driver.ts';

/** The bench of one case: a store with `things` and `boxes` declared. */
export type Bench = Readonly<{
  /** The store in use; another one after `reopen`. */
  store: () => Store;
  reopen: (declared?: readonly CollectionSpec[]) => Promise<void>;
  /** The next commit throws Unavailable. */
  fail: (when: 'before-apply' | 'after-apply') => void;
}>;

export type Case = (sentence: string, body: (bench: Bench) => Promise<void>) => void;

export const things = {
  name: 'thing',
  indexes: {
    byColour: ['colour'],
    byWeight: ['weight'],
    byPlaceAndWeight: ['place', 'weight'],
    byPath: ['a', 'b', 'c'],
  },
} as const;
export const boxes = { name: 'box', indexes: { byColour: ['colour'] } } as const;

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
  return {
    ...store,
    async commit(write) {
      const fault = faults.shift();
      if (fault === 'before-apply') throw new Unavailable('planted, before');
      const result = await store.commit(write);
      if (fault === 'after-apply') throw new Unavailable('planted, after');
      return result;
    },
  };
}

type Thing = Readonly<{
  id: string;
  /** The version it must have now; 0 = none yet. */
  at?: number;
  state?: Json;
  dueAtMs?: number | null;
  sequence?: number;
  keys?: Partial<Record<keyof typeof things.indexes, readonly KeyPart[] | null>>;
  outbox?: readonly OutboxEntry[];
}>;

/** A write of a thing, absent from every index that is not named. */
export function thing({
  id,
  at = 0,
  state = {},
  dueAtMs = null,
  sequence = 0,
  keys = {},
  outbox = [],
}: Thing): DocumentWrite {
  return {
    collection: 'thing',
    id,
    expectedVersion: at,
    state,
    seen: { commands: [], sources: {} },
    sequence,
    changedAtMs: 1_000,
    dueAtMs,
    keys: { byColour: null, byWeight: null, byPlaceAndWeight: null, byPath: null, ...keys },
    outbox,
  };
}

/** The n-th event of an aggregate. */
export function event(aggregateId: string, sequence: number, data: Json = { n: sequence }): OutboxEntry {
  return {
    eventId: `${aggregateId}:1:${sequence}`,
    topic: 'test.thing.v1',
    type: 'test.thing.v1/changed',
    key: aggregateId,
    aggregateId,
    incarnation: 1,
    sequence,
    atMs: 1_000,
    correlationId: 'cr_1',
    causationId: 'cm_1',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    data,
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

/** `from`, `from + 1` … `to`. */
export function count(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}
