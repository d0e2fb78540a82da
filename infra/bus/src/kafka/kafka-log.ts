import { turnKnobs } from '@linli/config';
import { systemClock, Unavailable, type Clock } from '@linli/env';
import { silent, type Logger } from '@linli/telemetry';

import { AppendRefused, LogMisuse, TopicMismatch } from '../errors.ts';
import type { ConsumeOptions, Log, LogConsumer, LogRecord, PlacedRecord, TopicSpec } from '../port.ts';
import { connectAdmin, connectReader, connectSender, memberOf } from './client.ts';
import type { Admin, KafkaAccess, Reader, SocketFactory } from './client.ts';
import { GroupReader } from './group-reader.ts';
import { claim, markTopic } from './installation.ts';
import { kafkaLogKnobs, type KafkaLogKnobs } from './knobs.ts';
import { Lane } from './lane.ts';
import type { Extent } from './reading.ts';
import { Renewed } from './renewed.ts';
import { checkTopics, createTopics, type TopicSettings } from './topics.ts';

export type KafkaLogOptions = Readonly<{
  /** `host:port` of some brokers; the others are found from there. */
  brokers: readonly string[];
  topics: TopicSettings;
  /** Id of the installation; topics that another one began are refused. None = not looked at. */
  installation?: string;
  /** Before the names of all topics and groups, so that several installations can share a cluster. */
  prefix?: string;
  tls?: Readonly<{ ca?: string }>;
  login?: Readonly<{ mechanism: 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }>;
  clock?: Clock;
  logger?: Logger;
  knobs?: Partial<KafkaLogKnobs>;
  /** Makes the sockets; for tests that cut them. */
  socketFactory?: SocketFactory;
}>;

/** How long a close waits for what may hang. */
const closeMs = 3000;
/** How often, and how far apart, the leaders of new topics are asked whether they are in office. */
const officeTries = 60;
const officeMs = 100;

/**
 * A log on Apache Kafka. Nothing is asked of the cluster before `declare`.
 * @throws SettingRefused (a knob out of range)
 */
export function openKafkaLog(options: KafkaLogOptions): Log {
  return new KafkaLog(options);
}

class KafkaLog implements Log {
  readonly #access: KafkaAccess;
  readonly #settings: TopicSettings;
  readonly #installation: string | undefined;
  readonly #clock: Clock;
  readonly #topics = new Map<string, TopicSpec>();
  /** Names that somebody has wanted declared, whether or not the cluster was there. */
  readonly #asked = new Set<string>();
  readonly #lanes = new Map<string, Lane>();
  readonly #readers = new Map<GroupReader, string>();
  readonly #admin: Renewed<Admin>;
  readonly #reader: Renewed<Reader>;
  #closed = false;

