import { readFileSync } from 'node:fs';

import type { Log, TopicSpec } from '@linli/bus';
import { openKafkaLog, type KafkaLogOptions } from '@linli/bus/kafka';
import type { MongoOptions } from '@linli/store/mongo';
import type { Logger } from '@linli/telemetry';

import type { EngineSettings } from './settings.ts';

type TopicsFile = Readonly<{ topics: readonly TopicSpec[]; cleanup: string; retentionMs: number }>;

/** Topics with owner and partitions; the embedded log reads the same file. */
export function topicsFile(): TopicsFile {
  return JSON.parse(readFileSync(new URL('../../kafka/topics.json', import.meta.url), 'utf8')) as TopicsFile;
}

/** The log of all services. Without an installation nothing is claimed: for whoever only looks. */
export function kafkaLog(
  config: EngineSettings,
  { logger, installation, knobs }: Readonly<{ logger: Logger; installation?: string }> & Pick<KafkaLogOptions, 'knobs'>,
): Log {
  const { kafkaMechanism: mechanism, kafkaUser: username, kafkaPassword: password, kafkaCa: ca } = config;
  const { cleanup, retentionMs } = topicsFile();
  return openKafkaLog({
    brokers: config.kafkaBrokers.split(','),
    prefix: config.kafkaPrefix,
    ...(installation !== undefined && { installation }),
    topics: {
      ...{ cleanup, retentionMs },
      ...{ replication: config.kafkaReplication, minInsyncReplicas: config.kafkaMinInsync },
    },
    logger,
    ...(config.kafkaTls && { tls: ca === '' ? {} : { ca } }),
    ...(mechanism !== 'none' && { login: { mechanism, username, password } }),
    ...(knobs && { knobs }),
  });
}

/** Where the documents of a service are. */
export function mongoOptions(
  service: string,
  config: EngineSettings & Readonly<{ installation: string }>,
): MongoOptions {
  const { mongoUser: name, mongoPassword: password, mongoCaFile: caFile } = config;
  return {
    uri: config.mongoUri,
    database: config.mongoPrefix + service,
    installation: config.installation,
    ...(name !== '' && { login: { name, password } }),
    ...(config.mongoTls && { tls: caFile === '' ? {} : { caFile } }),
  };
}
