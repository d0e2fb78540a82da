import { TopicMismatch } from '../errors.ts';
import type { TopicSpec } from '../port.ts';
import { topicResource, type Admin } from './client.ts';

/** How every topic is kept (infra/kafka/topics.json). */
export type TopicSettings = Readonly<{
  /** Copies of each record. One copy promises nothing after a power loss. */
  replication: number;
  /** Copies that must have a record before it counts as taken. */
  minInsyncReplicas: number;
  cleanup: string;
  /** -1 = for ever: the log is the only history. */
  retentionMs: number;
}>;

const createMs = 15_000;

/**
 * Creates the topics that are missing. Repeatable; two processes may do it at once.
 * @returns the names, as the cluster knows them, of those that were missing; their leaders may not be in office yet
 */
export async function createTopics(
  admin: Admin,
  prefix: string,
  topics: readonly TopicSpec[],
  settings: TopicSettings,
): Promise<readonly string[]> {
  const there = new Set(await admin.listTopics());
  const missing = topics.filter(({ name }) => !there.has(prefix + name));
  if (missing.length === 0) return [];
  await admin.createTopics({
    waitForLeaders: false,
    timeout: createMs,
    topics: missing.map(({ name, partitions }) => ({
      topic: prefix + name,
      numPartitions: partitions,
      replicationFactor: settings.replication,
      configEntries: Object.entries(configOf(settings)).map(([entry, value]) => ({ name: entry, value })),
    })),
  });
  return missing.map(({ name }) => prefix + name);
}

/**
 * Compares the topics with what is wanted. More copies than wanted are no mismatch.
 * @throws TopicMismatch
 */
export async function checkTopics(
  admin: Admin,
  prefix: string,
  topics: readonly TopicSpec[],
  settings: TopicSettings,
): Promise<void> {
  const wanted = configOf(settings);
  const metadata = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => prefix + name) });
  const configs = await admin.describeConfigs({
    includeSynonyms: false,
    resources: topics.map(({ name }) => ({
      type: topicResource,
      name: prefix + name,
      configNames: Object.keys(wanted),
    })),
  });
  for (const { name, partitions } of topics) {
    const found = metadata.topics.find((topic) => topic.name === prefix + name)?.partitions ?? [];
    if (found.length !== partitions) throw new TopicMismatch(name, found.length, partitions);
    const copies = Math.min(...found.map(({ replicas }) => replicas.length));
    if (copies < settings.replication) throw new TopicMismatch(name, copies, settings.replication, 'replication');
    const entries = configs.resources.find(({ resourceName }) => resourceName === prefix + name)?.configEntries ?? [];
    check(name, new Map(entries.map(({ configName, configValue }) => [configName, configValue])), wanted);
  }
}

const atLeast = 'min.insync.replicas';

function configOf({ minInsyncReplicas, cleanup, retentionMs }: TopicSettings): Record<string, string> {
  return {
    [atLeast]: String(minInsyncReplicas),
    'unclean.leader.election.enable': 'false',
    'cleanup.policy': cleanup,
    'retention.ms': String(retentionMs),
    'retention.bytes': '-1',
  };
}

function check(topic: string, found: ReadonlyMap<string, string>, wanted: Readonly<Record<string, string>>): void {
  for (const [setting, value] of Object.entries(wanted)) {
    const is = found.get(setting) ?? 'unset';
    const good = setting === atLeast ? Number(is) >= Number(value) : is === value;
    if (!good) throw new TopicMismatch(topic, is, value, setting);
  }
}
