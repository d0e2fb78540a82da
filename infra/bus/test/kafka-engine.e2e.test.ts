import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isMissing, kafkaUser, startKafka, type KafkaNodes } from '@linli/engines';
import { describeOn, testUnless } from '@linli/engines/suite';
import { systemClock, Unavailable } from '@linli/env';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';

import { AppendRefused, TopicMismatch } from '../src/index.ts';
import { KafkaRefused, openKafkaLog, type KafkaLogOptions } from '../src/kafka/index.ts';
import {
  add,
  allRecords,
  firstOccurrences,
  oneCopy,
  quick,
  record,
  Shop,
  tallies,
  topic,
  until,
  upTo,
} from './kafka-shop.ts';
import { lossyWayTo } from './kafka-sockets.ts';

const sleep = (ms: number): Promise<void> => systemClock.sleep(ms, 'test').done;
const unclean = 'unclean.leader.election.enable';
const warnings: string[] = [];
process.on('warning', ({ name, message }) => warnings.push(`${name}: ${message}`));

// What only a real broker shows. Everything that any log promises is in kafka-log.contract.test.ts.
const brokers = await startKafka({ secure: true });
/** Why no broker may be killed: one that is given is not ours. */
const notOurs =
  isMissing(brokers) || brokers.nodes !== undefined ? '' : `the broker is ${brokers.via}, not ours to kill`;

