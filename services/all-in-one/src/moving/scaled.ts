import type { TopicSpec } from '@linli/bus';
import { kafkaLog, mongoOptions, topicsFile, type EngineSettings } from '@linli/deployment';
import { halfMoved, handOver, mongoOwner, openMongoTransfer } from '@linli/store/mongo';
import { silent } from '@linli/telemetry';

import type { Owner, Target } from './sides.ts';

/** Requests wait longer than a produce of many partitions takes: one that the client sent twice would shift the offsets. */
const knobs = { requestMs: 60_000 };

/** Databases and topics of a prefix, that are empty or half moved into. Nothing is asked of them before it is needed. */
export function scaledTarget(config: EngineSettings, installation: string): Target {
  const log = kafkaLog(config, { ...silent, installation, knobs });
  const options = (service: string) => mongoOptions(service, { ...config, installation });
  return {
    async owner(service): Promise<Owner> {
      const owner = await mongoOwner(options(service));
      if (owner === undefined) return 'NOBODY';
      if (owner === halfMoved(installation)) return 'HALF_MOVED';
      return owner === installation ? 'OPEN' : 'STRANGER';
    },
    records: (topics) => recordsIn(config, topics),
    log,
    store: (service) => openMongoTransfer({ ...options(service), installation: halfMoved(installation) }),
    open: (service) => handOver(options(service)),
    close: () => log.close(),
  };
}

/** Topics that are missing are made: a log cannot be asked for what it does not know. */
async function recordsIn(config: EngineSettings, topics: readonly TopicSpec[]): Promise<number> {
  const log = kafkaLog(config, silent);
  try {
    await log.declare(topics);
    let records = 0;
    for (const { name } of topics) for (const end of await log.endOffsets(name)) records += end;
    return records;
  } finally {
    await log.close();
  }
}

/** Topics of the house alone: a cluster is shared, and what else has our prefix is not ours. */
export function scaledTopics(): readonly TopicSpec[] {
  return topicsFile().topics;
}
