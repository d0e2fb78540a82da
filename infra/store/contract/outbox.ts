import { describe, expect } from '@jest/globals';

import { given, pendingIds, type Case } from './bench.ts';
import { count, event, thing } from './things.ts';

export function describeOutbox(it: Case): void {
  describe('the outbox', () => {
    it('holds the events of a write, whole and in their order', async ({ store }) => {
      const outbox = [event('th_1', 1, { text: '关怀 😀', list: [1, null] }), event('th_1', 2)];
      await given(store(), { id: 'th_1', sequence: 2, outbox });
      expect(await store().pendingEvents(10)).toEqual(outbox);
    });

    it('is in the order of the commits, whatever the ids are', async ({ store }) => {
      for (const id of ['th_9', 'th_1', 'th_5']) await given(store(), { id, sequence: 1, outbox: [event(id, 1)] });
      await given(store(), { id: 'th_1', at: 1, sequence: 2, outbox: [event('th_1', 2)] });
      expect(await pendingIds(store())).toEqual(['th_9:1:1', 'th_1:1:1', 'th_5:1:1', 'th_1:1:2']);
    });

    it('has each document in the order of its events while many write at once', async ({ store }) => {
      async function write(id: string): Promise<void> {
        for (const n of count(1, 8)) await given(store(), { id, at: n - 1, sequence: n, outbox: [event(id, n)] });
      }
      await Promise.all(count(1, 8).map((n) => write(`th_${n}`)));
      const pending = await store().pendingEvents(1000);
      for (const id of count(1, 8).map((n) => `th_${n}`)) {
        expect(pending.filter(({ key }) => key === id).map(({ sequence }) => sequence)).toEqual(count(1, 8));
      }
    });

    it('hands out its head when asked for less than it holds', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 5, outbox: count(1, 5).map((n) => event('th_1', n)) });
      expect(await pendingIds(store(), 2)).toEqual(['th_1:1:1', 'th_1:1:2']);
      expect(await pendingIds(store(), 2)).toEqual(['th_1:1:1', 'th_1:1:2']);
    });

    it('gets nothing from a write without events', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      expect(await pendingIds(store())).toEqual([]);
    });

    it('loses what the log took, and only that', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 4, outbox: count(1, 4).map((n) => event('th_1', n)) });
      await store().removeEvents(['th_1:1:1', 'th_1:1:3']);
      expect(await pendingIds(store())).toEqual(['th_1:1:2', 'th_1:1:4']);
      expect(await pendingIds(store(), 1)).toEqual(['th_1:1:2']);
    });

    it('is emptied without anybody asking for its content first', async ({ store, reopen }) => {
      await given(store(), { id: 'th_1', sequence: 2, outbox: [event('th_1', 1), event('th_1', 2)] });
      await reopen();
      await store().removeEvents(['th_1:1:1']);
      expect(await pendingIds(store())).toEqual(['th_1:1:2']);
    });

    it('changes neither version nor state nor due time of the document when emptied', async ({ store }) => {
      await given(store(), { id: 'th_1', state: 'same', dueAtMs: 5, sequence: 1, outbox: [event('th_1', 1)] });
      const before = await store().get('thing', 'th_1');
      await store().removeEvents(['th_1:1:1']);
      expect(await store().get('thing', 'th_1')).toEqual(before);
      await given(store(), { id: 'th_1', at: 1, state: 'next' });
    });

    it('takes no harm from a removal that comes twice or names what never was', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 2, outbox: [event('th_1', 1), event('th_1', 2)] });
      await store().removeEvents(['th_1:1:1', 'th_1:1:1']);
      await store().removeEvents(['th_1:1:1', 'th_7:1:1']);
      await store().removeEvents([]);
      expect(await pendingIds(store())).toEqual(['th_1:1:2']);
    });

    it('is right after two relays have sent and removed the same at once', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 6, outbox: count(1, 6).map((n) => event('th_1', n)) });
      const [one, two] = await Promise.all([pendingIds(store(), 4), pendingIds(store(), 3)]);
      await Promise.all([store().removeEvents(one), store().removeEvents(two)]);
      expect(await pendingIds(store())).toEqual(['th_1:1:5', 'th_1:1:6']);
    });

    it('puts new events behind those that wait, also after its head was taken', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 2, outbox: [event('th_1', 1), event('th_1', 2)] });
      await store().removeEvents(['th_1:1:1', 'th_1:1:2']);
      await given(store(), { id: 'th_2', sequence: 1, outbox: [event('th_2', 1)] });
      await given(store(), { id: 'th_1', at: 1, sequence: 3, outbox: [event('th_1', 3)] });
      await store().removeEvents(['th_2:1:1']);
      await given(store(), { id: 'th_3', sequence: 1, outbox: [event('th_3', 1)] });
      expect(await pendingIds(store())).toEqual(['th_1:1:3', 'th_3:1:1']);
    });

    it('can be emptied while a write is under way', async ({ store }) => {
      await given(store(), { id: 'th_1', sequence: 1, outbox: [event('th_1', 1)] });
      const writes = count(2, 20).map((n) =>
        store().commit(thing({ id: `th_${n}`, sequence: 1, outbox: [event(`th_${n}`, 1)] })),
      );
      await store().removeEvents(['th_1:1:1']);
      await Promise.all(writes);
      expect((await pendingIds(store())).sort()).toEqual(
        count(2, 20)
          .map((n) => `th_${n}:1:1`)
          .sort(),
      );
    });

    it('still holds everything after a crash between write and relay', async ({ store, reopen }) => {
      await given(store(), { id: 'th_2', sequence: 2, outbox: [event('th_2', 1), event('th_2', 2)] });
      await given(store(), { id: 'th_1', sequence: 1, outbox: [event('th_1', 1)] });
      const before = await store().pendingEvents(10);
      await reopen();
      expect(await store().pendingEvents(10)).toEqual(before);
    });

    it('may give again after a crash what was removed, but never loses what was not', async ({ store, reopen }) => {
      await given(store(), { id: 'th_1', sequence: 6, outbox: count(1, 6).map((n) => event('th_1', n)) });
      await store().removeEvents(['th_1:1:1', 'th_1:1:2']);
      await reopen();
      const after = await pendingIds(store());
      expect(after).toEqual(count(7 - after.length, 6).map((n) => `th_1:1:${n}`));
      expect(after.length).toBeGreaterThanOrEqual(4);
      await store().removeEvents(after.slice(0, -4));
      expect(await pendingIds(store())).toEqual(count(3, 6).map((n) => `th_1:1:${n}`));
    });

    it('keeps its order through a crash and further writes', async ({ store, reopen }) => {
      await given(store(), { id: 'th_1', sequence: 2, outbox: [event('th_1', 1), event('th_1', 2)] });
      await reopen();
      await given(store(), { id: 'th_1', at: 1, sequence: 3, outbox: [event('th_1', 3)] });
      await reopen();
      await given(store(), { id: 'th_0', sequence: 1, outbox: [event('th_0', 1)] });
      expect(await pendingIds(store())).toEqual(['th_1:1:1', 'th_1:1:2', 'th_1:1:3', 'th_0:1:1']);
    });

    it('is worked off in pages by a relay while writers go on', async ({ store }) => {
      const sent: string[] = [];
      let writing = true;
      async function write(id: string): Promise<void> {
        for (const n of count(1, 20)) await given(store(), { id, at: n - 1, sequence: n, outbox: [event(id, n)] });
      }
      async function relay(): Promise<void> {
        while (writing || (await store().pendingEvents(1)).length > 0) {
          const page = await pendingIds(store(), 7);
          sent.push(...page);
          await store().removeEvents(page);
          await store().commit(thing({ id: 'relay', at: 0 }));
        }
      }
      const relaying = relay();
      await Promise.all(count(1, 5).map((n) => write(`th_${n}`)));
      writing = false;
      await relaying;
      expect(sent).toHaveLength(100);
      for (const n of count(1, 5)) {
        expect(sent.filter((id) => id.startsWith(`th_${n}:`))).toEqual(count(1, 20).map((e) => `th_${n}:1:${e}`));
      }
    });
  });

  describe('a listener', () => {
    it('hears of each commit when it can be read, with its events and its due time', async ({ store }) => {
      const heard: unknown[] = [];
      const reads: Promise<unknown>[] = [];
      store().onCommit((commit) => {
        heard.push(commit);
        reads.push(store().get('thing', 'th_1'));
      });
      await given(store(), { id: 'th_1', dueAtMs: 9, sequence: 2, outbox: [event('th_1', 1), event('th_1', 2)] });
      expect(heard).toEqual([{ collection: 'thing', events: 2, dueAtMs: 9 }]);
      expect((await Promise.all(reads))[0]).toMatchObject({ version: 1 });
    });

    it('hears nothing of a write that was lost', async ({ store }) => {
      await given(store(), { id: 'th_1' });
      let heard = 0;
      store().onCommit(() => heard++);
      await store().commit(thing({ id: 'th_1' }));
      expect(heard).toBe(0);
    });

    it('is one of several', async ({ store }) => {
      const heard: string[] = [];
      store().onCommit(() => heard.push('one'));
      store().onCommit(() => heard.push('two'));
      await given(store(), { id: 'th_1' });
      expect(heard.sort()).toEqual(['one', 'two']);
    });
  });
}
