import { describe, expect } from '@jest/globals';

import { LimitExceeded, VersionConflict, type Store } from '../src/index.ts';
import { pendingIds, withCommit, type Case } from './bench.ts';
import { add, command, eventOf, sumsOf } from './sums.ts';
import { count } from './things.ts';

/** Before each of its first `losses` commits somebody else writes the document. */
function withRival(losses: number) {
  return (inner: Store): Store =>
    withCommit(inner, async (write) => {
      const now = losses-- > 0 ? await inner.get(write.collection, write.id) : undefined;
      if (now)
        await inner.commit({ ...write, ...now, expectedVersion: now.version, keys: { byTotal: null }, outbox: [] });
      return inner.commit(write);
    });
}

/** What a change of one document promises, also when somebody else was faster. */
export function describeChanges(it: Case): void {
  describe('a change', () => {
    it('creates the document and answers', async (bench) => {
      const sums = await sumsOf(bench);
      expect(await sums.find('sm_1')).toBeUndefined();
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toEqual({
        ok: true,
        answer: 5,
        version: 1,
        repeated: false,
      });
      expect(await sums.find('sm_1')).toEqual({ state: { total: 5, added: [5], atMs: 1_000 }, version: 1 });
    });

    it('on top of what was just found reads nothing again, and is judged by what stands when that has changed', async (bench) => {
      let reads = 0;
      const counting = (inner: Store): Store => ({
        ...withCommit(inner, (write) => inner.commit(write)),
        get: (collection, id) => (reads++, inner.get(collection, id)),
      });
      const sums = await sumsOf(bench, { around: counting });
      expect(await sums.change('sm_1', command('cm_1'), add(5), 'nothing')).toMatchObject({ answer: 5, version: 1 });
      expect(reads).toBe(0);
      const found = await sums.find('sm_1');
      expect(await sums.change('sm_1', command('cm_2'), add(2), found)).toMatchObject({ answer: 7, version: 2 });
      expect(await sums.change('sm_1', command('cm_3'), add(1), found)).toMatchObject({ answer: 8, version: 3 });
      expect(await sums.change('sm_1', command('cm_3'), add(1), 'nothing')).toMatchObject({
        answer: 8,
        repeated: true,
      });
      expect(reads).toBe(1);
      expect(await sums.change('sm_1', command('cm_4'), add(0), found)).toEqual({
        ok: false,
        refusal: 'NOTHING_TO_ADD',
      });
      expect(await sums.change('sm_1', eventOf('dm_1', 1), add(), found)).toMatchObject({ ok: true, version: 3 });
      expect(reads).toBe(3);
    });

    it('that a rule refuses writes nothing', async (bench) => {
      const sums = await sumsOf(bench);
      expect(await sums.change('sm_1', command('cm_1'), add(0))).toEqual({ ok: false, refusal: 'NOTHING_TO_ADD' });
      expect(await sums.find('sm_1')).toBeUndefined();
    });

    it('sends its events as facts with their causes, numbered within the document', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(5, 6));
      await sums.change('sm_1', eventOf('dm_9', 3), add(7));
      const common = {
        topic: 'test.sum.v1',
        type: 'test.sum.v1/added',
        key: 'sm_1',
        aggregateId: 'sm_1',
        incarnation: 1,
      };
      const sent = { ...common, atMs: 1_000, correlationId: 'cr_1', traceparent: 'trace' };
      expect(await bench.store().pendingEvents(10)).toEqual([
        { ...sent, eventId: 'sm_1:1:1', sequence: 1, causationId: 'cm_1', data: { amount: 5 } },
        { ...sent, eventId: 'sm_1:1:2', sequence: 2, causationId: 'cm_1', data: { amount: 6 } },
        { ...sent, eventId: 'sm_1:1:3', sequence: 3, causationId: 'dm_9:1:3', data: { amount: 7 } },
      ]);
    });

    it('counts events, not writes: inner events and writes without events take no number', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(1));
      await sums.change('sm_1', command('cm_2'), (_, nowMs) => ({
        ok: true,
        events: [{ type: 'whispered', amount: 1, atMs: nowMs }],
        answer: 2,
      }));
      await sums.change('sm_1', command('cm_3'), add());
      expect(await sums.change('sm_1', command('cm_4'), add(1))).toMatchObject({ version: 4 });
      expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1', 'sm_1:1:2']);
    });

    it('sends its events under the key of the document’s story, when it has one', async (bench) => {
      const sums = await sumsOf(bench, { spec: { eventKey: () => 'dm_1' } });
      await sums.change('sm_1', command('cm_1'), add(1));
      expect(await bench.store().pendingEvents(1)).toMatchObject([{ key: 'dm_1', aggregateId: 'sm_1' }]);
    });

    it('after a restore numbers on, under the new incarnation', async (bench) => {
      await (await sumsOf(bench)).change('sm_1', command('cm_1'), add(1));
      await (await sumsOf(bench, { incarnation: 2 })).change('sm_1', command('cm_2'), add(1));
      expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1', 'sm_1:2:2']);
    });

    it('keeps index and due time in step with the state', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(5));
      await sums.change('sm_2', command('cm_2'), add(500));
      expect(await sums.page({ index: 'byTotal', from: 6, limit: 9 })).toMatchObject({
        found: [{ state: { total: 500 }, version: 1 }],
      });
      expect(await sums.page({ index: 'due', below: 1_006, limit: 9 })).toMatchObject({
        found: [{ state: { total: 5 } }],
        cursor: undefined,
      });
      await sums.change('sm_1', command('cm_3'), add(500));
      expect((await sums.page({ index: 'due', limit: 9 })).found).toEqual([]);
    });

    it('never sees time go back within one document', async (bench) => {
      const times = { nowMs: 5_000 };
      const sums = await sumsOf(bench, { times });
      await sums.change('sm_1', command('cm_1'), add(1));
      times.nowMs = 4_000;
      await sums.change('sm_1', command('cm_2'), add(1));
      expect((await sums.find('sm_1'))?.state.atMs).toBe(5_000);
      await sums.change('sm_2', command('cm_3'), add(1));
      expect((await sums.find('sm_2'))?.state.atMs).toBe(4_000);
      times.nowMs = 6_000;
      await sums.change('sm_1', command('cm_4'), add(1));
      expect((await sums.find('sm_1'))?.state.atMs).toBe(6_000);
    });

    it('over a limit of the store is an error that says which', async (bench) => {
      const large = 'x'.repeat(70_000);
      const sums = await sumsOf(bench, { spec: { facts: () => [{ type: 'test.sum.v1/added', data: large }] } });
      const change = sums.change('sm_1', command('cm_1'), add(1));
      await expect(change).rejects.toMatchObject({ name: 'LimitExceeded', limit: 'EVENT_TOO_LARGE' });
      await expect(change).rejects.toThrow(LimitExceeded);
    });
  });

  describe('a lost race', () => {
    it('is run again with what stands now, three times', async (bench) => {
      await (await sumsOf(bench)).change('sm_1', command('cm_0'), add(1));
      const sums = await sumsOf(bench, { around: withRival(3) });
      expect(await sums.change('sm_1', command('cm_1'), add(1))).toMatchObject({ ok: true, answer: 2, version: 5 });
    });

    it('is given up after that', async (bench) => {
      await (await sumsOf(bench)).change('sm_1', command('cm_0'), add(1));
      const sums = await sumsOf(bench, { around: withRival(4) });
      await expect(sums.change('sm_1', command('cm_1'), add(1))).rejects.toMatchObject({
        name: 'VersionConflict',
        current: 5,
      });
      expect((await sums.find('sm_1'))?.state.total).toBe(1);
    });

    it('costs nobody a command when 40 come twice at once, and again until they are answered', async (bench) => {
      const sums = await sumsOf(bench);
      async function until(n: number): Promise<number> {
        try {
          const outcome = await sums.change('sm_1', command(`cm_${n}`), add(n));
          return outcome.ok ? outcome.answer : 0;
        } catch (error) {
          if (error instanceof VersionConflict) return until(n);
          throw error;
        }
      }
      const answers = await Promise.all(count(1, 40).flatMap((n) => [until(n), until(n)]));
      const after = await sums.find('sm_1');
      expect([...(after?.state.added ?? [])].sort((a, b) => a - b)).toEqual(count(1, 40));
      expect(after?.version).toBe(40);
      expect(new Set(answers).size).toBe(40);
      expect((await bench.store().pendingEvents(100)).map(({ sequence }) => sequence)).toEqual(count(1, 40));
    });
  });
}
