import { createHash } from 'node:crypto';

import type { Log, TopicSpec } from '@linli/bus';
import { contentOf, type Content } from '@linli/store';

import type { Source, Target } from './sides.ts';

/** What one side holds, as counts and hashes, by a name that says where. */
export type Sums = ReadonlyMap<string, Readonly<{ kind: Kind; count: number; sha256: string }>>;
export type Kind = 'documents' | 'waiting' | 'events' | 'positions';

/** About 10 MB of events; Kafka hands out 4 MB at a time, and what is not asked for of those is fetched again. */
const readAtOnce = 10_000;

type Parts = Readonly<{ services: readonly string[]; groups: readonly string[]; topics: readonly TopicSpec[] }>;

/** Reads everything of one side: every document and every event that waits, the whole log, all positions. */
export async function sumsOf(side: Pick<Source | Target, 'log' | 'store'>, parts: Parts): Promise<Sums> {
  const sums = new Map<string, { kind: Kind; count: number; sha256: string }>();
  for (const service of parts.services) {
    for (const [place, sum] of contentSums(await contentIn(side, service))) sums.set(`${service} ${place}`, sum);
  }
  for (const topic of parts.topics) {
    const ends = await side.log.endOffsets(topic.name);
    for (const partition of ends.keys())
      sums.set(`${topic.name} ${partition}`, await eventSum(side.log, topic.name, partition));
    for (const group of parts.groups) {
      const positions = await side.log.positions(group, topic.name);
      const count = positions.reduce((sum, position) => sum + position, 0);
      sums.set(`${group} ${topic.name}`, { kind: 'positions', count, sha256: sha256([JSON.stringify(positions)]) });
    }
  }
  return sums;
}

/** Places where the two sides differ; empty = equal. A collection without a document is as good as none. */
export function differences(one: Sums, other: Sums): string[] {
  const places = new Set([...one.keys(), ...other.keys()]);
  return [...places].filter((place) => {
    const [here, there] = [one.get(place), other.get(place)];
    if (here === undefined || there === undefined) return (here ?? there)?.count !== 0;
    return here.count !== there.count || here.sha256 !== there.sha256;
  });
}

/** Totals of one side, and a hash over all of it. */
export function totalOf(sums: Sums): Readonly<Record<Kind, number>> & Readonly<{ sha256: string }> {
  const total: Record<Kind, number> = { documents: 0, waiting: 0, events: 0, positions: 0 };
  for (const { kind, count } of sums.values()) total[kind] += count;
  const lines = [...sums].filter(([, { count }]) => count > 0).map(([place, sum]) => `${place} ${sum.sha256}\n`);
  return { ...total, sha256: sha256(lines.sort()) };
}

async function contentIn({ store }: Pick<Source | Target, 'store'>, service: string): Promise<Content> {
  const transfer = await store(service);
  try {
    return await contentOf(transfer);
  } finally {
    await transfer.close();
  }
}

function contentSums({ collections, waiting }: Content): [string, { kind: Kind; count: number; sha256: string }][] {
  return [
    ...Object.entries(collections).map(
      ([name, { documents: count, sha256 }]) => [name, { kind: 'documents' as const, count, sha256 }] as const,
    ),
    ['outbox', { kind: 'waiting' as const, count: waiting.events, sha256: waiting.sha256 }] as const,
  ].map(([place, sum]) => [place, sum]);
}

async function eventSum(
  log: Log,
  topic: string,
  partition: number,
): Promise<{ kind: Kind; count: number; sha256: string }> {
  const hash = createHash('sha256');
  let count = 0;
  for (;;) {
    const records = await log.read(topic, partition, count, readAtOnce);
    if (records.length === 0) return { kind: 'events', count, sha256: hash.digest('hex') };
    for (const { offset, key, headers, value } of records) {
      const told = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
      hash.update(`${JSON.stringify([offset, key, told, value])}\n`);
    }
    count += records.length;
  }
}

function sha256(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}
