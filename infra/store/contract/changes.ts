import { describe, expect } from '@jest/globals';
import { Unavailable, type Clock } from '@linli/env';

import {
  documents,
  LimitExceeded,
  VersionConflict,
  type Cause,
  type Decision,
  type DocumentsSpec,
  type Json,
  type Store,
} from '../src/index.ts';
import { given, pendingIds, withCommit, type Bench, type Case } from './bench.ts';
import { count, thing } from './things.ts';

/** The smallest domain there is: a sum, and what was added to it. */
type Sum = Readonly<{ total: number; added: readonly number[]; atMs: number }>;
type Added = Readonly<{ type: 'added' | 'whispered'; amount: number; atMs: number }>;
type Refusal = 'NOTHING_TO_ADD';

const spec: DocumentsSpec<Sum, Added> = {
  collection: { name: 'sum', indexes: { byTotal: ['total'] } },
  evolve: (sum, { amount, atMs }) => ({
    total: (sum?.total ?? 0) + amount,
    added: [...(sum?.added ?? []), amount],
    atMs,
  }),
  facts: ({ type, amount }) => (type === 'added' ? [{ type: 'test.sum.v1/added', data: { amount } }] : []),
  dueAtMs: ({ total, atMs }) => (total < 100 ? atMs + total : null),
  keys: ({ total }) => ({ byTotal: [total] }),
};

/** Adds; answers the total. */
function add(...amounts: readonly number[]) {
  return (sum: Sum | undefined, nowMs: number): Decision<Added, number, Refusal> =>
    amounts.includes(0)
      ? { ok: false, refusal: 'NOTHING_TO_ADD' }
      : {
          ok: true,
          events: amounts.map((amount) => ({ type: 'added', amount, atMs: nowMs })),
          answer: amounts.reduce((total, amount) => total + amount, sum?.total ?? 0),
        };
}

const command = (commandId: string, expectedVersion?: number): Cause => ({
  kind: 'command',
  commandId,
  correlationId: 'cr_1',
  traceparent: 'trace',
  ...(expectedVersion !== undefined && { expectedVersion }),
});

const eventOf = (source: string, sequence: number, incarnation = 1): Cause => ({
  kind: 'event',
  eventId: `${source}:${incarnation}:${sequence}`,
  source,
  incarnation,
  sequence,
  correlationId: 'cr_1',
  traceparent: 'trace',
});

function clockAt(times: { nowMs: number }): Clock {
  return { nowMs: () => times.nowMs, sleep: () => ({ done: Promise.resolve(), wake: () => undefined }) };
}

