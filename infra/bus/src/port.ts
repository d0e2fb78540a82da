/**
 * The bus has two floors. A `Log` driver only appends, reads, tells the end, pauses and seeks (SQLite, the simulator;
 * Kafka later). Everything that decides — relay, retry, parking, watchdog — is shared code above it.
 */

/** One record as a log keeps it: CloudEvents 1.0 in Kafka binary mode (headers `ce_*`, value = proto3 JSON). */
export type LogRecord = Readonly<{
  key: string;
  headers: Readonly<Record<string, string>>;
  value: string;
}>;

export type PlacedRecord = LogRecord & Readonly<{ offset: number }>;

export type TopicSpec = Readonly<{ name: string; owner: string; partitions: number }>;

/** Some records of one partition, in offset order, and the ends of that partition as the log sees them now. */
export type Batch = Readonly<{
  topic: string;
  partition: number;
  records: readonly PlacedRecord[];
  /** First offset the log still has. */
  startOffset: number;
  /** Offset the next append will get. */
  endOffset: number;
}>;

/** What the shared code says after a batch: where to go on, and how long to wait before. Never thrown. */
export type Advance = Readonly<{ next: number; waitMs: number }>;

export type ConsumeOptions = Readonly<{
  group: string;
  topics: readonly string[];
  /** A partition is ours from here on; called before its first batch. `position` = where reading will begin. */
  onAssigned: (topic: string, partition: number, position: number) => Promise<void>;
  onRevoked: (topic: string, partition: number) => void;
  /** Batches of one partition come one at a time; of different partitions at once. Must not throw. */
  deliver: (batch: Batch) => Promise<Advance>;
}>;

export interface LogConsumer {
  /** True while batches can come: a consumer that the driver has lost answers false and is rebuilt by the watchdog. */
  alive(): boolean;
  stop(): Promise<void>;
}

/** What a driver must do. It throws `Unavailable` when it cannot be reached; after that an append may or may not be there. */
export interface Log {
  /** Creates what is missing and checks what is there. Repeatable. */
  declare(topics: readonly TopicSpec[]): Promise<void>;
  /**
   * Appends to one topic. Resolving says nothing by itself: only indexes in `taken` are in the log, durably and in the
   * order given within a partition. All else may or may not be there and is sent again by the relay.
   */
  append(
    topic: string,
    records: readonly (LogRecord & { readonly partition: number })[],
  ): Promise<Readonly<{ taken: readonly number[] }>>;
  /** Reads from the group's kept positions (the beginning for a new group) and goes on until stopped. */
  consume(options: ConsumeOptions): Promise<LogConsumer>;
  /** Next offset of each partition. */
  endOffsets(topic: string): Promise<readonly number[]>;
  /** Kept position of a group on each partition (0 where none is kept). */
  positions(group: string, topic: string): Promise<readonly number[]>;
  /** Moves a group that is not running; for replay and tests. */
  seek(group: string, topic: string, partition: number, offset: number): Promise<void>;
  /** Reads without a group, for doctor and rebuilds. */
  read(topic: string, partition: number, fromOffset: number, limit: number): Promise<readonly PlacedRecord[]>;
  close(): Promise<void>;
}

/** One fact that happened to one aggregate. Everything on the bus has this shape. */
export type EventEnvelope<Data = unknown> = Readonly<{
  /** `aggregateId:incarnation:sequence` */
  eventId: string;
  topic: string;
  type: string;
  key: string;
  aggregateId: string;
  incarnation: number;
  sequence: number;
  atMs: number;
  correlationId: string;
  causationId: string;
  /** W3C trace context of the work that caused the event. */
  traceparent: string;
  data: Data;
}>;

/**
 * What a handler says about one event: `handled` and `ignored` move on, `park` sets the event (and what follows for its
 * key) aside for a person. Throwing means "not now": a bug is tried again, then parked; an outage is retried without end.
 */
export type Verdict =
  | { readonly verdict: 'handled' }
  | { readonly verdict: 'ignored'; readonly why: string }
  | { readonly verdict: 'park'; readonly why: string };

export type EventHandler<Data> = (event: EventEnvelope<Data>) => Promise<Verdict>;

export type Subscription = Readonly<{
  type: string;
  decode: (json: unknown) => unknown;
  /** The key under which such an event lies; under another one its order is lost. Left out: any. */
  keyOf?: (data: never, aggregateId: string) => string;
  handle: EventHandler<never>;
}>;
