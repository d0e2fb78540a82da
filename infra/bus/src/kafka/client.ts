import { createRequire } from 'node:module';

import type { Logger } from '@linli/telemetry';
import kafkajs, { type Admin, type ISocketFactory, type Kafka, type KafkaMessage, type SASLOptions } from 'kafkajs';

import type { LogRecord, PlacedRecord } from '../port.ts';
import type { KafkaLogKnobs } from './knobs.ts';

// The only file that knows kafkajs: it appends, reads, tells ends, pauses, seeks. 2.2.4 exactly, for what is wrong with it
// is known and handled (docs/decisions/0012-kafka-client.md); the contract suite looks at what we rely on.

export type SocketFactory = ISocketFactory;
export type KafkaAccess = Readonly<{
  brokers: readonly string[];
  clientId: string;
  /** Stands before the names of all topics and groups on the cluster; outside this file nobody sees it. */
  prefix: string;
  /** TLS; `ca` = PEM of an authority that signs the brokers' certificates, none = those the machine trusts. */
  tls?: Readonly<{ ca?: string }>;
  login?: Readonly<{ mechanism: 'scram-sha-256' | 'scram-sha-512'; username: string; password: string }>;
  /** For tests that cut connections. */
  socketFactory?: SocketFactory;
  logger: Logger;
  knobs: KafkaLogKnobs;
}>;

/** Retries that a request may use up inside the client before we hear of its failure. */
const quick = { initialRetryTime: 50, maxRetryTime: 300, retries: 2, factor: 0.2, multiplier: 2 };
const sending = { ...quick, initialRetryTime: 100, maxRetryTime: 500, retries: 5 };
const reading = { ...quick, initialRetryTime: 100, maxRetryTime: 2000, retries: 10 };
/** As long as the brokers may keep a produce request until all copies have it. */
const produceMs = 4000;
const rebalanceMs = 10_000;

/** Clients share nothing: the pool of one is confused by two requests that overlap a lost broker. */
function kafkaOf({ brokers, clientId, tls, login, socketFactory, logger, knobs }: KafkaAccess): Kafka {
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: knobs.connectMs,
    requestTimeout: knobs.requestMs,
    enforceRequestTimeout: true,
    retry: quick,
    ...(tls !== undefined && { ssl: tls.ca === undefined ? true : { ca: tls.ca } }),
    ...(login !== undefined && { sasl: saslOf(login) }),
    ...(socketFactory !== undefined && { socketFactory }),
    logLevel: kafkajs.logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, log }) => {
        logger.debug({ client: namespace, why: log.message }, 'kafkajs');
      },
  });
}

/** The client's types know a union of mechanisms, not a mechanism of two. */
function saslOf({ mechanism, ...who }: NonNullable<KafkaAccess['login']>): SASLOptions {
  return mechanism === 'scram-sha-256' ? { mechanism, ...who } : { mechanism, ...who };
}

export type Sender = Readonly<{
  /** @returns the partitions that the brokers' answer lists without an error: they and no others are in the log */
  send(topic: string, records: readonly (LogRecord & { readonly partition: number })[]): Promise<ReadonlySet<number>>;
  close(): Promise<void>;
}>;

