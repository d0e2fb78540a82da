import { describe, expect } from '@jest/globals';

import { limits, StoreMisuse, type DocumentWrite, type FindQuery } from '../src/index.ts';
import { given, pendingIds, type Case } from './bench.ts';
import { boxes, count, event, thing, things } from './things.ts';

export function describeLimits(it: Case): void {
  describe('a limit', () => {
    /** An entry of exactly so many bytes. */
    function eventOf(bytes: number) {
      const empty = Buffer.byteLength(JSON.stringify(event('th_1', 1, '')));
      return event('th_1', 1, 'x'.repeat(bytes - empty));
    }

    it('of 64 KiB holds for an event', async ({ store }) => {
      const write = (bytes: number) => thing({ id: 'th_1', sequence: 1, outbox: [eventOf(bytes)] });
      expect(await store().commit(write(limits.eventBytes + 1))).toEqual({ ok: false, refusal: 'EVENT_TOO_LARGE' });
      expect(await store().commit(write(limits.eventBytes))).toEqual({ ok: true, version: 1 });
      expect(JSON.stringify((await store().pendingEvents(1))[0])).toHaveLength(limits.eventBytes);
    });

    it('of 1 MiB holds for a document, its memory of causes counted', async ({ store }) => {
      const seen = { commands: [['cm_1', 'answer', 1] as const], sources: {} };
      const spare = Buffer.byteLength(JSON.stringify(seen)) + 2;
      const write = (bytes: number) => ({ ...thing({ id: 'th_1', state: 'x'.repeat(bytes - spare) }), seen });
      expect(await store().commit(write(limits.documentBytes + 1))).toEqual({
        ok: false,
        refusal: 'DOCUMENT_TOO_LARGE',
      });
      expect(await store().commit(write(limits.documentBytes))).toEqual({ ok: true, version: 1 });
      expect((await store().get('thing', 'th_1'))?.state).toHaveLength(limits.documentBytes - spare);
    });

    it('counts bytes, not characters', async ({ store }) => {
      const third = Math.ceil(limits.documentBytes / 3);
      expect(await store().commit(thing({ id: 'th_1', state: '邻'.repeat(third) }))).toMatchObject({
        refusal: 'DOCUMENT_TOO_LARGE',
      });
      expect(await store().commit(thing({ id: 'th_1', state: 'x'.repeat(third) }))).toMatchObject({ ok: true });
    });

    it('of 256 entries holds for the outbox of a document', async ({ store }) => {
      const outbox = (from: number, to: number) => count(from, to).map((n) => event('th_1', n));
      await given(store(), { id: 'th_1', sequence: 200, outbox: outbox(1, 200) });
      const tooMany = thing({ id: 'th_1', at: 1, sequence: 257, outbox: outbox(201, 257) });
      expect(await store().commit(tooMany)).toEqual({ ok: false, refusal: 'OUTBOX_FULL' });
      await given(store(), { id: 'th_1', at: 1, sequence: 256, outbox: outbox(201, 256) });
      expect(await pendingIds(store())).toHaveLength(256);
    });

    it('of the outbox makes room again when the log has taken something', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 256, outbox: count(1, 256).map((n) => event('th_1', n)) });
      const next = thing({ id: 'th_1', at: 1, sequence: 257, outbox: [event('th_1', 257)] });
      expect(await store().commit(next)).toEqual({ ok: false, refusal: 'OUTBOX_FULL' });
      await store().removeEvents(['th_1:1:1']);
      expect(await store().commit(next)).toEqual({ ok: true, version: 2 });
    });

    it('of the outbox makes room for one when one is removed twice, and when its name alone is known', async ({
      store,
      reopen,
    }) => {
      await given(store(), { id: 'th_1', sequence: 256, outbox: count(1, 256).map((n) => event('th_1', n)) });
      await reopen();
      await store().removeEvents(['th_1:1:1']);
      await store().removeEvents(['th_1:1:1']);
      const two = [event('th_1', 257), event('th_1', 258)];
      expect(await store().commit(thing({ id: 'th_1', at: 1, sequence: 258, outbox: two }))).toMatchObject({
        ok: false,
      });
      await given(store(), { id: 'th_1', at: 1, sequence: 257, outbox: two.slice(0, 1) });
    });

    it('of the outbox holds for writes that are under way together', async ({ store }) => {
      const events = (from: number, to: number) => count(from, to).map((n) => event('th_1', n));
      await Promise.all([
        store().commit(thing({ id: 'th_1', at: 0, sequence: 200, outbox: events(1, 200) })),
        store().commit(thing({ id: 'th_1', at: 1, sequence: 257, outbox: events(201, 257) })),
      ]);
      expect(await pendingIds(store())).toHaveLength(200);
    });

    it('of the outbox still holds when a new process opens the data, and in each document alone', async ({
      store,
      reopen,
    }) => {
      await given(store(), { id: 'th_1', sequence: 256, outbox: count(1, 256).map((n) => event('th_1', n)) });
      await reopen();
      const next = thing({ id: 'th_1', at: 1, sequence: 257, outbox: [event('th_1', 257)] });
      expect(await store().commit(next)).toEqual({ ok: false, refusal: 'OUTBOX_FULL' });
      await given(store(), { id: 'th_1', at: 1 }, { id: 'th_2', sequence: 1, outbox: [event('th_2', 1)] });
    });

    it('is no reason to refuse somebody who lost the race anyway: he hears what stands', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 256, outbox: count(1, 256).map((n) => event('th_1', n)) });
      const late = thing({ id: 'th_1', sequence: 1, outbox: [event('th_1', 1)] });
      expect(await store().commit(late)).toMatchObject({ refusal: 'VERSION_CONFLICT', current: { version: 1 } });
    });

    it('that is broken leaves everything as it was', async ({ store }) => {
      await given(store(), { id: 'th_1', state: 'before', keys: { byColour: ['red'] } });
      const before = await store().get('thing', 'th_1');
      const tooMany = count(1, 257).map((n) => event('th_1', n));
      for (const outbox of [
        [eventOf(limits.eventBytes + 1)],
        [event('th_1', 1), eventOf(limits.eventBytes + 1)],
        tooMany,
      ]) {
        expect(await store().commit(thing({ id: 'th_1', at: 1, state: 'after', outbox }))).toMatchObject({ ok: false });
      }
      expect(await store().get('thing', 'th_1')).toEqual(before);
      expect(await pendingIds(store())).toEqual([]);
    });

    it('of 1,000 holds for a page', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      expect((await store().find({ collection: 'thing', index: 'id', limit: 1000 })).documents).toHaveLength(1);
      for (const limit of [0, -1, 1001, 1.5, Number.NaN]) {
        await expect(store().find({ collection: 'thing', index: 'id', limit })).rejects.toThrow(StoreMisuse);
      }
    });
  });

  describe('misuse is refused:', () => {
    const queries: readonly (readonly [string, Partial<FindQuery>])[] = [
      ['a collection that is not declared', { collection: 'nothing' }],
      ['an index that is not declared', { index: 'byTaste' }],
      ['the index of another collection', { collection: 'box', index: 'byWeight' }],
      ['more parts than the key has', { index: 'byColour', equals: ['red', 1] }],
      ['a bound behind the last part', { index: 'byColour', equals: ['red'], from: 1 }],
      ['a part that is no number', { index: 'byWeight', equals: [Number.NaN] }],
      ['a due time that is text', { index: 'due', from: 'now' }],
      ['a cursor that the store never gave', { cursor: 'page 2' }],
    ];
    it('questions that no driver answers', async ({ store }) => {
      for (const [why, query] of queries) {
        const asked = store().find({ collection: 'thing', index: 'byColour', limit: 1, ...query });
        await expect(asked.then(() => why)).rejects.toThrow(StoreMisuse);
      }
      await expect(store().get('nothing', 'th_1')).rejects.toThrow(StoreMisuse);
      await expect(store().nextDueMs('nothing')).rejects.toThrow(StoreMisuse);
      await expect(store().remove('nothing', 'th_1', 1)).rejects.toThrow(StoreMisuse);
      await expect(store().pendingEvents(0)).rejects.toThrow(StoreMisuse);
    });

    const { keys } = thing({ id: 'th_1' });
    const writes: readonly (readonly [string, Partial<DocumentWrite>])[] = [
      ['a collection that is not declared', { collection: 'nothing' }],
      ['a key for an index that is not declared', { keys: { ...keys, byTaste: ['sweet'] } }],
      ['no word about a declared index', { keys: { byColour: null } }],
      ['a key with too few parts', { keys: { ...keys, byPlaceAndWeight: ['a'] } }],
      ['a key with too many parts', { keys: { ...keys, byColour: ['red', 'dark'] } }],
      ['a key that is no number', { keys: { ...keys, byWeight: [Number.POSITIVE_INFINITY] } }],
      ['no id', { id: '' }],
      ['an id of 513 characters', { id: 'x'.repeat(513) }],
      ['a negative version', { expectedVersion: -1 }],
      ['a due time that is no whole number', { dueAtMs: Number.NaN }],
    ];
    it('writes that no driver takes', async ({ store }) => {
      for (const [why, write] of writes) {
        const asked = store().commit({ ...thing({ id: 'th_1' }), ...write });
        await expect(asked.then(() => why)).rejects.toThrow(StoreMisuse);
      }
      expect(await store().get('thing', 'th_1')).toBeUndefined();
    });
  });

  describe('declaring', () => {
    it('the same again changes nothing', async ({ store }) => {
      await given(store(), { id: 'th_1', keys: { byColour: ['red'] } });
      await store().declare([things]);
      await store().declare([things, boxes]);
      expect((await store().find({ collection: 'thing', index: 'byColour', limit: 1 })).documents).toHaveLength(1);
    });

    it('one more index lets documents in as they are written', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      await store().declare([{ name: 'thing', indexes: { byTaste: ['taste'] } }]);
      const write = thing({ id: 'th_1', at: 1 });
      await store().commit({ ...write, keys: { ...write.keys, byTaste: ['sweet'] } });
      const page = await store().find({ collection: 'thing', index: 'byTaste', equals: ['sweet'], limit: 1 });
      expect(page.documents).toMatchObject([{ id: 'th_1', version: 2 }]);
    });

    it('other parts under the same name is refused, also by a new process', async ({ store, reopen }) => {
      const changed = [{ name: 'thing', indexes: { byColour: ['colour', 'shade'] } }];
      await expect(store().declare(changed)).rejects.toThrow(StoreMisuse);
      await reopen([]);
      await expect(store().declare(changed)).rejects.toThrow(StoreMisuse);
      await store().declare([things]);
      await given(store(), { id: 'th_1', keys: { byColour: ['red'] } });
    });

    it('a name that the store keeps for itself, or that is none, is refused', async ({ store }) => {
      for (const indexes of [{ due: ['x'] }, { id: ['x'] }, { 'a b': ['x'] }, { empty: [] }]) {
        await expect(store().declare([{ name: 'sack', indexes }])).rejects.toThrow(StoreMisuse);
      }
      for (const name of ['', 'Sack', 'sack"; --', 'x'.repeat(64)]) {
        await expect(store().declare([{ name, indexes: {} }])).rejects.toThrow(StoreMisuse);
      }
    });

    it('more than 16 indexes is refused', async ({ store }) => {
      const some = (n: number) => ({
        name: 'sack',
        indexes: Object.fromEntries(count(1, n).map((i) => [`by${i}`, ['x']])),
      });
      await expect(store().declare([some(17)])).rejects.toThrow(StoreMisuse);
      await store().declare([some(16)]);
    });

    it('does not spoil a write of the same moment when it is refused', async ({ store }) => {
      const write = store().commit(thing({ id: 'th_1' }));
      await expect(store().declare([{ name: 'Sack', indexes: {} }])).rejects.toThrow(StoreMisuse);
      expect(await write).toEqual({ ok: true, version: 1 });
    });
  });
}
