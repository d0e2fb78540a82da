import { AppendRefused, LogMisuse, TopicMismatch } from '@linli/bus';
import type { LogRecord, PlacedRecord, TopicSpec } from '@linli/bus';

export type Partition = { readonly topic: string; readonly number: number; readonly records: PlacedRecord[] };

/** What the log keeps: records in partitions, and how far each group has come. */
export class LogEngine {
  readonly #topics = new Map<string, Partition[]>();
  /** By group and topic: a position for each partition. */
  readonly #positions = new Map<string, Map<string, number[]>>();

  declare(topics: readonly TopicSpec[]): void {
    for (const { name, partitions } of topics) {
      const known = this.#topics.get(name);
      if (known !== undefined && known.length !== partitions) throw new TopicMismatch(name, known.length, partitions);
      if (known === undefined)
        this.#topics.set(
          name,
          Array.from({ length: partitions }, (_, number) => ({ topic: name, number, records: [] })),
        );
    }
  }

  topics(): string[] {
    return [...this.#topics.keys()];
  }

  partitions(topic: string): readonly Partition[] {
    const partitions = this.#topics.get(topic);
    if (partitions === undefined) throw new LogMisuse(`topic ${topic} is not declared`);
    return partitions;
  }

  partition(topic: string, number: number): Partition {
    const partition = this.partitions(topic)[number];
    if (partition === undefined) throw new LogMisuse(`${topic} has no partition ${number}`);
    return partition;
  }

  /** Checks as a broker would, before anything is written. */
  check(topic: string, records: readonly (LogRecord & { readonly partition: number })[]): void {
    if (!this.#topics.has(topic)) throw new AppendRefused(topic, 'TOPIC_UNKNOWN');
    for (const [index, { value }] of records.entries()) {
      if (value.length > 1_000_000) throw new AppendRefused(topic, 'RECORD_TOO_LARGE', index);
    }
  }

  append(topic: string, number: number, { key, headers, value }: LogRecord): PlacedRecord {
    const { records } = this.partition(topic, number);
    const placed = Object.freeze({ key, headers, value, offset: records.length });
    records.push(placed);
    return placed;
  }

  position(group: string, topic: string, partition: number): number {
    return this.#positions.get(group)?.get(topic)?.[partition] ?? 0;
  }

  keep(group: string, topic: string, partition: number, offset: number): void {
    let topics = this.#positions.get(group);
    if (topics === undefined) this.#positions.set(group, (topics = new Map<string, number[]>()));
    let positions = topics.get(topic);
    if (positions === undefined) topics.set(topic, (positions = []));
    positions[partition] = offset;
  }

  /** Records that a group has not passed yet. */
  lag(group: string, topics: readonly string[]): number {
    let lag = 0;
    for (const topic of topics) {
      for (const { number, records } of this.partitions(topic))
        lag += Math.max(0, records.length - this.position(group, topic, number));
    }
    return lag;
  }
}
