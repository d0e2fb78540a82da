import type { Knobs } from '@linli/config';

/** Numbers of the embedded log that an operator may turn. */
export const sqliteLogKnobs = {
  /** Records handed to a consumer at once. */
  batchSize: { initial: 200, min: 1, max: 5000 },
  /** Records that share one transaction at most; bounds how long the event loop stands still. */
  groupSize: { initial: 2000, min: 1, max: 100_000 },
  /** As Kafka's own limit, so that both logs refuse alike. */
  maxRecordBytes: { initial: 1_000_000, min: 1024, max: 16_000_000 },
  /** How often positions are kept that found no commit to ride on, and consumers are woken for safety. */
  sweepMs: { initial: 60_000, min: 10, max: 86_400_000 },
  /** How long to wait for another process that has the file; the event loop stands still meanwhile. */
  busyMs: { initial: 250, min: 0, max: 10_000 },
  /** Pages in the write-ahead log that start a checkpoint, which runs inside a commit. */
  checkpointPages: { initial: 2_000, min: 10, max: 10_000 },
  cacheKiB: { initial: 8192, min: 512, max: 1_048_576 },
} as const;

export type SqliteLogKnobs = Knobs<typeof sqliteLogKnobs>;
