import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Log } from '@linli/bus';
import { openKafkaLog } from '@linli/bus/kafka';
import { openSqliteLog } from '@linli/bus/sqlite';
import type { Store } from '@linli/store';
import { openMongoStore } from '@linli/store/mongo';
import { openSqliteStore } from '@linli/store/sqlite';

import type { Drivers } from './side.ts';

/** SQLite files in a folder. */
export async function embedded(folder: string): Promise<Drivers> {
  const log = await openSqliteLog({ file: join(folder, 'bus.db') });
  return driversOf(log, log, (service) => openSqliteStore({ file: join(folder, `${service}.db`) }));
}

/** Topics and databases of their own, by prefix, on engines that run. */
export function scaled(brokers: readonly string[], mongoUri: string, prefix: string): Drivers {
  const file = new URL('../../infra/kafka/topics.json', import.meta.url);
  const { cleanup, retentionMs } = JSON.parse(readFileSync(file, 'utf8')) as { cleanup: string; retentionMs: number };
  const log = openKafkaLog({
    ...{ brokers, prefix, installation: prefix.replaceAll('.', '-') },
    topics: { cleanup, retentionMs, replication: 1, minInsyncReplicas: 1 },
    // Whoever waits at the gate holds up nobody else.
    knobs: { patienceMs: 1, maxWaitMs: 10 },
  });
  return driversOf(counted(log), log, (service) =>
    openMongoStore({
      ...{ uri: mongoUri, database: `${prefix.replaceAll('.', '-')}${service}`, installation: prefix },
    }),
  );
}

function driversOf(log: Log, bare: Log, open: (service: string) => Promise<Store>): Drivers {
  const stores: Store[] = [];
  return {
    ...{ log, bare },
    async storeOf(service) {
      const store = await open(service);
      stores.push(store);
      return store;
    },
    async close() {
      await log.close();
      for (const store of stores) await store.close();
    },
  };
}

/**
 * A log to which nobody else writes, asked for its ends without a way to the brokers: after each step all groups want to
 * know whether they have come to the end.
 */
function counted(log: Log): Log {
  /** By topic, by partition: records that the log said it took, and that it has delivered, which may come first. */
  const taken = new Map<string, number[]>();
  const delivered = new Map<string, number[]>();
  const of = (counts: Map<string, number[]>, topic: string): number[] => counts.get(topic) ?? [];
  return {
    async declare(topics) {
      await log.declare(topics);
      for (const { name, partitions } of topics) {
        if (taken.has(name)) continue;
        taken.set(name, new Array<number>(partitions).fill(0));
        delivered.set(name, new Array<number>(partitions).fill(0));
      }
    },
    async append(topic, records) {
      const answer = await log.append(topic, records);
      const counts = of(taken, topic);
      for (const at of new Set(answer.taken)) {
        const partition = records[at]?.partition ?? 0;
        counts[partition] = (counts[partition] ?? 0) + 1;
      }
      return answer;
    },
    consume: (options) =>
      log.consume({
        ...options,
        deliver: (batch) => {
          const counts = of(delivered, batch.topic);
          const end = (batch.records.at(-1)?.offset ?? -1) + 1;
          counts[batch.partition] = Math.max(counts[batch.partition] ?? 0, end);
          return options.deliver(batch);
        },
      }),
    endOffsets: async (topic) =>
      of(taken, topic).map((count, partition) => Math.max(count, of(delivered, topic)[partition] ?? 0)),
    positions: async (_group, topic) => of(taken, topic).map(() => 0),
    seek: (group, topic, partition, offset) => log.seek(group, topic, partition, offset),
    read: (topic, partition, fromOffset, limit) => log.read(topic, partition, fromOffset, limit),
    close: () => log.close(),
  };
}
