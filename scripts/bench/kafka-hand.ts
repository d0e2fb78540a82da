import { systemClock } from '@linli/env';
import kafkajs from 'kafkajs';
import { mongo } from 'mongoose';

import type { Pipeline } from './kafka-bench.ts';

type Place = Readonly<{ brokers: readonly string[]; uri: string; name: string }>;
type Thing = { _id: string; n: number; filler: string; outbox: boolean };
const filler = 'x'.repeat(300);
const batch = 100;
const idleMs = 2;

/**
 * What somebody would write by hand who wants no command lost: insert with its outbox mark, read what is marked, produce with
 * acks from all, take the mark off; consume, insert if absent. The same write concern, batches wherever the clients have them.
 */
export async function openHand({ brokers, uri, name }: Place): Promise<Pipeline> {
  const client = new mongo.MongoClient(uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcernLevel: 'majority',
    maxPoolSize: 32,
  });
  await client.connect();
  const things = client.db(name).collection<Thing>('thing');
  const seen = client.db(name).collection<Thing>('seen');
  await things.createIndexes([{ key: { outbox: 1, n: 1 }, name: 'outbox' }]);
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], clientId: 'hand', logLevel: kafkajs.logLevel.NOTHING });
  const topic = `${name}.thing`;
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 12, replicationFactor: 1 }] });
  await admin.disconnect();
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const relay = relayOf(things, producer, topic);
  let tell: (n: number) => void = () => undefined;
  const consumer = kafka.consumer({ groupId: name, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    partitionsConsumedConcurrently: 12,
    eachBatch: async (fetched) => {
      const { messages } = fetched.batch;
      const taken = messages.map(({ value }) => JSON.parse(String(value)) as { n: number });
      await insertAbsent(seen, taken);
      for (const { n } of taken) tell(n);
      const last = messages.at(-1);
      if (last !== undefined) fetched.resolveOffset(last.offset);
      await fetched.commitOffsetsIfNecessary();
      await fetched.heartbeat();
    },
  });
  return {
    async send(n) {
      await things.insertOne({ _id: `thing_${n}`, n, filler, outbox: true });
    },
    onSeen: (seenBy) => (tell = seenBy),
    async close() {
      await relay.stop();
      await consumer.disconnect();
      await producer.disconnect();
      await client.db(name).dropDatabase();
      await client.close();
    },
  };
}

function relayOf(things: mongo.Collection<Thing>, producer: kafkajs.Producer, topic: string) {
  let over = false;
  const loop = async (): Promise<void> => {
    while (!over) {
      const marked = await things.find({ outbox: true }).sort({ n: 1 }).limit(batch).toArray();
      if (marked.length === 0) {
        await systemClock.sleep(idleMs, 'hand').done;
        continue;
      }
      const messages = marked.map(({ _id, n, filler: text }) => ({
        ...{ key: _id, headers: { ce_id: _id } },
        value: JSON.stringify({ n, filler: text }),
      }));
      await producer.send({ topic, acks: -1, messages });
      await things.updateMany({ _id: { $in: marked.map(({ _id }) => _id) } }, { $set: { outbox: false } });
    }
  };
  const running = loop();
  return {
    async stop(): Promise<void> {
      over = true;
      await running;
    },
  };
}

/** All at once; who is there already is passed over. */
async function insertAbsent(seen: mongo.Collection<Thing>, taken: readonly { n: number }[]): Promise<void> {
  try {
    const documents = taken.map(({ n }) => ({ _id: `thing_${n}`, n, filler, outbox: false }));
    await seen.insertMany(documents, { ordered: false });
  } catch (error) {
    const repeated = error instanceof mongo.MongoBulkWriteError && error.code === 11000;
    if (!repeated) throw error;
  }
}
