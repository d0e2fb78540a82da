import type { Knobs } from '@linli/config';

/** Numbers of the Kafka log that an operator may turn. Why these: docs/decisions/0012-kafka-client.md. */
export const kafkaLogKnobs = {
  /** After so long without a word a member of a group is taken for dead and its partitions go to others. */
  sessionMs: { initial: 6000, min: 500, max: 300_000 },
  heartbeatMs: { initial: 1000, min: 50, max: 60_000 },
  /** How long a broker holds a fetch that finds nothing. With data it answers at once, so this is no latency. */
  maxWaitMs: { initial: 1000, min: 10, max: 30_000 },
  /** A batch that takes longer lets the other partitions of its broker go on without it. */
  patienceMs: { initial: 200, min: 1, max: 3000 },
  /** How often positions are kept; after a crash so much comes again. */
  keepMs: { initial: 1000, min: 10, max: 60_000 },
  /** How long a stop waits for batches in hand before it leaves the group all the same. */
  stopMs: { initial: 5000, min: 1, max: 60_000 },
  /** An append without an answer for so long has failed; its producer is thrown away. */
  appendMs: { initial: 15_000, min: 100, max: 15_000 },
  /** Appends in a row that did not take everything, before a producer is thrown away. */
  failures: { initial: 3, min: 1, max: 100 },
  connectMs: { initial: 1000, min: 100, max: 30_000 },
  requestMs: { initial: 5000, min: 100, max: 60_000 },
  /** Key, headers and value of one record; the broker's own limit is 1,048,588 bytes for a batch. */
  maxRecordBytes: { initial: 1_000_000, min: 1024, max: 16_000_000 },
  /** Of one partition in one request. Above it an append is several requests, one after the other. */
  maxBatchBytes: { initial: 900_000, min: 1024, max: 16_000_000 },
} as const;

export type KafkaLogKnobs = Knobs<typeof kafkaLogKnobs>;