  constructor({ brokers, topics, installation, prefix = '', clock = systemClock, ...options }: KafkaLogOptions) {
    const { logger, knobs, ...access } = options;
    this.#access = {
      ...{ ...access, brokers, prefix, clientId: 'linli', logger: logger ?? silent.logger },
      knobs: turnKnobs('kafka', kafkaLogKnobs, knobs),
    };
    this.#admin = new Renewed(
      () => connectAdmin(this.#access),
      (admin) => admin.disconnect(),
    );
    this.#reader = new Renewed(
      () => connectReader(this.#access),
      (reader) => reader.close(),
    );
    this.#settings = topics;
    this.#installation = installation;
    this.#clock = clock;
  }

  async declare(topics: readonly TopicSpec[]): Promise<void> {
    this.#open();
    const all = this.#installation === undefined ? topics : [...topics, markTopic];
    for (const { name } of all) this.#asked.add(name);
    const { prefix } = this.#access;
    const made = await this.#admin.ask((admin) => createTopics(admin, prefix, all, this.#settings));
    await this.#inOffice(made);
    await this.#admin.ask((admin) => checkTopics(admin, prefix, all, this.#settings));
    for (const topic of all) this.#topics.set(topic.name, topic);
    if (this.#installation === undefined) return;
    const first = () => this.read(markTopic.name, 0, 0, 1);
    await claim(this.#installation, first, (mark) => this.append(markTopic.name, [mark]));
  }

  async append(
    topic: string,
    records: readonly (LogRecord & { readonly partition: number })[],
  ): Promise<Readonly<{ taken: readonly number[] }>> {
    this.#open();
    const spec = this.#topics.get(topic);
    if (spec === undefined) throw this.#notYet(topic) ?? new AppendRefused(topic, 'TOPIC_UNKNOWN');
    if (records.some(({ partition }) => partition < 0 || partition >= spec.partitions)) {
      throw new LogMisuse(`${topic} has ${spec.partitions} partitions`);
    }
    return { taken: await this.#lane(topic).append(records) };
  }

  async consume(options: ConsumeOptions): Promise<LogConsumer> {
    this.#open();
    const { group, topics } = options;
    const partitions = topics.reduce((sum, topic) => sum + this.#known(topic).partitions, 0);
    await this.#makeRoom(group);
    const reader = new GroupReader({
      options,
      clock: this.#clock,
      logger: this.#access.logger,
      knobs: this.#access.knobs,
      member: (events) => memberOf(this.#access, { group, topics, partitions }, events),
      extents: (topic) => this.#extents(group, topic),
    });
    this.#readers.set(reader, group);
    return reader.join();
  }

  async endOffsets(topic: string): Promise<readonly number[]> {
    return (await this.#ends(topic)).map(({ endOffset }) => endOffset);
  }

  async positions(group: string, topic: string): Promise<readonly number[]> {
    const { partitions } = this.#known(topic);
    const [groupId, name] = [this.#access.prefix + group, this.#access.prefix + topic];
    const [found] = await this.#admin.ask((admin) => admin.fetchOffsets({ groupId, topics: [name] }));
    const kept = new Map(found?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    return Array.from({ length: partitions }, (_, partition) => Math.max(0, kept.get(partition) ?? 0));
  }

  async seek(group: string, topic: string, partition: number, offset: number): Promise<void> {
    this.#known(topic);
    await this.#reader.ask((reader) => reader.move(group, topic, partition, offset));
  }

  async read(topic: string, partition: number, fromOffset: number, limit: number): Promise<readonly PlacedRecord[]> {
    const { startOffset = 0, endOffset = 0 } = (await this.#ends(topic))[partition] ?? {};
    const records: PlacedRecord[] = [];
    let next = Math.max(fromOffset, startOffset);
    while (records.length < limit && next < endOffset) {
      const found = await this.#reader.ask((reader) => reader.fetch(topic, partition, next));
      records.push(...found);
      next = (found.at(-1)?.offset ?? endOffset) + 1;
    }
    return records.slice(0, limit);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const patience = this.#clock.sleep(closeMs, 'kafka: close');
    const readers = [...this.#readers.keys()].map((reader) => {
      const stopped = reader.stop();
      reader.hurry();
      return stopped;
    });
    const lanes = [...this.#lanes.values()].map((lane) => lane.close());
    const others = [this.#admin.close(), this.#reader.close()];
    await Promise.race([Promise.allSettled([...readers, ...lanes, ...others]), patience.done]);
    patience.wake();
  }

  /** A topic is made before its leaders know; until then they answer that it is none of theirs. */
  async #inOffice(names: readonly string[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        for (const name of names) await this.#admin.ask((admin) => admin.fetchTopicOffsets(name));
        return;
      } catch (cause) {
        if (tries === officeTries) throw cause;
        await this.#clock.sleep(officeMs, 'kafka: new topics').done;
      }
    }
  }

  async #ends(topic: string): Promise<Omit<Extent, 'position'>[]> {
    const { partitions } = this.#known(topic);
    const found = await this.#admin.ask((admin) => admin.fetchTopicOffsets(this.#access.prefix + topic));
    if (found.length !== partitions) throw new TopicMismatch(topic, found.length, partitions);
    return found
      .toSorted((one, other) => one.partition - other.partition)
      .map(({ low, high }) => ({ startOffset: Number(low), endOffset: Number(high) }));
  }

  async #extents(group: string, topic: string): Promise<readonly Extent[]> {
    const [ends, kept] = await Promise.all([this.#ends(topic), this.positions(group, topic)]);
    return ends.map((end, partition) => ({ ...end, position: kept[partition] ?? 0 }));
  }

  #lane(topic: string): Lane {
    const known = this.#lanes.get(topic);
    if (known !== undefined) return known;
    const connect = () => connectSender(this.#access);
    const lane = new Lane({ topic, connect, clock: this.#clock, knobs: this.#access.knobs });
    this.#lanes.set(topic, lane);
    return lane;
  }

  /** One that is stopping leaves at once, or the newcomer would have to share with it. */
  async #makeRoom(group: string): Promise<void> {
    const leaving: Promise<void>[] = [];
    for (const [reader, its] of this.#readers) {
      if (reader.alive()) continue;
      this.#readers.delete(reader);
      if (its !== group) continue;
      leaving.push(reader.stop());
      reader.hurry();
    }
    const patience = this.#clock.sleep(closeMs, 'kafka: consumer leaves');
    await Promise.race([Promise.allSettled(leaving), patience.done]);
    patience.wake();
  }

  #known(topic: string): TopicSpec {
    this.#open();
    const spec = this.#topics.get(topic);
    if (spec === undefined) throw this.#notYet(topic) ?? new LogMisuse(`topic ${topic} is not declared`);
    return spec;
  }

  /** Asked for while the cluster was away: an outage like any other, and no mistake of whoever asks meanwhile. */
  #notYet(topic: string): Unavailable | undefined {
    return this.#asked.has(topic) ? new Unavailable(`topic ${topic} is not declared yet`) : undefined;
  }

  #open(): void {
    if (this.#closed) throw new Unavailable('the log is closed');
  }
}