export async function connectSender(access: KafkaAccess): Promise<Sender> {
  const producer = kafkaOf(access).producer({
    idempotent: false,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    retry: sending,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  return {
    async send(topic, records) {
      const messages = records.map(({ key, value, headers, partition }) => ({ key, value, headers, partition }));
      const name = access.prefix + topic;
      const answer = await producer.send({ topic: name, acks: -1, timeout: produceMs, messages });
      const mine = answer.filter(({ topicName, errorCode }) => topicName === name && errorCode === 0);
      return new Set(mine.map(({ partition }) => partition));
    },
    close: () => producer.disconnect(),
  };
}

export type { Admin } from 'kafkajs';
/** As the protocol numbers it. */
export const topicResource = kafkajs.ConfigResourceTypes.TOPIC;

export async function connectAdmin(access: KafkaAccess): Promise<Admin> {
  const admin = kafkaOf(access).admin({ retry: sending });
  await admin.connect();
  return admin;
}

export type Fetched = Readonly<{
  topic: string;
  partition: number;
  records: readonly PlacedRecord[];
  highWatermark: number;
}>;
/** A membership in a group, which brings partitions and their records. */
export type Member = Readonly<{
  /** Resolves when it has joined, or has crashed over it. */
  join(): Promise<void>;
  pause(topic: string, partition: number): void;
  resume(topic: string, partition: number): void;
  seek(topic: string, partition: number, offset: number): void;
  commit(positions: readonly Readonly<{ topic: string; partition: number; offset: string }>[]): Promise<void>;
  leave(): Promise<void>;
}>;
export type MemberEvents = Readonly<{
  /** Called before anything is fetched; all earlier partitions are gone. */
  onJoined(assignment: Readonly<Record<string, readonly number[]>>): void;
  onRebalancing(): void;
  /** The client has stopped: for good, or to begin anew after `mayRestart`. */
  onCrashed(cause: Error, forGood: boolean): void;
  mayRestart(): Promise<boolean>;
  /** Must not reject: the client would stop for good on some errors. */
  onBatch(batch: Fetched): Promise<void>;
}>;

export function memberOf(
  access: KafkaAccess,
  { group, topics, partitions }: Readonly<{ group: string; topics: readonly string[]; partitions: number }>,
  events: MemberEvents,
): Member {
  const { sessionMs, heartbeatMs, maxWaitMs } = access.knobs;
  const named = (topic: string) => access.prefix + topic;
  const plain = (name: string) => name.slice(access.prefix.length);
  const consumer = kafkaOf(access).consumer({
    groupId: access.prefix + group,
    sessionTimeout: sessionMs,
    heartbeatInterval: heartbeatMs,
    rebalanceTimeout: rebalanceMs,
    maxWaitTimeInMs: maxWaitMs,
    allowAutoTopicCreation: false,
    retry: { ...reading, restartOnFailure: () => events.mayRestart() },
  });
  consumer.on('consumer.group_join', ({ payload }) => {
    const assigned = Object.entries(payload.memberAssignment);
    events.onJoined(Object.fromEntries(assigned.map(([name, partitions]) => [plain(name), partitions])));
  });
  consumer.on('consumer.rebalancing', () => {
    events.onRebalancing();
  });
  consumer.on('consumer.crash', ({ payload }) => {
    events.onCrashed(payload.error, !payload.restart);
  });
  return {
    async join() {
      await consumer.connect();
      await consumer.subscribe({ topics: topics.map(named), fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        // All that a fetch brings is handed over at once.
        partitionsConsumedConcurrently: partitions,
        eachBatch: ({ batch: { topic, partition, messages, highWatermark } }) =>
          events.onBatch({
            topic: plain(topic),
            partition,
            records: messages.map(recordOf),
            highWatermark: Number(highWatermark),
          }),
      });
    },
    pause: (topic, partition) => {
      consumer.pause([{ topic: named(topic), partitions: [partition] }]);
    },
    resume: (topic, partition) => {
      consumer.resume([{ topic: named(topic), partitions: [partition] }]);
    },
    seek: (topic, partition, offset) => {
      consumer.seek({ topic: named(topic), partition, offset: String(offset) });
    },
    commit: (positions) => consumer.commitOffsets(positions.map((one) => ({ ...one, topic: named(one.topic) }))),
    leave: () => consumer.disconnect(),
  };
}

/** Reads and moves positions without joining a group. */
export type Reader = Readonly<{
  /** Records of one partition from `offset` on; none when there are none. @throws when the log does not hold `offset` */
  fetch(topic: string, partition: number, offset: number): Promise<readonly PlacedRecord[]>;
  /** Moves a group that has no member. */
  move(group: string, topic: string, partition: number, offset: number): Promise<void>;
  close(): Promise<void>;
}>;

export async function connectReader(access: KafkaAccess): Promise<Reader> {
  const cluster = clusterOf(kafkaOf(access));
  await cluster.connect();
  return {
    async fetch(topic, partition, offset) {
      const name = access.prefix + topic;
      await cluster.addTargetTopic(name);
      const [nodeId = ''] = Object.keys(cluster.findLeaderForPartitions(name, [partition]));
      const broker = await cluster.findBroker({ nodeId });
      const wanted = { partition, fetchOffset: String(offset), maxBytes: fetchBytes };
      const { responses } = await broker.fetch({
        ...{ maxWaitTime: 0, minBytes: 1, maxBytes: fetchBytes, isolationLevel: readUncommitted, rackId: '' },
        topics: [{ topic: name, partitions: [wanted] }],
      });
      const messages = responses.flatMap(({ partitions }) => partitions.flatMap((found) => found.messages));
      // A broker answers with whole batches, which may begin before the offset that was asked for.
      return messages.map(recordOf).filter((record) => record.offset >= offset);
    },
    async move(group, topic, partition, offset) {
      const groupId = access.prefix + group;
      const coordinator = await cluster.findGroupCoordinator({ groupId });
      const partitions = [{ partition, offset: String(offset) }];
      await coordinator.offsetCommit({
        ...{ groupId, memberId: '', groupGenerationId: withoutMember },
        topics: [{ topic: access.prefix + topic, partitions }],
      });
    },
    close: () => cluster.disconnect(),
  };
}

const fetchBytes = 4 * 1024 * 1024;
const readUncommitted = 0;
const withoutMember = -1;

type TopicRequest<Partition> = readonly Readonly<{ topic: string; partitions: readonly Partition[] }>[];
type FetchAnswer = { responses: readonly { partitions: readonly { messages: readonly KafkaMessage[] }[] }[] };
/** What we use of the client's inside, which every producer and consumer of it is built on. */
type Cluster = {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Record<string, number[]>;
  findBroker(node: { nodeId: string }): Promise<{ fetch(request: object): Promise<FetchAnswer> }>;
  findGroupCoordinator(group: { groupId: string }): Promise<{
    offsetCommit(request: {
      groupId: string;
      memberId: string;
      groupGenerationId: number;
      topics: TopicRequest<{ partition: number; offset: string }>;
    }): Promise<unknown>;
  }>;
};

function clusterOf(kafka: Kafka): Cluster {
  const make = Object.getOwnPropertySymbols(kafka).find(
    (symbol) => symbol.description === 'private:Kafka:createCluster',
  );
  const factory = (kafka as unknown as Record<symbol, ((options: object) => Cluster) | undefined>)[make ?? Symbol()];
  if (factory === undefined) throw new TypeError('this is not the kafkajs that we know');
  return factory({ allowAutoTopicCreation: false, metadataMaxAge: 300_000 });
}

function recordOf({ key, value, headers, offset }: KafkaMessage): PlacedRecord {
  const told: Record<string, string> = {};
  for (const [name, given] of Object.entries(headers ?? {})) {
    const first = Array.isArray(given) ? given[0] : given;
    if (first !== undefined) told[name] = first.toString();
  }
  return { key: key?.toString() ?? '', headers: told, value: value?.toString() ?? '', offset: Number(offset) };
}

type RequestQueue = { pending: readonly unknown[]; scheduleCheckPendingRequests: (this: RequestQueue) => void };
type RequestQueueClass = { prototype: RequestQueue };

/**
 * The client sets a timer with a negative delay for each connection, again each time it fires: a warning of Node, and a
 * thousand wake-ups a second that do nothing. With nothing waiting and no throttling there is nothing to look after.
 */
function quietTimers(): void {
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as RequestQueueClass;
  const { scheduleCheckPendingRequests: schedule } = prototype;
  prototype.scheduleCheckPendingRequests = function () {
    if (this.pending.length > 0) schedule.call(this);
  };
}

quietTimers();
