import type { Knobs } from '@linli/config';

/** Numbers of the relay that an operator may turn. */
export const relayKnobs = {
  /** Entries read from the outbox in one go; grows by itself while none of them can be sent. */
  windowSize: { initial: 500, min: 1, max: 1000 },
  firstBackOffMs: { initial: 200, min: 1, max: 30_000 },
  maxBackOffMs: { initial: 30_000, min: 1, max: 300_000 },
  /** The safety net under `onCommit`. */
  sweepMs: { initial: 60_000, min: 100, max: 86_400_000 },
  /** An outbox whose oldest entry has waited longer is an alarm. */
  alarmAgeMs: { initial: 60_000, min: 1000, max: 86_400_000 },
} as const;

/** Numbers of a consumer that an operator may turn. */
export const consumerKnobs = {
  /** Handlers of one consumer that run at once. */
  concurrency: { initial: 256, min: 1, max: 1000 },
  /** A bug is tried this often, or for `inPlaceMs`, then its key is parked: P7 gives a partition 60 s. */
  tries: { initial: 5, min: 1, max: 100 },
  inPlaceMs: { initial: 30_000, min: 1, max: 300_000 },
  firstBackOffMs: { initial: 250, min: 1, max: 30_000 },
  /** An outage is tried again at least this often, without end. */
  maxBackOffMs: { initial: 30_000, min: 1, max: 300_000 },
  /** Events parked under one key before its partition waits for a person. */
  maxParkedPerKey: { initial: 1000, min: 1, max: 100_000 },
  /** Aggregates of one partition whose last sequence is remembered, to skip repeats and find holes. */
  rememberedAggregates: { initial: 500, min: 1, max: 1_000_000 },
  /**
   * How often the watchdog looks; two looks without progress and it rebuilds the consumer. Longer than `maxBackOffMs`, as
   * who waits makes no progress, and short enough that a lost consumer is at work again within P20's 120 s.
   */
  watchdogMs: { initial: 40_000, min: 10, max: 86_400_000 },
  /** An event over which this many consumers have died without a word is parked. */
  hangs: { initial: 2, min: 1, max: 100 },
  /** How long the watchdog waits for a lost consumer to stop before it starts another beside it. */
  stopGraceMs: { initial: 5000, min: 1, max: 60_000 },
} as const;

export type RelayKnobs = Knobs<typeof relayKnobs>;
export type ConsumerKnobs = Knobs<typeof consumerKnobs>;