describeOn('a broker of Kafka', brokers, (engine) => {
  let admin: Admin;
  beforeAll(async () => {
    admin = bare(engine().brokers).admin();
    await admin.connect();
  });
  afterAll(() => admin.disconnect());

  const it = (
    sentence: string,
    body: (shop: Shop) => Promise<void>,
    run: ReturnType<typeof testUnless> = test,
  ): void => {
    run(
      sentence,
      async () => {
        const shop = new Shop(engine().brokers);
        try {
          await body(shop);
        } finally {
          await shop.end();
        }
      },
      90_000,
    );
  };
  const onOurs = testUnless('a broker that is killed', notOurs);
  /** A test that kills. */
  const itOnOurs = (sentence: string, body: (shop: Shop, nodes: KafkaNodes) => Promise<void>): void =>
    it(
      sentence,
      async (shop) => {
        const { nodes } = engine();
        if (nodes === undefined) throw new Error('no broker of our own');
        await body(shop, nodes);
      },
      onOurs,
    );

  describe('into the log', () => {
    it('the client answers with topic, partition and error of each partition; the relay rests on that', async (shop) => {
      await shop.declared();
      const producer = bare(engine().brokers).producer({ allowAutoTopicCreation: false });
      await producer.connect();
      const messages = [0, 1, 2].map((partition) => ({ partition, key: 'k', value: 'v' }));
      const answer = await producer.send({ topic: shop.prefix + topic, acks: -1, messages });
      await producer.disconnect();
      expect(answer.toSorted((one, other) => one.partition - other.partition)).toEqual(
        [0, 1, 2].map((partition) =>
          expect.objectContaining({ topicName: shop.prefix + topic, partition, errorCode: 0, baseOffset: '0' }),
        ),
      );
    });

    it('answers that get lost cost repeats, nothing else', async (shop) => {
      const way = await lossyWayTo(engine().brokers[0] ?? '');
      const log = await shop.declared({ socketFactory: way.socketFactory, knobs: { requestMs: 1000 } });
      const store = await shop.store();
      const documents = tallies(store);
      const relay = shop.relay(store, log);
      const keys = upTo(6).map((n) => `key-${n}`);
      for (const key of keys) await add(documents, key);
      await until(() => relay.idle(), 'the first are in');
      way.swallow();
      for (const key of [...keys, ...keys]) await add(documents, key);
      await sleep(1500);
      way.mend();
      for (const key of keys) await add(documents, key);
      await until(async () => relay.idle() && (await store.pendingEvents(1)).length === 0, 'the rest is in');
      const found = await firstOccurrences(log);
      expect(keys.map((key) => found.get(key))).toEqual(keys.map(() => [1, 2, 3, 4]));
      expect((await allRecords(log)).flat().length).toBeGreaterThan(keys.length * 4);
      await way.close();
    });

    itOnOurs(
      'a kill -9 of the broker loses nothing that was taken, and appends go on when it is back',
      async (shop, nodes) => {
        const log = await shop.declared();
        const taken: string[] = [];
        let n = 0;
        const ending = new AbortController();
        const writing = (async () => {
          while (!ending.signal.aborted) {
            const batch = [0, 1, 2].map((partition) => record(String(++n), partition));
            const answer = await log.append(topic, batch).catch((): { taken: readonly number[] } => ({ taken: [] }));
            taken.push(...answer.taken.map((index) => batch[index]?.value ?? ''));
            await sleep(5);
          }
        })();
        await until(() => taken.length > 300, 'some are taken');
        await nodes.kill(1);
        const before = taken.length;
        await nodes.start(1);
        await until(() => taken.length > before + 300, 'appends go on');
        ending.abort();
        await writing;
        const kept = new Set((await allRecords(log)).flat().map(({ value }) => value));
        expect(taken.filter((value) => !kept.has(value))).toEqual([]);
      },
    );

    it('an append that is many times what a broker takes at once goes in, in order', async (shop) => {
      const log = await shop.declared();
      const values = upTo(100).map((n) => String(n).padEnd(64_000, '.'));
      const { taken } = await log.append(
        topic,
        values.map((value) => record(value)),
      );
      expect(taken).toHaveLength(100);
      expect((await log.read(topic, 0, 0, 200)).map(({ value }) => value)).toEqual(values);
    });

    it('a record that is too large for this topic alone is refused for good', async (shop) => {
      const log = await shop.declared();
      const configEntries = [{ name: 'max.message.bytes', value: '10000' }];
      await admin.alterConfigs({ validateOnly: false, resources: [resource(shop, configEntries)] });
      await until(async () => {
        const refusal = await log.append(topic, [record('x'.repeat(20_000))]).catch((cause: unknown) => cause);
        return refusal instanceof AppendRefused && refusal.why === 'RECORD_TOO_LARGE';
      }, 'it is refused');
      expect((await log.append(topic, [record('small')])).taken).toEqual([0]);
    });

    it('a topic that somebody deleted refuses, in bounded time, and other topics go on', async (shop) => {
      const log = await shop.declared();
      const other = { name: 'suite.other.v1', owner: 'suite', partitions: 1 };
      await log.declare([other]);
      await log.append(topic, [record('1')]);
      await admin.deleteTopics({ topics: [shop.prefix + topic] });
      const refusal = await log.append(topic, [record('2')]).catch((cause: unknown) => cause);
      expect(refusal).toMatchObject({ name: 'AppendRefused', why: 'TOPIC_UNKNOWN' });
      expect((await log.append(other.name, [record('3')])).taken).toEqual([0]);
    });
  });

  describe('out of the log', () => {
    itOnOurs('a consumer comes back by itself when its broker does', async (shop, nodes) => {
      const log = await shop.declared();
      const { values, consumer } = await shop.listen(log);
      await log.append(topic, [record('1')]);
      await until(() => values().includes('1'), 'it flows');
      await nodes.shutDown(1);
      await nodes.start(1);
      await until(
        async () => (await log.append(topic, [record('2', 1)]).catch(() => ({ taken: [] }))).taken.length > 0,
        'in',
      );
      await until(() => values().includes('2'), 'it flows again');
      expect(consumer.alive()).toBe(true);
    });

    it('two processes share the partitions, and one that leaves hands them over; nothing is passed over', async (shop) => {
      const one = await shop.declared();
      const two = await shop.declared();
      const first = await shop.listen(one);
      const send = async (from: number, to: number): Promise<void> => {
        for (let n = from; n <= to; n++) await one.append(topic, [record(`${n}`, n % 3)]);
      };
      await send(1, 30);
      const second = await shop.listen(two);
      await until(() => first.assigned.length > 3 && second.assigned.length > 0, 'they share');
      expect(first.revoked).toHaveLength(3);
      await send(31, 60);
      await until(() => second.values().length > 0, 'the second gets something');
      await first.consumer.stop();
      await send(61, 90);
      const all = (): Set<string> => new Set([...first.values(), ...second.values()]);
      await until(() => all().size === 90, 'everything came to somebody');
      await until(
        () => second.values().filter((value) => Number(value) > 60).length === 30,
        'the last came to the second',
      );
    });

    it('a handler that takes longer than the session keeps its partition, and holds up no other', async (shop) => {
      const log = await shop.declared();
      await log.append(topic, [record('slow', 0), record('quick', 1)]);
      const { values, revoked } = await shop.listen(log, 'reader', async ({ partition }) => {
        if (partition === 0) await sleep(quick.sessionMs * 2);
      });
      await until(() => values().includes('quick'), 'the other partition flows');
      await log.append(topic, [record('quick 2', 1)]);
      await until(() => values().includes('quick 2'), 'and goes on flowing');
      expect(values()).not.toContain('slow');
      await until(() => values().includes('slow'), 'the slow one ends');
      await until(async () => (await log.positions('reader', topic))[0] === 1, 'and its position is kept');
      expect(revoked).toEqual([]);
      expect(values().filter((value) => value === 'slow')).toHaveLength(1);
    });

    it('a position outside the log is told, not mended in silence, and stays what it was', async (shop) => {
      const log = await shop.declared();
      await log.append(
        topic,
        upTo(5).map((n) => record(String(n))),
      );
      await log.append(
        topic,
        upTo(5).map((n) => record(String(n), 1)),
      );
      // One that has not heard of topics that other tests deleted; it looks only where it has looked before.
      const fresh = bare(engine().brokers).admin();
      await fresh.connect();
      await fresh.fetchTopicOffsets(shop.prefix + topic);
      await fresh.deleteTopicRecords({ topic: shop.prefix + topic, partitions: [{ partition: 1, offset: '3' }] });
      await fresh.disconnect();
      await log.seek('reader', topic, 0, 1000);
      await log.seek('reader', topic, 1, 1);
      const batches: object[] = [];
      const consumer = await log.consume({
        ...{ group: 'reader', topics: [topic], onAssigned: async () => undefined, onRevoked: () => undefined },
        deliver: async ({ partition, records, startOffset, endOffset }) => {
          batches.push({ partition, records: records.length, startOffset, endOffset });
          return { next: partition === 0 ? 1000 : 1, waitMs: 60_000 };
        },
      });
      await until(() => batches.length === 2, 'both are told');
      expect(batches).toContainEqual({ partition: 0, records: 0, startOffset: 0, endOffset: 5 });
      expect(batches).toContainEqual({ partition: 1, records: 0, startOffset: 3, endOffset: 5 });
      await consumer.stop();
      expect(await log.positions('reader', topic)).toEqual([1000, 1, 0]);
    });

    it('a topic that was deleted and made anew under a running consumer is told as gone back, or read from its beginning', async (shop) => {
      const log = await shop.declared();
      await log.append(
        topic,
        upTo(5).map((n) => record(String(n))),
      );
      const { values, batches } = await shop.listen(log);
      await until(() => values().length === 5, 'all came');
      await admin.deleteTopics({ topics: [shop.prefix + topic] });
      const anew = shop.log();
      await until(
        () =>
          anew.declare(shop.topics).then(
            () => true,
            () => false,
          ),
        'it is there again',
      );
      await until(
        async () => (await anew.append(topic, [record('new')]).catch(() => ({ taken: [] }))).taken.length === 1,
        'in',
      );
      // Kafka forgets the positions of a topic with it: who had to join anew meanwhile begins with the first record.
      const told = () => batches.some(({ records, endOffset }) => records.length === 0 && endOffset === 1);
      await until(() => told() || values().includes('new'), 'it is told or read');
    });
  });

  describe('a cluster that is not as it must be', () => {
    for (const [sentence, numbers, config, found] of [
      ['too few copies of it were in step', {}, { 'min.insync.replicas': '1' }, ['min.insync.replicas', '1', '2']],
      [
        'a copy that lags may become its leader',
        {},
        { 'unclean.leader.election.enable': 'true' },
        [unclean, 'true', 'false'],
      ],
      ['it is compacted', {}, { 'cleanup.policy': 'compact' }, ['cleanup.policy', 'compact', 'delete']],
      ['it forgets after a week', {}, { 'retention.ms': '604800000' }, ['retention.ms', '604800000', '-1']],
      ['it forgets when it is large', {}, { 'retention.bytes': '1000000' }, ['retention.bytes', '1000000', '-1']],
      ['it has another number of partitions', { numPartitions: 5 }, {}, ['partitions', 5, 3]],
    ] as const) {
      it(`a topic is refused, with the reason, because ${sentence}`, async (shop) => {
        const good = { 'min.insync.replicas': '2', 'retention.ms': '-1' };
        const configEntries = Object.entries({ ...good, ...config }).map(([name, value]) => ({ name, value }));
        await admin.createTopics({
          topics: [{ topic: shop.prefix + topic, numPartitions: 3, ...numbers, configEntries }],
        });
        const refusal = await shop
          .declared({ topics: { ...oneCopy, minInsyncReplicas: 2 } })
          .catch((cause: unknown) => cause);
        expect(refusal).toBeInstanceOf(TopicMismatch);
        const [setting, is, wanted] = found;
        expect(refusal).toMatchObject({ topic, setting, found: is, wanted });
        expect(String(refusal)).toContain(`${topic}: ${setting} is ${is}, not ${wanted}`);
      });
    }

    it('a topic with fewer copies than wanted is refused', async (shop) => {
      await shop.declared();
      const refusal = await shop.declared({ topics: { ...oneCopy, replication: 3 } }).catch((cause: unknown) => cause);
      expect(refusal).toMatchObject({ name: 'TopicMismatch', setting: 'replication', found: 1, wanted: 3 });
    });

    it('a cluster with fewer brokers than copies wanted is refused', async (shop) => {
      const refusal = await shop.declared({ topics: { ...oneCopy, replication: 3 } }).catch((cause: unknown) => cause);
      expect(refusal).toMatchObject({ name: 'KafkaRefused', code: 'BROKERS_TOO_FEW' });
    });

    it('topics that another installation began are refused, and its own come back', async (shop) => {
      await shop.declared({ installation: 'first' });
      await shop.declared({ installation: 'first' });
      const refusal = await shop.declared({ installation: 'second' }).catch((cause: unknown) => cause);
      expect(refusal).toMatchObject({ name: 'KafkaRefused', code: 'ANOTHER_INSTALLATION' });
    });

    it('an address where nobody answers is an outage: it may come back', async () => {
      const log = openKafkaLog({ brokers: ['127.0.0.1:9'], topics: oneCopy });
      await expect(log.declare([])).rejects.toThrow(Unavailable);
      await log.close();
    });
  });

  describe('TLS and passwords', () => {
    const at = (broker: 'broker' | 'expiredBroker', more: Partial<KafkaLogOptions>) => async (shop: Shop) => {
      const { secure } = engine();
      if (secure === undefined) return undefined;
      const log = shop.log({ brokers: [secure[broker]], ...more });
      return log.declare(shop.topics).then(
        async () => (await log.append(topic, [record('1')])).taken,
        (cause: unknown) => (cause instanceof KafkaRefused ? cause.code : cause),
      );
    };
    const login = { mechanism: 'scram-sha-512', ...kafkaUser } as const;
    const trusted = (): { ca: string } => ({ ca: engine().secure?.ca ?? '' });
    const expecting = (answer: unknown, attempt: (shop: Shop) => Promise<unknown>) => async (shop: Shop) => {
      const got = await attempt(shop);
      if (engine().secure !== undefined) expect(got).toEqual(answer);
    };

    it('with both the log is there', (shop) => expecting([0], at('broker', { tls: trusted(), login }))(shop));
    it('a wrong password is refused', (shop) =>
      expecting('PASSWORD_WRONG', at('broker', { tls: trusted(), login: { ...login, password: 'guessed' } }))(shop));
    it('another way to log in is refused', (shop) =>
      expecting(
        'MECHANISM_UNKNOWN',
        at('broker', { tls: trusted(), login: { ...login, mechanism: 'scram-sha-256' } }),
      )(shop));
    it('a certificate of strangers is refused', (shop) =>
      expecting('CERTIFICATE_UNTRUSTED', at('broker', { tls: {}, login }))(shop));
    it('a certificate that has expired is refused', (shop) =>
      expecting('CERTIFICATE_EXPIRED', at('expiredBroker', { tls: { ca: engine().secure?.expiredCa ?? '' } }))(shop));
    it('TLS with a broker that speaks none says so, as an outage: a broker that ends in mid-word looks the same', async (shop) => {
      const outage = shop.declared({ tls: {} });
      await expect(outage).rejects.toThrow(Unavailable);
      await expect(outage).rejects.toThrow(/TLS/);
    });
  });

  test('all this took less than half a GiB of the broker, and Node had nothing to warn of', () => {
    const { nodes } = engine();
    if (nodes !== undefined) expect(nodes.memoryMiB(1)).toBeLessThanOrEqual(512);
    expect(warnings).toEqual([]);
  });
});

function bare(brokers: readonly string[]): Kafka {
  return new kafkajs.Kafka({ brokers: [...brokers], clientId: 'bare', logLevel: kafkajs.logLevel.NOTHING });
}

function resource(shop: Shop, configEntries: { name: string; value: string }[]) {
  return { type: kafkajs.ConfigResourceTypes.TOPIC, name: shop.prefix + topic, configEntries };
}
