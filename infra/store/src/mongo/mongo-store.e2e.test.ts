import { afterAll, afterEach, describe, expect, jest, test } from '@jest/globals';
import { isMissing, startMongo, type MongoEngine } from '@linli/engines';
import { describeOn } from '@linli/engines/suite';
import { systemClock, Unavailable } from '@linli/env';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { given, pendingIds } from '../../contract/bench.ts';
import { count, event, thing, things } from '../../contract/things.ts';
import { apart, besideDriver } from '../../test/mongo-kit.ts';
import { startProxy } from '../../test/mongo-proxy.ts';
import { documents, limits, StoreMisuse, type Store } from '../index.ts';
import { openMongoStore, type MongoOptions } from './index.ts';

jest.setTimeout(120_000);
const found = await startMongo();
const ours = isMissing(found) ? undefined : found.process;
const notOurs = isMissing(found) ? found.missing : `the server is ${found.via}, not a process of ours`;
describeOn('a real MongoDB', found, cases);

function cases(engine: () => MongoEngine): void {
  const from = `linli_e2e_${Date.now()}`;
  const used: string[] = [];
  const putAway: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const each of putAway.splice(0).reverse()) await each();
  });
  afterAll(async () => {
    const beside = await besideDriver(engine().uri);
    for (const database of used) await beside.drop(database);
    await beside.close();
  });

  function newDatabase(): string {
    const database = `${from}_${used.length}`;
    used.push(database);
    return database;
  }

  async function openStore(more: Partial<MongoOptions> = {}): Promise<Store> {
    const options = {
      ...apart(engine().uri),
      database: more.database ?? newDatabase(),
      installation: 'in_test',
      ...more,
    };
    const store = await openMongoStore(options);
    putAway.push(() => store.close());
    await store.declare([things]);
    return store;
  }

  /** A store that reaches the server through a proxy. */
  async function openBehind(more: Partial<MongoOptions> = {}) {
    const proxy = await startProxy(engine().uri);
    putAway.push(() => proxy.stop());
    const database = newDatabase();
    return { proxy, database, store: await openStore({ uri: proxy.uri, database, ...more }) };
  }

  const onOwnProcess = ours ? test : test.skip;
  const why = ours ? '' : ` (skipped: ${notOurs})`;

  describe('a server that is killed', () => {
    onOwnProcess(`keeps every acknowledged write, whole, three times over${why}`, async () => {
      const store = await openStore({ knobs: { patienceMs: 2_000 } });
      const acknowledged = new Map(count(1, 8).map((n) => [`th_${n}`, 0]));
      for (const round of count(1, 3)) {
        const most = 25 * round;
        let total = 0;
        let killing: Promise<void> | undefined;
        async function write(id: string): Promise<void> {
          let version = acknowledged.get(id) ?? 0;
          // What was under way when the server died may have been written.
          version = (await store.get('thing', id))?.version ?? version;
          while (killing === undefined) {
            const next = version + 1;
            const outbox = [event(id, next)];
            const written = await store
              .commit(thing({ id, at: version, state: next, sequence: next, outbox }))
              .catch((error: unknown) => error);
            if (written instanceof Unavailable && total > most) return;
            expect(written).toEqual({ ok: true, version: next });
            acknowledged.set(id, next);
            version = next;
            if (++total > most) killing ??= ours?.kill();
          }
        }
        await Promise.all([...acknowledged.keys()].map(write));
        await killing;
        await ours?.restart();
        const pending = await store.pendingEvents(100_000);
        for (const [id, version] of acknowledged) {
          const stands = await store.get('thing', id);
          expect(stands?.version).toBeGreaterThanOrEqual(version);
          expect(stands?.state).toBe(stands?.version);
          const sequences = pending.filter(({ aggregateId }) => aggregateId === id).map(({ sequence }) => sequence);
          expect(sequences).toEqual(count(1, stands?.version ?? 0));
        }
      }
    });

    onOwnProcess(`after a write and before its answer has it once, and says so${why}`, async () => {
      const { proxy, store, database } = await openBehind({ knobs: { patienceMs: 20_000 } });
      await given(store, { id: 'th_1', state: 'first' });
      proxy.plan('update', { until: new Promise(() => undefined) });
      const asked = store.commit(
        thing({ id: 'th_1', at: 1, state: 'second', sequence: 1, outbox: [event('th_1', 1)] }),
      );
      const beside = await openStore({ database });
      while ((await beside.get('thing', 'th_1'))?.version !== 2) await wait(20);
      // Its answer is on its way to us when the server dies, and with it its memory of what it has answered.
      await ours?.kill();
      const restarting = ours?.restart() ?? Promise.resolve();
      proxy.during(restarting);
      await restarting;
      expect(await asked).toEqual({ ok: true, version: 2 });
      expect(await store.get('thing', 'th_1')).toMatchObject({ version: 2, state: 'second' });
      expect(await pendingIds(store)).toEqual(['th_1:1:1']);
    });

    onOwnProcess(`is an outage in good time, and over when it is back${why}`, async () => {
      const store = await openStore({ knobs: { patienceMs: 500 } });
      await given(store, { id: 'th_1' });
      await ours?.kill();
      // Whatever is found wrong here, the tests after this one have a server.
      putAway.push(async () => ours?.restart());
      for (const verb of [
        () => store.get('thing', 'th_1'),
        () => store.commit(thing({ id: 'th_1', at: 1 })),
        () => store.find({ collection: 'thing', index: 'id', limit: 1 }),
        () => store.pendingEvents(1),
        () => store.removeEvents(['th_1:1:1']),
      ])
        await expect(verb()).rejects.toThrow(Unavailable);
      await ours?.restart();
      putAway.pop();
      await given(store, { id: 'th_1', at: 1 });
    });
  });

  describe('what is asked of the server', () => {
    test('is a majority and a journal for every write of a document, and what a majority has for every read', async () => {
      const { proxy, store } = await openBehind();
      await given(store, { id: 'th_1', keys: { byColour: ['red'] }, outbox: [event('th_1', 1)] });
      await given(store, { id: 'th_1', at: 1, outbox: [event('th_1', 2)] });
      await store.find({ collection: 'thing', index: 'byColour', limit: 1 });
      await store.pendingEvents(1);
      await store.nextDueMs('thing');
      await store.remove('thing', 'th_1', 2);
      const writes = proxy.commands.filter((command) => 'update' in command || 'delete' in command);
      expect(writes.length).toBeGreaterThanOrEqual(4);
      for (const command of writes) expect(command['writeConcern']).toMatchObject({ w: 'majority', j: true });
      const reads = proxy.commands.filter((command) => 'find' in command);
      expect(reads.length).toBeGreaterThanOrEqual(4);
      for (const command of reads) expect(command['readConcern']).toEqual({ level: 'majority' });
    });

    test('breaks on no shard by _id: each write names its document; no pipeline, no aggregate, no transaction, no unique index', async () => {
      const { proxy, store } = await openBehind();
      await given(store, { id: 'th_1', dueAtMs: 4, outbox: [event('th_1', 1), event('th_1', 2)] });
      await given(store, { id: 'th_2', outbox: [event('th_2', 1)] });
      await store.commit(thing({ id: 'th_1' }));
      await store.pendingEvents(9);
      await store.removeEvents(['th_1:1:1', 'th_2:1:1']);
      await store.removeEvents(['th_1:1:2']);
      await store.remove('thing', 'th_1', 1);
      expect(new Set(proxy.commands.flatMap((command) => Object.keys(command).slice(0, 1)))).toEqual(
        new Set(['update', 'find', 'delete', 'createIndexes']),
      );
      for (const command of proxy.commands) {
        expect(command).not.toHaveProperty('startTransaction');
        const changes = [...((command['updates'] ?? command['deletes'] ?? []) as Record<string, unknown>[])];
        for (const { q, u, multi, limit } of changes) {
          expect(typeof (q as Record<string, unknown>)['_id']).toBe('string');
          expect(Array.isArray(u)).toBe(false);
          expect(multi ?? false).toBe(false);
          expect(limit ?? 1).toBe(1);
        }
        for (const index of (command['indexes'] ?? []) as object[]) {
          expect(index).not.toHaveProperty('unique');
          expect(index).not.toHaveProperty('partialFilterExpression');
        }
      }
    });

    const traced = whyNoTrace();
    (traced === '' ? test : test.skip)(
      `is on disk before the answer: a sync for each write${traced && ` (skipped: ${traced})`}`,
      async () => {
        const store = await openStore();
        await given(store, { id: 'th_1' });
        const folder = mkdtempSync(join(tmpdir(), 'linli-trace-'));
        const file = join(folder, 'syncs');
        const syncs = ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', file, '-p', String(ours?.pid())];
        const tracer = spawn('strace', syncs, { stdio: 'ignore' });
        await wait(1_500);
        const before = readFileSync(file, 'utf8').split('\n').length;
        for (const at of count(1, 20)) await given(store, { id: 'th_1', at });
        const after = readFileSync(file, 'utf8').split('\n').length;
        tracer.kill('SIGINT');
        await new Promise((resolve) => tracer.once('exit', resolve));
        rmSync(folder, { recursive: true });
        expect(after - before).toBeGreaterThanOrEqual(20);
      },
    );
  });

  describe('a connection that breaks', () => {
    for (const when of ['lost-before', 'lost-after'] as const) {
      test(`${when} a write has it once, and nobody hears of it`, async () => {
        const { proxy, store } = await openBehind();
        proxy.plan('update', when);
        await given(store, { id: 'th_1', sequence: 1, outbox: [event('th_1', 1)] });
        proxy.plan('update', when);
        await given(store, { id: 'th_1', at: 1, sequence: 2, outbox: [event('th_1', 2)] });
        proxy.plan('find', when);
        expect(await store.get('thing', 'th_1')).toMatchObject({ version: 2 });
        expect(await pendingIds(store)).toEqual(['th_1:1:1', 'th_1:1:2']);
      });

      test(`${when} again and again is an outage; the command comes again and has one effect`, async () => {
        const { proxy, store } = await openBehind();
        const sums = await sumsOn(store);
        await sums.change('sm_1', command('cm_0'), add(1));
        proxy.plan('update', when, 2);
        await expect(sums.change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
        const again = await sums.change('sm_1', command('cm_1'), add(5));
        expect(again).toEqual({ ok: true, answer: 6, version: 2, repeated: when === 'lost-after' });
        expect((await sums.find('sm_1'))?.state).toBe(6);
        expect(await pendingIds(store)).toEqual(['sm_1:1:1', 'sm_1:1:2']);
      });

      test(`${when} a removal from the outbox takes no more than was named`, async () => {
        const { proxy, store } = await openBehind();
        await given(store, { id: 'th_1', sequence: 3, outbox: count(1, 3).map((n) => event('th_1', n)) });
        await pendingIds(store);
        proxy.plan('update', when, 2);
        await store.removeEvents(['th_1:1:1']).catch((error: unknown) => expect(error).toBeInstanceOf(Unavailable));
        await store.removeEvents(['th_1:1:1']);
        expect(await pendingIds(store)).toEqual(['th_1:1:2', 'th_1:1:3']);
      });
    }
  });

  describe('a server that answers', () => {
    const notPrimary = {
      answer: {
        ok: 0,
        code: 10107,
        codeName: 'NotWritablePrimary',
        errmsg: 'not primary',
        errorLabels: ['RetryableWriteError'],
      },
    };

    test('that it is no primary is asked again once', async () => {
      const { proxy, store } = await openBehind();
      proxy.plan('update', notPrimary);
      await given(store, { id: 'th_1' });
    });

    test('that it is no primary, and stays so, is away until it is one', async () => {
      const { proxy, store } = await openBehind();
      proxy.plan('update', notPrimary, 99);
      await expect(store.commit(thing({ id: 'th_1' }))).rejects.toThrow(Unavailable);
      proxy.calm();
      await given(store, { id: 'th_1' });
    });

    test('that no majority has the write yet is no acknowledgement; the command comes again and has one effect', async () => {
      const { proxy, store } = await openBehind();
      const sums = await sumsOn(store);
      proxy.plan(
        'update',
        { add: { writeConcernError: { code: 64, codeName: 'WriteConcernTimeout', errmsg: 'timed out' } } },
        9,
      );
      await expect(sums.change('sm_1', command('cm_1'), add(5))).rejects.toThrow(Unavailable);
      proxy.calm();
      expect(await sums.change('sm_1', command('cm_1'), add(5))).toMatchObject({
        answer: 5,
        version: 1,
        repeated: true,
      });
      expect(await pendingIds(store)).toEqual(['sm_1:1:1']);
    });

    test('that nothing matched, while the document stands as expected, is asked again and then away', async () => {
      const { proxy, store } = await openBehind();
      await given(store, { id: 'th_1' });
      const nothing = { answer: { ok: 1, n: 0, nModified: 0 } };
      proxy.plan('update', nothing);
      await given(store, { id: 'th_1', at: 1 });
      proxy.plan('update', nothing, 9);
      await expect(store.commit(thing({ id: 'th_1', at: 2 }))).rejects.toThrow('ahead of what a majority has');
    });

    test('with a bug of ours gives the bug, not an outage', async () => {
      const { proxy, store } = await openBehind();
      proxy.plan('update', { answer: { ok: 0, code: 9, codeName: 'FailedToParse', errmsg: 'unknown operator' } }, 9);
      await expect(store.commit(thing({ id: 'th_1' }))).rejects.toMatchObject({ code: 9 });
      await expect(store.commit(thing({ id: 'th_1' }))).rejects.not.toThrow(Unavailable);
    });

    test('late is an outage, and the write is there once', async () => {
      const { proxy, store } = await openBehind({ knobs: { silenceMs: 200 } });
      await given(store, { id: 'th_1' });
      proxy.plan('update', { until: wait(2_000) }, 2);
      await expect(store.commit(thing({ id: 'th_1', at: 1, state: 'late' }))).rejects.toThrow(Unavailable);
      expect(await store.get('thing', 'th_1')).toMatchObject({ version: 2, state: 'late' });
      expect(await store.commit(thing({ id: 'th_1', at: 1 }))).toMatchObject({ ok: false, current: { version: 2 } });
    });

    test('one after the other lets callers wait, and those who wait too long hear of an outage', async () => {
      const { proxy, store } = await openBehind({ knobs: { poolSize: 1, patienceMs: 400 } });
      await given(store, ...count(1, 5).map((n) => ({ id: `th_${n}` })));
      proxy.plan('update', { until: wait(1_500) });
      const asked = count(1, 5).map((n) => store.commit(thing({ id: `th_${n}`, at: 1 })));
      const outcomes = await Promise.allSettled(asked);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Unavailable);
      await given(store, { id: 'th_9' });
    });
  });

  describe('a document', () => {
    test('that its events would make larger than MongoDB takes is refused, and stands as before', async () => {
      const store = await openStore();
      const large = (n: number) => event('th_1', n, 'x'.repeat(limits.eventBytes - 1_000));
      await given(store, { id: 'th_1', state: 'before', sequence: 200, outbox: count(1, 200).map(large) });
      const more = thing({ id: 'th_1', at: 1, state: 'after', sequence: 256, outbox: count(201, 256).map(large) });
      expect(await store.commit({ ...more, state: 'y'.repeat(1_000_000) })).toEqual({
        ok: false,
        refusal: 'OUTBOX_FULL',
      });
      expect(await store.get('thing', 'th_1')).toMatchObject({ version: 1, state: 'before' });
      const whole = thing({
        id: 'th_2',
        sequence: 256,
        state: 'y'.repeat(1_000_000),
        outbox: count(1, 256).map(large),
      });
      expect(await store.commit(whole)).toEqual({ ok: false, refusal: 'OUTBOX_FULL' });
      expect(await store.get('thing', 'th_2')).toBeUndefined();
      await store.removeEvents(count(1, 200).map((n) => `th_1:1:${n}`));
      await given(store, { id: 'th_1', at: 1, state: 'after' });
    });

    test('is asked for by its id and by nothing that only looks like one', async () => {
      const store = await openStore();
      await given(store, { id: 'th_1' });
      for (const id of [{ $ne: '' }, { $gt: '' }, { $in: ['th_1'] }, { $where: '1' }])
        await expect(store.get('thing', id as unknown as string)).rejects.toThrow(StoreMisuse);
    });

    test('may say anything: operators, dots and nothing in keys, half a character, whole numbers beyond 2^53', async () => {
      const store = await openStore();
      const state = {
        $set: { $gt: 1 },
        'a.b': [{ '': 0 }],
        __proto__x: null,
        half: '\uD800',
        big: 1e300,
        small: -1e-300,
        far: 2 ** 60,
      };
      await given(store, { id: 'th_1', state });
      expect((await store.get('thing', 'th_1'))?.state).toEqual(state);
    });
  });

  describe('two processes', () => {
    test('declare at once what neither has seen before, and one index each', async () => {
      const database = newDatabase();
      const open = () => openMongoStore({ ...apart(engine().uri), database, installation: 'in_test' });
      const stores = await Promise.all(count(1, 4).map(open));
      putAway.push(...stores.map((store) => () => store.close()));
      await Promise.all(stores.map((store) => store.declare([things])));
      await given(stores[0] as Store, { id: 'th_1', keys: { byColour: ['red'] } });
      const found = await stores[3]?.find({ collection: 'thing', index: 'byColour', limit: 9 });
      expect(found?.documents).toHaveLength(1);
    });

    test('carry one outbox: each takes out what it sent, also when a document has moved on, was removed or has begun again', async () => {
      const database = newDatabase();
      const [one, two] = [await openStore({ database }), await openStore({ database })];
      await given(one, { id: 'th_1', sequence: 2, outbox: [event('th_1', 1), event('th_1', 2)] });
      await given(one, { id: 'th_2', sequence: 1, outbox: [event('th_2', 1)] });
      const [mine, theirs] = [await pendingIds(one), await pendingIds(two)];
      expect(mine).toEqual(theirs);
      await given(two, { id: 'th_1', at: 1, sequence: 3, outbox: [event('th_1', 3)] });
      expect(await two.remove('thing', 'th_2', 1)).toBe(true);
      await given(two, { id: 'th_2', sequence: 1, outbox: [{ ...event('th_2', 1), eventId: 'th_2:2:1' }] });
      await one.removeEvents(mine);
      await two.removeEvents(theirs);
      expect(await pendingIds(one)).toEqual(['th_1:1:3', 'th_2:2:1']);
      await two.removeEvents(await pendingIds(two));
      expect(await pendingIds(one)).toEqual([]);
    });

    test('find a moment later what another has put into a collection that was empty, and their own at once', async () => {
      const database = newDatabase();
      const clock = { ...systemClock, nowMs: () => nowMs };
      let nowMs = 1_000_000;
      const one = await openStore({ database, clock });
      const two = await openStore({ database });
      expect(await pendingIds(one)).toEqual([]);
      await given(two, { id: 'th_1', sequence: 1, outbox: [event('th_1', 1)] });
      expect(await pendingIds(one)).toEqual([]);
      nowMs += 1_000;
      expect(await pendingIds(one)).toEqual(['th_1:1:1']);
      await one.removeEvents(['th_1:1:1']);
      expect(await pendingIds(one)).toEqual([]);
      await given(one, { id: 'th_2', sequence: 1, outbox: [event('th_2', 1)] });
      expect(await pendingIds(one)).toEqual(['th_2:1:1']);
      await one.removeEvents(['th_2:1:1']);
      expect(await pendingIds(one)).toEqual([]);
      await given(two, { id: 'th_3', sequence: 1, outbox: [event('th_3', 1)] });
      nowMs -= 86_400_000;
      expect(await pendingIds(one)).toEqual(['th_3:1:1']);
    });

    test('leave nothing of a removed document once its events are taken', async () => {
      const database = newDatabase();
      const store = await openStore({ database });
      await given(store, { id: 'th_1', sequence: 1, outbox: [event('th_1', 1)] });
      await store.remove('thing', 'th_1', 1);
      await store.removeEvents(await pendingIds(store));
      const beside = await besideDriver(engine().uri);
      putAway.push(() => beside.close());
      expect(await beside.database(database).collection('d_thing').countDocuments()).toBe(0);
    });
  });
}

/** '' or the reason why syncs cannot be counted. */
function whyNoTrace(): string {
  if (ours === undefined) return notOurs;
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return '';
  } catch {
    return 'strace is not here, or not allowed';
  }
}

/** The smallest domain there is: a sum. */
async function sumsOn(store: Store) {
  const collection = { name: 'sum', indexes: {} };
  await store.declare([collection]);
  return documents<number, number>(
    { store, clock: systemClock, incarnation: 1 },
    {
      collection,
      evolve: (sum, more) => (sum ?? 0) + more,
      facts: (amount) => [{ type: 'test.sum.v1/added', data: { amount } }],
      dueAtMs: () => null,
      keys: () => ({}),
    },
  );
}

const command = (commandId: string) =>
  ({ kind: 'command', commandId, correlationId: 'cr_1', traceparent: 'trace' }) as const;

function add(amount: number) {
  return (sum: number | undefined) => ({ ok: true, events: [amount], answer: (sum ?? 0) + amount }) as const;
}
