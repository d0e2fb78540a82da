import { describe, expect, test } from '@jest/globals';
import { systemClock } from '@linli/env';

import { carry, contentOf, documents, type Store, type Transfer } from '../src/index.ts';
import { given, idsOf } from './bench.ts';
import { boxes, count, event, thing, things } from './things.ts';

/** One store of a driver, that is opened either way; never both at once. */
export type Movable = Readonly<{ store: () => Promise<Store>; transfer: () => Promise<Transfer> }>;
/** Two stores with nothing in them. */
export type MoveUnderTest = Readonly<{ from: Movable; to: Movable; dispose: () => Promise<void> }>;

/** What a move from one driver to another promises, in sentences. */
export function describeTransfer(name: string, make: () => Promise<MoveUnderTest>): void {
  const it = (sentence: string, body: (under: MoveUnderTest) => Promise<void>): void => {
    test(sentence, async () => {
      const under = await make();
      try {
        await body(under);
      } finally {
        await under.dispose();
      }
    });
  };

  describe(`a store moved from ${name}`, () => {
    it('answers a repeated command with its first receipt, and goes on counting versions and events', async (under) => {
      const first = await using(under.from.store(), async (store) => {
        await answer(store, 'cm_0', 'before');
        return answer(store, 'cm_1', 'first');
      });
      await moved(under);
      await using(under.to.store(), async (store) => {
        expect(await answer(store, 'cm_1', 'second')).toEqual({ ...first, repeated: true });
        expect(await answer(store, 'cm_2', 'third')).toEqual({
          ok: true,
          answer: 'third',
          version: 3,
          repeated: false,
        });
        expect((await store.pendingEvents(10)).map(({ eventId }) => eventId)).toEqual([
          ...['th_1:1:1', 'th_1:1:2', 'th_1:1:3'],
        ]);
      });
    });

    it('has every document as it was: version, state, memory, instants, due time, place in each index', async (under) => {
      const write = {
        ...thing({
          id: 'th_2',
          state: { 'a.b': ['关怀 😀', '\ud800'], $c: 1.5 },
          dueAtMs: 7,
          keys: { byColour: ['red'] },
        }),
        seen: { commands: [['cm_1', { n: 1 }, 1]], sources: { th_9: [2, 5] } },
        changedAtMs: 1_234_567_890_123,
      } as const;
      const before = await using(under.from.store(), async (store) => {
        await given(
          store,
          { id: 'th_1', keys: { byPlaceAndWeight: ['a', -1.5] } },
          { id: 'th_3\u{1F600}', dueAtMs: 3 },
        );
        await store.commit(write);
        return Promise.all(['th_1', 'th_2', 'th_3\u{1F600}'].map((id) => store.get('thing', id)));
      });
      await moved(under);
      await using(under.to.store(), async (store) => {
        expect(await Promise.all(['th_1', 'th_2', 'th_3\u{1F600}'].map((id) => store.get('thing', id)))).toEqual(
          before,
        );
        expect(await idsOf(store, { index: 'byColour', equals: ['red'] })).toEqual(['th_2']);
        expect(await idsOf(store, { index: 'byPlaceAndWeight', equals: ['a'] })).toEqual(['th_1']);
        expect(await idsOf(store, { index: 'due' })).toEqual(['th_3\u{1F600}', 'th_2']);
        expect(await store.nextDueMs('thing')).toBe(3);
      });
    });

    it('keeps what waits for the log in its order, also of a document that is gone, and puts later events behind', async (under) => {
      await using(under.from.store(), async (store) => {
        for (const id of ['th_9', 'th_1', 'th_5']) await given(store, { id, sequence: 1, outbox: [event(id, 1)] });
        await given(store, { id: 'th_9', at: 1, sequence: 2, outbox: [event('th_9', 2)] });
        await store.remove('thing', 'th_1', 1);
      });
      await moved(under);
      await using(under.to.store(), async (store) => {
        expect(await store.get('thing', 'th_1')).toBeUndefined();
        await given(store, { id: 'th_0', sequence: 1, outbox: [event('th_0', 1)] });
        const pending = await store.pendingEvents(10);
        expect(pending.map(({ eventId }) => eventId)).toEqual([
          ...['th_9:1:1', 'th_1:1:1', 'th_5:1:1', 'th_9:1:2', 'th_0:1:1'],
        ]);
        expect(pending[0]).toEqual(event('th_9', 1));
        await store.removeEvents(pending.map(({ eventId }) => eventId));
        expect(await store.pendingEvents(10)).toEqual([]);
      });
    });

    it('is the same after a move that broke off, and that found other documents the first time', async (under) => {
      await using(under.from.store(), (store) => given(store, ...count(1, 450).map((n) => ({ id: `th_${n}` }))));
      await expect(moved(under, 2)).rejects.toThrow('planted');
      await using(under.from.store(), (store) => store.remove('thing', 'th_1', 1));
      await moved(under);
      await using(under.to.store(), async (store) => {
        expect(await store.get('thing', 'th_1')).toBeUndefined();
        expect(await store.get('thing', 'th_450')).toMatchObject({ version: 1 });
      });
    });

    it('is seen to differ by a document more or less, another state, or an event that no longer waits', async (under) => {
      await using(under.from.store(), (store) =>
        given(store, { id: 'th_1', sequence: 2, outbox: [event('th_1', 1), event('th_1', 2)] }, { id: 'th_2' }),
      );
      await moved(under);
      const content = () => using(under.to.transfer(), contentOf);
      const seen = [await content()];
      for (const change of changes) {
        await using(under.to.store(), change);
        seen.push(await content());
      }
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(changes.length + 1);
    });
  });
}

const changes: readonly ((store: Store) => Promise<unknown>)[] = [
  (store) => store.remove('thing', 'th_2', 1),
  (store) => given(store, { id: 'th_3' }),
  (store) => given(store, { id: 'th_1', at: 1, state: 'bent', sequence: 2 }),
  async (store) => {
    await store.removeEvents(['th_1:1:1']);
    await given(store, { id: 'th_4' });
  },
];

/** Carries all over and sees that both sides are equal. @param breakAt throws after so many pages */
async function moved({ from, to }: MoveUnderTest, breakAt = Infinity): Promise<void> {
  await using(from.transfer(), (source) =>
    using(to.transfer(), async (target) => {
      let pages = 0;
      await carry(source, target, () => {
        if (++pages === breakAt) throw new Error('planted');
      });
      expect(await contentOf(target)).toEqual(await contentOf(source));
    }),
  );
}

async function using<Opened extends Store | Transfer, T>(
  opening: Promise<Opened>,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const opened = await opening;
  try {
    if ('commit' in opened) await opened.declare([things, boxes]);
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/** One command on `th_1`, whose answer is what it says. */
function answer(store: Store, commandId: string, said: string) {
  const kept = documents<string, string>(
    { store, clock: systemClock, incarnation: 1 },
    {
      collection: things,
      evolve: (_, said) => said,
      facts: (said) => [{ type: 'test.thing.v1/changed', data: { said } }],
      dueAtMs: () => null,
      keys: () => ({ byColour: null, byWeight: null, byPlaceAndWeight: null, byPath: null }),
    },
  );
  const cause = { kind: 'command', commandId, correlationId: 'cr_1', traceparent: '' } as const;
  return kept.change(`th_1`, cause, () => ({ ok: true, events: [said], answer: said }));
}