async function sumsOf(
  { store }: Bench,
  more: {
    incarnation?: number;
    times?: { nowMs: number };
    spec?: Partial<typeof spec>;
    around?: (store: Store) => Store;
  } = {},
) {
  await store().declare([spec.collection]);
  const { incarnation = 1, times = { nowMs: 1_000 }, around = (inner: Store) => inner } = more;
  return documents({ store: around(store()), clock: clockAt(times), incarnation }, { ...spec, ...more.spec });
}

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

  describe('a command', () => {
    it('that comes twice has one effect and gets the first receipt, its version too', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(5));
      await sums.change('sm_1', command('cm_2'), add(6));
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toEqual({
        ok: true,
        answer: 5,
        version: 1,
        repeated: true,
      });
      expect((await sums.find('sm_1'))?.state.total).toBe(11);
      expect(await pendingIds(bench.store())).toHaveLength(2);
    });

    it('that comes twice is not judged twice', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(5));
      expect(await sums.change('sm_1', command('cm_1'), add(0))).toMatchObject({ ok: true, answer: 5, repeated: true });
    });

    it('that comes twice at once has one effect, and both get the same answer', async (bench) => {
      const sums = await sumsOf(bench);
      const outcomes = await Promise.all([1, 2].map(() => sums.change('sm_1', command('cm_1'), add(5))));
      expect(outcomes.map((outcome) => outcome.ok && outcome.answer)).toEqual([5, 5]);
      expect(outcomes.filter((outcome) => outcome.ok && outcome.repeated)).toHaveLength(1);
      expect(await sums.find('sm_1')).toMatchObject({ version: 1, state: { total: 5 } });
    });

    it('is recognised by a new process', async (bench) => {
      await (await sumsOf(bench)).change('sm_1', command('cm_1'), add(5));
      await bench.reopen();
      const sums = await sumsOf(bench);
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toMatchObject({ answer: 5, repeated: true });
    });

    it('without events is remembered with its answer, if the document is there', async (bench) => {
      const sums = await sumsOf(bench);
      expect(await sums.change('sm_1', command('cm_0'), add())).toMatchObject({ version: 0 });
      await sums.change('sm_1', command('cm_1'), add(5));
      expect(await sums.change('sm_1', command('cm_2'), add())).toMatchObject({
        answer: 5,
        version: 2,
        repeated: false,
      });
      await sums.change('sm_1', command('cm_3'), add(1));
      expect(await sums.change('sm_1', command('cm_2'), add())).toMatchObject({
        answer: 5,
        version: 2,
        repeated: true,
      });
    });

    it('gets its answer back whatever shape that has', async (bench) => {
      const sums = await sumsOf(bench);
      const answers: readonly Json[] = [null, '', 0, false, [], { deep: [1] }];
      for (const [n, answer] of answers.entries()) {
        const decide = (_: Sum | undefined, nowMs: number): Decision<Added, Json, Refusal> => ({
          ok: true,
          events: [{ type: 'added', amount: 1, atMs: nowMs }],
          answer,
        });
        await sums.change('sm_1', command(`cm_${n}`), decide);
        expect(await sums.change('sm_1', command(`cm_${n}`), decide)).toMatchObject({ answer, repeated: true });
      }
    });

    it('is remembered while 63 others follow; after the 64th only its expected version refuses it', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1', 0), add(1));
      for (const n of count(2, 64)) await sums.change('sm_1', command(`cm_${n}`), add(1));
      expect(await sums.change('sm_1', command('cm_1', 0), add(1))).toMatchObject({ answer: 1, repeated: true });
      await sums.change('sm_1', command('cm_65'), add(1));
      await expect(sums.change('sm_1', command('cm_1', 0), add(1))).rejects.toThrow(VersionConflict);
      expect(await sums.change('sm_1', command('cm_2'), add(1))).toMatchObject({ answer: 2, repeated: true });
      expect((await sums.find('sm_1'))?.state.total).toBe(65);
      expect((await bench.store().get('sum', 'sm_1'))?.seen.commands).toHaveLength(64);
    });

    it('that expects another version than the one that stands hears which does', async (bench) => {
      const sums = await sumsOf(bench);
      await expect(sums.change('sm_1', command('cm_1', 3), add(1))).rejects.toMatchObject({ current: 0 });
      await sums.change('sm_1', command('cm_2', 0), add(1));
      expect(await sums.change('sm_1', command('cm_3', 1), add(1))).toMatchObject({ version: 2 });
      await expect(sums.change('sm_1', command('cm_4', 1), add(1))).rejects.toMatchObject({
        name: 'VersionConflict',
        current: 2,
      });
    });

    it('that expects a version does not win a race that it lost', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_0'), add(1));
      const outcomes = await Promise.allSettled(
        count(1, 8).map((n) => sums.change('sm_1', command(`cm_${n}`, 1), add(1))),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await sums.find('sm_1'))?.state.total).toBe(2);
    });
  });

  describe('an event of another aggregate', () => {
    it('that comes twice has one effect', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 1), add(5));
      expect(await sums.change('sm_1', eventOf('dm_1', 1), add(5))).toMatchObject({ ok: true, repeated: true });
      expect((await sums.find('sm_1'))?.state.total).toBe(5);
    });

    it('that comes after a newer one of the same source has no effect', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 4), add(5));
      expect(await sums.change('sm_1', eventOf('dm_1', 3), add(5))).toMatchObject({ repeated: true });
      expect(await sums.change('sm_1', eventOf('dm_1', 5), add(5))).toMatchObject({ repeated: false, answer: 10 });
    });

    it('is told from one of another source with the same number', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 1), add(5));
      expect(await sums.change('sm_1', eventOf('dm_2', 1), add(5))).toMatchObject({ repeated: false, answer: 10 });
      expect((await bench.store().get('sum', 'sm_1'))?.seen.sources).toEqual({ dm_1: [1, 1], dm_2: [1, 1] });
    });

    it('of a newer incarnation is new whatever its number; of an older one it is old', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', eventOf('dm_1', 9, 1), add(1));
      expect(await sums.change('sm_1', eventOf('dm_1', 2, 2), add(1))).toMatchObject({ repeated: false });
      expect(await sums.change('sm_1', eventOf('dm_1', 10, 1), add(1))).toMatchObject({ repeated: true });
      expect(await sums.change('sm_1', eventOf('dm_1', 3, 2), add(1))).toMatchObject({ repeated: false });
      expect((await sums.find('sm_1'))?.state.total).toBe(3);
    });

    it('that changes nothing writes nothing', async (bench) => {
      const sums = await sumsOf(bench);
      await sums.change('sm_1', command('cm_1'), add(1));
      expect(await sums.change('sm_1', eventOf('dm_1', 1), add())).toMatchObject({ ok: true, version: 1 });
      expect((await sums.find('sm_1'))?.version).toBe(1);
    });

    it('that comes twice at once has one effect', async (bench) => {
      const sums = await sumsOf(bench);
      await Promise.all(count(1, 3).map(() => sums.change('sm_1', eventOf('dm_1', 1), add(5))));
      expect((await sums.find('sm_1'))?.state.added).toEqual([5]);
    });

    it('leaves no mark where the document keeps causes on its own entries', async (bench) => {
      const sums = await sumsOf(bench, { spec: { remembersSources: false } });
      await sums.change('sm_1', eventOf('dm_1', 1), add(5));
      expect((await bench.store().get('sum', 'sm_1'))?.seen).toEqual({ commands: [], sources: {} });
      expect(await sums.change('sm_1', eventOf('dm_1', 1), add(5))).toMatchObject({ repeated: false });
      await sums.change('sm_1', command('cm_1'), add(1));
      expect(await sums.change('sm_1', command('cm_1'), add(1))).toMatchObject({ repeated: true });
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

  describe('a commit whose outcome is unknown', () => {
    it('that failed before it was applied wrote nothing', async ({ store, fail }) => {
      fail('before-apply');
      await expect(store().commit(thing({ id: 'th_1' }))).rejects.toThrow(Unavailable);
      expect(await store().get('thing', 'th_1')).toBeUndefined();
      await given(store(), { id: 'th_1' });
    });

    it('that failed after it was applied wrote all, once', async ({ store, fail }) => {
      fail('after-apply');
      await expect(store().commit(thing({ id: 'th_1', state: 'mine' }))).rejects.toThrow(Unavailable);
      expect(await store().commit(thing({ id: 'th_1', state: 'mine' }))).toMatchObject({
        ok: false,
        current: { version: 1, state: 'mine' },
      });
    });

    for (const when of ['before-apply', 'after-apply'] as const) {
      it(`${when} has one effect when its command comes again, with the answer that was first`, async (bench) => {
        const sums = await sumsOf(bench);
        await sums.change('sm_1', command('cm_0'), add(1));
        bench.fail(when);
        await expect(sums.change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
        await sums.change('sm_1', command('cm_2'), add(10));
        const again = await sums.change('sm_1', command('cm_1'), add(5));
        expect(again).toMatchObject(
          when === 'after-apply' ? { answer: 6, repeated: true } : { answer: 16, repeated: false },
        );
        expect((await sums.find('sm_1'))?.state.total).toBe(16);
        expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1', 'sm_1:1:2', 'sm_1:1:3']);
      });

      it(`${when} has one effect when its event comes again`, async (bench) => {
        const sums = await sumsOf(bench);
        bench.fail(when);
        await expect(sums.change('sm_1', eventOf('dm_1', 1), add(5))).rejects.toThrow(Unavailable);
        await sums.change('sm_1', eventOf('dm_1', 1), add(5));
        await sums.change('sm_1', eventOf('dm_1', 1), add(5));
        expect(await sums.find('sm_1')).toMatchObject({ version: 1, state: { added: [5] } });
        expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1']);
      });

      it(`${when} is settled by a new process, too`, async (bench) => {
        bench.fail(when);
        await expect((await sumsOf(bench)).change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
        await bench.reopen();
        const sums = await sumsOf(bench);
        expect(await sums.change('sm_1', command('cm_1'), add(5))).toMatchObject({
          answer: 5,
          repeated: when === 'after-apply',
        });
        expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1']);
      });
    }

    it('several times in a row still has one effect', async (bench) => {
      const sums = await sumsOf(bench);
      for (const when of ['before-apply', 'before-apply', 'after-apply'] as const) {
        bench.fail(when);
        await expect(sums.change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
      }
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toMatchObject({ answer: 5, repeated: true });
      expect(await pendingIds(bench.store())).toEqual(['sm_1:1:1']);
    });

    it('with an expected version is still recognised as its own', async (bench) => {
      const sums = await sumsOf(bench);
      bench.fail('after-apply');
      await expect(sums.change('sm_1', command('cm_1', 0), add(5))).rejects.toThrow(Unavailable);
      expect(await sums.change('sm_1', command('cm_1', 0), add(5))).toMatchObject({ answer: 5, repeated: true });
    });
  });
}
