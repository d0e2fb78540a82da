import { mongo } from 'mongoose';

type Peer = {
  readonly _id: string;
  readonly version: number;
  readonly state: object;
  readonly seen: readonly unknown[];
  readonly outbox: { eventId: string; type: string; data: object }[];
  readonly due?: number;
  readonly place?: string;
  readonly changedAtMs?: number;
  readonly outboxAt?: number;
};

/**
 * What somebody without this house would write by hand for the same promise: MongoDB's own driver, one document with its
 * events, changed by compare-and-set with the same write concern, two indexes. The measure of the benchmark.
 */
export async function openPeer(uri: string, database: string, documents: number, filler: string) {
  const client = new mongo.MongoClient(uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcernLevel: 'majority',
    maxPoolSize: 32,
  });
  await client.connect();
  const things = client.db(database).collection<Peer>('thing');
  await things.createIndexes([
    { key: { due: 1 }, name: 'due' },
    { key: { place: 1 }, name: 'place' },
    { key: { outboxAt: 1 }, name: 'outbox', sparse: true },
  ]);
  const versions = new Map<string, number>();
  const idOf = (n: number) => `thing_${n % documents}`;
  for (let n = 0; n < documents; n++) versions.set(idOf(n), 1);
  const seen = Array.from({ length: 3 }, (_, n) => ['cmd_0199-1234-1234-1234-123456789012', null, n]);
  const state = (n: number) => ({ n, place: `place-${n % 50}`, filler });
  await things.insertMany(
    [...versions.keys()].map((_id, n) => ({ _id, version: 1, state: state(n), seen, outbox: [] })),
  );

  async function write(n: number, version: number): Promise<void> {
    const event = {
      eventId: `${idOf(n)}:1:${n}`,
      type: 'bench.thing.v1/changed',
      data: { n, filler: filler.slice(0, 200) },
    };
    const set = { version: version + 1, state: state(n), seen, due: n, place: `place-${n % 50}`, changedAtMs: n };
    const { matchedCount } = await things.updateOne(
      { _id: idOf(n), version },
      { $set: set, $push: { outbox: event }, $min: { outboxAt: n } },
    );
    if (matchedCount !== 1) throw new Error('a compare-and-set without a rival was lost');
    versions.set(idOf(n), version + 1);
  }

  return {
    /** Knows the version: the write alone. */
    compareAndSet: (n: number) => write(n, versions.get(idOf(n)) ?? 0),
    /** Loads first, as every command must that decides by what stands. */
    loadAndSet: async (n: number): Promise<void> => {
      const stands = await things.findOne({ _id: idOf(n) });
      await write(n, stands?.version ?? 0);
    },
    drain: async (): Promise<void> => {
      await things.updateMany({}, { $set: { outbox: [] }, $unset: { outboxAt: 1 } });
    },
    close: async (): Promise<void> => {
      await client.db(database).dropDatabase();
      await client.close();
    },
  };
}
