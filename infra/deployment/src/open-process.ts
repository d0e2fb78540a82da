import { readFileSync } from 'node:fs';

import type { Log, TopicSpec } from '@linli/bus';
import { openKafkaLog } from '@linli/bus/kafka';
import { systemClock, systemIds, systemRng, type Env } from '@linli/env';
import { grpcNetwork } from '@linli/rpc';
import type { ServicePorts, StartPorts } from '@linli/runtime';
import type { Store } from '@linli/store';
import { openMongoStore } from '@linli/store/mongo';
import type { Logger, Metrics } from '@linli/telemetry';

import { addressBook } from './address-book.ts';
import type { ProcessSettings } from './settings.ts';

/** Everything one service needs in a process of its own: its database, the log of all, the addresses of the others. */
export type OpenProcess = Readonly<{
  ports: ServicePorts;
  /** What `startService` takes on top. */
  startPorts: StartPorts;
  close: () => Promise<void>;
}>;

type TopicsFile = Readonly<{ topics: readonly TopicSpec[]; cleanup: string; retentionMs: number }>;

/**
 * Opens the drivers of a scaled-out process.
 * @throws StoreRefused, SettingRefused, Unavailable (no database); a log that is away stops nothing
 */
export async function openProcess(
  service: string,
  config: ProcessSettings,
  { logger, metrics }: Readonly<{ logger: Logger; metrics: Metrics }>,
): Promise<OpenProcess> {
  const env: Env = { clock: systemClock, ids: systemIds(config.key), rng: systemRng };
  const addressOf = addressBook(config.addresses);
  const network = grpcNetwork({ env, logger, metrics, addressOf, listen: config.listen });
  const { topics, cleanup, retentionMs } = houseTopics();
  const log = kafkaLog(config, { cleanup, retentionMs }, logger);
  const store = await mongoStore(service, config);
  const ports: ServicePorts = { env, incarnation: config.incarnation, store, rpc: network, logger, metrics };
  return {
    ports,
    startPorts: { ...ports, log, topics, knobs: { leaseMs: config.leaseMs } },
    async close() {
      await network.close();
      await log.close();
      await store.close();
    },
  };
}

/** Topics with owner and partitions; the embedded log reads the same file. */
function houseTopics(): TopicsFile {
  return JSON.parse(readFileSync(new URL('../../kafka/topics.json', import.meta.url), 'utf8')) as TopicsFile;
}

function kafkaLog(
  config: ProcessSettings,
  kept: Readonly<{ cleanup: string; retentionMs: number }>,
  logger: Logger,
): Log {
  const { kafkaMechanism: mechanism, kafkaUser: username, kafkaPassword: password, kafkaCa: ca } = config;
  return openKafkaLog({
    brokers: config.kafkaBrokers.split(','),
    prefix: config.kafkaPrefix,
    installation: config.installation,
    topics: { ...kept, replication: config.kafkaReplication, minInsyncReplicas: config.kafkaMinInsync },
    logger,
    ...(config.kafkaTls && { tls: ca === '' ? {} : { ca } }),
    ...(mechanism !== 'none' && { login: { mechanism, username, password } }),
  });
}

async function mongoStore(service: string, config: ProcessSettings): Promise<Store> {
  const { mongoUser: name, mongoPassword: password, mongoCaFile: caFile } = config;
  return openMongoStore({
    uri: config.mongoUri,
    database: config.mongoPrefix + service,
    installation: config.installation,
    ...(name !== '' && { login: { name, password } }),
    ...(config.mongoTls && { tls: caFile === '' ? {} : { caFile } }),
  });
}
