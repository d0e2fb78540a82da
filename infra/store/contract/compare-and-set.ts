import { describe, expect } from '@jest/globals';
import fc from 'fast-check';

import type { Json } from '../src/index.ts';
import { given, idsOf, pendingIds, won, type Case } from './bench.ts';
import { boxes, count, event, thing } from './things.ts';

export function describeCompareAndSet(it: Case): void {
  describe('one document', () => {
    it('that was never written is not there', async ({ store }) => {
      expect(await store().get('thing', 'th_1')).toBeUndefined();
    });

    it('is read back as it was written', async ({ store }) => {
      const seen = { commands: [['cm_1', { taken: true }, 1] as const], sources: { dm_1: [2, 7] as const } };
      const state = { name: '王阿姨', list: [1, -2.5, null, true, ''], deep: { er: { still: [] } } };
      await store().commit({
        ...thing({ id: 'th_1', state, dueAtMs: 5_000, sequence: 3 }),
        seen,
        changedAtMs: 1_764_000_000_123,
      });
      expect(await store().get('thing', 'th_1')).toEqual({
        id: 'th_1',
        version: 1,
        state,
        seen,
        sequence: 3,
        changedAtMs: 1_764_000_000_123,
        dueAtMs: 5_000,
      });
    });

    it('keeps whatever JSON can say', async ({ store }) => {
      let version = 0;
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const state = JSON.parse(JSON.stringify(value)) as Json;
          await given(store(), { id: 'th_1', at: version++, state });
          expect((await store().get('thing', 'th_1'))?.state).toEqual(state);
        }),
        { numRuns: 50 },
      );
    });

    it('counts its writes 1, 2, 3', async ({ store }) => {
      for (const at of [0, 1, 2])
        expect(await store().commit(thing({ id: 'th_1', at }))).toEqual({ ok: true, version: at + 1 });
      expect((await store().get('thing', 'th_1'))?.version).toBe(3);
    });

    it('does not change when the caller goes on with the object that it wrote', async ({ store }) => {
      const state = { list: ['a'] };
      const commit = store().commit(thing({ id: 'th_1', state }));
      state.list.push('b');
      await commit;
      expect((await store().get('thing', 'th_1'))?.state).toEqual({ list: ['a'] });
    });

    it('is not the document of the same id in another collection', async ({ store }) => {
      await given(store(), { id: 'th_1', state: 'thing' });
      await store().commit({
        ...thing({ id: 'th_1', state: 'box' }),
        collection: boxes.name,
        keys: { byColour: null },
      });
      expect((await store().get('thing', 'th_1'))?.state).toBe('thing');
      expect((await store().get('box', 'th_1'))?.state).toBe('box');
    });

    it('may have an id in any script, of up to 512 characters', async ({ store }) => {
      const ids = ['th_邻里', 'th "quoted" \'id\'', 'th_😀', 'x'.repeat(512)];
      for (const id of ids) await given(store(), { id, state: id });
      for (const id of ids) expect((await store().get('thing', id))?.state).toBe(id);
    });

    it('is there when a new process opens the data, once its write was answered', async ({ store, reopen }) => {
      await given(store(), { id: 'th_1', state: 'kept', dueAtMs: 7 });
      const before = await store().get('thing', 'th_1');
      await reopen();
      expect(await store().get('thing', 'th_1')).toEqual(before);
    });
  });

  describe('compare-and-set', () => {
    it('lets the writer win who knows the version that stands', async ({ store }) => {
      await given(store(), { id: 'th_1', state: 'first' }, { id: 'th_2' });
      expect(await store().commit(thing({ id: 'th_1', at: 1, state: 'second' }))).toEqual({ ok: true, version: 2 });
      expect((await store().get('thing', 'th_1'))?.state).toBe('second');
    });

    it('tells a writer who comes late what stands now', async ({ store }) => {
      await given(store(), { id: 'th_1', state: 'first' });
      await given(store(), { id: 'th_1', at: 1, state: 'second' });
      const result = await store().commit(thing({ id: 'th_1', at: 1, state: 'late' }));
      expect(result).toEqual({ ok: false, refusal: 'VERSION_CONFLICT', current: await store().get('thing', 'th_1') });
      expect((await store().get('thing', 'th_1'))?.state).toBe('second');
    });

    it('refuses a version that has not come yet', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      expect(await store().commit(thing({ id: 'th_1', at: 2 }))).toMatchObject({ ok: false, current: { version: 1 } });
    });

    it('refuses to create what is there', async ({ store }) => {
      await given(store(), { id: 'th_1', state: 'first' });
      const result = await store().commit(thing({ id: 'th_1', state: 'again' }));
      expect(result).toMatchObject({ ok: false, refusal: 'VERSION_CONFLICT', current: { version: 1, state: 'first' } });
    });

    it('refuses to change what is not there', async ({ store }) => {
      const result = await store().commit(thing({ id: 'th_1', at: 1 }));
      expect(result).toEqual({ ok: false, refusal: 'VERSION_CONFLICT', current: undefined });
      expect(await store().get('thing', 'th_1')).toBeUndefined();
    });

    it('leaves no trace of a lost write: no state, key, due time or event', async ({ store }) => {
      await given(store(), { id: 'th_1', state: 'first', keys: { byColour: ['red'] } });
      await store().commit(
        thing({
          id: 'th_1',
          state: 'lost',
          dueAtMs: 5,
          sequence: 1,
          keys: { byColour: ['blue'] },
          outbox: [event('th_1', 1)],
        }),
      );
      expect(await store().get('thing', 'th_1')).toMatchObject({
        version: 1,
        state: 'first',
        sequence: 0,
        dueAtMs: null,
      });
      expect(await idsOf(store(), { index: 'byColour', equals: ['blue'] })).toEqual([]);
      expect(await store().nextDueMs('thing')).toBeNull();
      expect(await pendingIds(store())).toEqual([]);
    });

    it('has one winner when two create at once', async ({ store }) => {
      const results = await Promise.all(['one', 'two'].map((state) => store().commit(thing({ id: 'th_1', state }))));
      expect(won(results)).toBe(1);
      const winner = results[0]?.ok ? 'one' : 'two';
      expect(results.find(({ ok }) => !ok)).toMatchObject({ current: { state: winner } });
    });

    it('has one winner when 64 write to one document at once', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      const results = await Promise.all(
        count(1, 64).map((n) => store().commit(thing({ id: 'th_1', at: 1, state: n }))),
      );
      expect(won(results)).toBe(1);
      expect(await store().get('thing', 'th_1')).toMatchObject({
        version: 2,
        state: results.findIndex(({ ok }) => ok) + 1,
      });
    });

    it('loses nothing when 64 try again until they win', async ({ store }) => {
      async function addUntilWon(n: number): Promise<void> {
        const current = await store().get('thing', 'th_1');
        const state = [...((current?.state ?? []) as number[]), n];
        const result = await store().commit(thing({ id: 'th_1', at: current?.version ?? 0, state }));
        if (!result.ok) await addUntilWon(n);
      }
      await Promise.all(count(1, 64).map(addUntilWon));
      const after = await store().get('thing', 'th_1');
      expect(after?.version).toBe(64);
      expect([...(after?.state as number[])].sort((a, b) => a - b)).toEqual(count(1, 64));
    });

    it('lets 64 writers of 64 documents all win', async ({ store }) => {
      expect(won(await Promise.all(count(1, 64).map((n) => store().commit(thing({ id: `th_${n}` })))))).toBe(64);
      expect(await idsOf(store(), { index: 'id' })).toHaveLength(64);
    });

    it('gives every version to exactly one of several writers, whatever their order', async ({ store }) => {
      const id = (run: number) => `th_${run}`;
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 }),
          async (versions) => {
            run++;
            const results = await Promise.all(versions.map((at) => store().commit(thing({ id: id(run), at }))));
            const given = results.flatMap((result) => (result.ok ? [result.version] : []));
            expect(new Set(given).size).toBe(given.length);
            expect([...given].sort((a, b) => a - b)).toEqual(count(1, given.length));
            expect((await store().get('thing', id(run)))?.version ?? 0).toBe(given.length);
          },
        ),
        { numRuns: 30 },
      );
    });
  });

  describe('removing a document', () => {
    it('takes the one whose version stands, out of every index too', async ({ store }) => {
      await given(store(), { id: 'th_1', dueAtMs: 5, keys: { byColour: ['red'] } });
      expect(await store().remove('thing', 'th_1', 1)).toBe(true);
      expect(await store().get('thing', 'th_1')).toBeUndefined();
      expect(await idsOf(store(), { index: 'byColour', equals: ['red'] })).toEqual([]);
      expect(await idsOf(store(), { index: 'due' })).toEqual([]);
      expect(await idsOf(store(), { index: 'id' })).toEqual([]);
      expect(await store().nextDueMs('thing')).toBeNull();
    });

    it('is refused when the document has moved on', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      await given(store(), { id: 'th_1', at: 1 });
      expect(await store().remove('thing', 'th_1', 1)).toBe(false);
      expect((await store().get('thing', 'th_1'))?.version).toBe(2);
    });

    it('that is not there is refused', async ({ store }) => {
      expect(await store().remove('thing', 'th_1', 1)).toBe(false);
    });

    it('and writing it at once has one winner', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      const [removed, written] = await Promise.all([
        store().remove('thing', 'th_1', 1),
        store().commit(thing({ id: 'th_1', at: 1 })),
      ]);
      expect(removed).toBe(!written.ok);
    });

    it('leaves its events to the log', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 1, outbox: [event('th_1', 1)] });
      await store().remove('thing', 'th_1', 1);
      expect(await pendingIds(store())).toEqual(['th_1:1:1']);
    });

    it('lets the id begin again at version 1', async ({ store }) => {
      await given(store(), { id: 'th_1' }, { id: 'th_2' });
      await given(store(), { id: 'th_1', at: 1 });
      await store().remove('thing', 'th_1', 2);
      await given(store(), { id: 'th_1', state: 'new' });
      expect(await store().get('thing', 'th_1')).toMatchObject({ version: 1, state: 'new' });
    });

    it('stays removed when a new process opens the data', async ({ store, reopen }) => {
      await given(store(), { id: 'th_1' });
      await store().remove('thing', 'th_1', 1);
      await reopen();
      expect(await store().get('thing', 'th_1')).toBeUndefined();
    });
  });
}
