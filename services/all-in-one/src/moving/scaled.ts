import type { Log, TopicSpec } from '@linli/bus';
import { kafkaLog, mongoOptions, topicsFile, type EngineSettings } from '@linli/deployment';
import { halfMoved, handOver, mongoOwner, movedAway, openMongoTransfer } from '@linli/store/mongo';
import { silent } from '@linli/telemetry';

import { StartRefused } from '../opening/refused.ts';
import type { Owner, Source, Target } from './sides.ts';

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
    open: (service) => handOver(options(service), halfMoved(installation), installation),
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

/**
 * Databases and topics of an installation that are left.
 * @throws StartRefused MOVE_SOURCE_UNKNOWN when a database is not this installation's
 */
export async function scaledSource(
  config: EngineSettings,
  installation: string,
  services: readonly string[],
): Promise<Source> {
  const options = (service: string) => mongoOptions(service, { ...config, installation });
  const sealed: string[] = [];
  for (const service of services) {
    const owner = await mongoOwner(options(service));
    if (owner === movedAway(installation)) sealed.push(service);
    else if (owner !== installation)
      throw new StartRefused('MOVE_SOURCE_UNKNOWN', { what: config.mongoPrefix + service });
  }
  const { topics } = topicsFile();
  const log = kafkaLog(config, { ...silent, installation, knobs });
  try {
    await log.declare(topics);
    // One database that is sealed says that all had been compared.
    if (sealed.length === 0) await refuseRunning(log, topics, services);
  } catch (error) {
    await log.close();
    throw error;
  }
  return {
    log,
    topics,
    store: (service) => openMongoTransfer(options(service)),
    sealed: async () => sealed.length > 0,
    unfinished: () => new StartRefused('MOVE_ELSEWHERE', { what: config.mongoPrefix }),
    async seal(state) {
      if (state === 'DONE') return;
      if (sealed.length === 0) await refuseRunning(log, topics, services);
      for (const service of services) await handOver(options(service), installation, movedAway(installation));
    },
    close: () => log.close(),
  };
}

/** A group that has a member cannot be moved, not even to where it stands. @throws StartRefused MOVE_SOURCE_RUNS */
async function refuseRunning(log: Log, topics: readonly TopicSpec[], groups: readonly string[]): Promise<void> {
  const [topic] = topics;
  if (topic === undefined) return;
  for (const group of groups) {
    const [position = 0] = await log.positions(group, topic.name);
    try {
      await log.seek(group, topic.name, 0, position);
    } catch (cause) {
      throw new StartRefused('MOVE_SOURCE_RUNS', { what: group }, cause);
    }
  }
}
