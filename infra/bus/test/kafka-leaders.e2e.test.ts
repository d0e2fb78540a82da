import { expect } from '@jest/globals';
import { readConfig, wholeNumber } from '@linli/config';
import { isMissing, startKafka, type KafkaNodes } from '@linli/engines';
import { describeOn, testUnless } from '@linli/engines/suite';
import { systemClock } from '@linli/env';
import kafkajs, { type Admin } from 'kafkajs';

import { add, allRecords, firstOccurrences, record, Shop, tallies, topic, until, upTo } from './kafka-shop.ts';

const { kills } = readConfig({
  /** Leaders killed in the long test; a release run has 200. */
  kills: wholeNumber({ env: 'LINLI_LEADER_KILLS', min: 1, max: 10_000, initial: 20 }),
});
const threeCopies = { replication: 3, minInsyncReplicas: 2, cleanup: 'delete', retentionMs: -1 };
const partitions = 12;
/** A dead node is found in a second, so that a kill costs seconds and not half a minute. */
const properties = { 'broker.session.timeout.ms': '1500', 'broker.heartbeat.interval.ms': '300' };

const found = await startKafka({ nodes: 3, properties });
/** A cluster that is given is not ours to kill. */
const notOurs = !isMissing(found) && found.nodes === undefined ? `the brokers are ${found.via}, not ours to kill` : '';

describeOn('three brokers of Kafka', found, (engine) => {
  const nodes = (): KafkaNodes | undefined => engine().nodes;
  const onOurs = testUnless('brokers that are killed', notOurs);
  const it = (sentence: string, body: (shop: Shop, nodes: KafkaNodes) => Promise<void>, timeoutMs: number): void => {
    onOurs(
      sentence,
      async () => {
        const own = nodes();
        if (own === undefined) throw new Error('no brokers of our own');
        const shop = new Shop(engine().brokers, { topics: threeCopies }, partitions);
        try {
          await body(shop, own);
        } finally {
          for (const id of own.ids) await own.start(id);
          await shop.end();
        }
      },
      timeoutMs,
    );
  };

  it(
    'the bare client loses what it called sent when a leader dies; the log calls it not taken, and it goes again',
    async (shop, own) => {
      const log = await shop.declared();
      const admin = kafka(engine().brokers, 1000).admin();
      await admin.connect();
      const producer = kafka(engine().brokers).producer({ allowAutoTopicCreation: false });
      await producer.connect();
      const send = (word: string) =>
        producer.send({
          topic: shop.prefix + topic,
          acks: -1,
          messages: toAll(word).map(({ headers: _, ...one }) => one),
        });
      await send('warm');
      await log.append(topic, toAll('warm too'));
      // It hangs, so that the others lead what was its own and answer; then it dies, with what it was sent.
      own.pause(2);
      const ours = log.append(topic, toAll('ours')).catch((): { taken: readonly number[] } => ({ taken: [] }));
      const bare = send('bare');
      await settled(admin, shop.prefix + topic, ({ isr }) => !isr.includes(2));
      await systemClock.sleep(500, 'answers of the others').done;
      await own.kill(2);
      const [answer, { taken }] = await Promise.all([bare, ours]);
      const saidTaken = toAll('ours').filter((_, index) => taken.includes(index));
      await own.start(2);
      await settled(admin, shop.prefix + topic, inStep);
      const kept = new Set((await allRecords(log)).flat().map(({ value }) => value));
      // The promise has resolved, and yet:
      const lost = toAll('bare').filter(({ value }) => !kept.has(value));
      expect(lost.length).toBeGreaterThan(0);
      expect(answer.map(({ partition }) => partition)).not.toEqual(
        expect.arrayContaining(lost.map(({ partition }) => partition)),
      );
      expect(saidTaken.filter(({ value }) => !kept.has(value))).toEqual([]);
      expect(taken.length).toBeLessThan(partitions);
      await Promise.all([producer.disconnect(), admin.disconnect()]);
    },
    120_000,
  );

  it(
    `${kills} leaders are killed under load, and every event that left its outbox is in the log, in order, and handled`,
    async (shop, own) => {
      const log = await shop.declared();
      const other = await shop.declared();
      const admin = kafka(engine().brokers, 1000).admin();
      await admin.connect();
      const store = await shop.store();
      const relay = shop.relay(store, log);
      const { values } = await shop.listen(other);
      const documents = tallies(store);
      const keys = upTo(240).map((n) => `key-${n}`);
      const counts = new Map<string, number>();
      const ending = new AbortController();
      const writing = (async () => {
        for (let n = 0; !ending.signal.aborted; n++) {
          const key = keys[(n * 7919) % keys.length] ?? '';
          await add(documents, key);
          counts.set(key, (counts.get(key) ?? 0) + 1);
          if (n % 4 === 0) await systemClock.sleep(10, 'load').done;
        }
      })();
      const written = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
      for (let kill = 0; kill < kills; kill++) {
        const victim = own.ids[kill % own.ids.length] ?? 1;
        const before = written();
        await until(() => written() > before + 50, 'load');
        await own.kill(victim);
        await systemClock.sleep(1500, 'its absence').done;
        await own.start(victim);
        await settled(admin, shop.prefix + topic, inStep);
      }
      ending.abort();
      await writing;
      await until(async () => relay.idle() && (await store.pendingEvents(1)).length === 0, 'the outbox is empty');
      const found = await firstOccurrences(log);
      const wrong = [...counts].filter(([key, count]) => String(found.get(key)) !== String(upTo(count)));
      expect(wrong.map(([key]) => key)).toEqual([]);
      const all = (await allRecords(log)).flat().length;
      await until(() => values().length >= written(), 'the consumer has come to the end');
      process.stderr.write(
        `${kills} leader kills: ${written()} events acknowledged, 0 lost, ${all - written()} repeats\n`,
      );
      await admin.disconnect();
    },
    60_000 + kills * 30_000,
  );
});

function kafka(brokers: readonly string[], requestTimeout = 30_000) {
  // As many tries as it wants: the promise is to resolve.
  const retry = { initialRetryTime: 100, maxRetryTime: 500, retries: 100 };
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId: 'bare',
    requestTimeout,
    logLevel: kafkajs.logLevel.NOTHING,
    retry,
  });
}

function toAll(word: string) {
  return Array.from({ length: partitions }, (_, partition) => record(`${word} ${partition}`, partition));
}

type Partition = Readonly<{ isr: readonly number[]; leader: number; replicas: readonly number[] }>;

/** All copies are there, and the one leads that should. */
function inStep({ isr, leader, replicas }: Partition): boolean {
  return isr.length === 3 && leader === replicas[0];
}

/** Waits until it is so of all partitions of a topic. */
async function settled(admin: Admin, name: string, so: (partition: Partition) => boolean): Promise<void> {
  await until(async () => {
    const { topics } = await admin.fetchTopicMetadata({ topics: [name] }).catch(() => ({ topics: [] }));
    const found = topics.flatMap((one) => one.partitions);
    return found.length === partitions && found.every(so);
  }, 'the partitions have settled');
}
