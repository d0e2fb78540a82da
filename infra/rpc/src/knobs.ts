/** What may be turned, in milliseconds, bytes and calls. */
export const rpcKnobs = {
  /** Deadline of a call that has no parent. */
  deadlineMs: { initial: 5_000, min: 10, max: 60_000 },
  /** Longest deadline a caller may ask for. */
  longestMs: { initial: 60_000, min: 10, max: 600_000 },
  /** How long calls in progress may go on after close. */
  drainMs: { initial: 10_000, min: 0, max: 60_000 },
  /** Largest message either way; bulk import lines are the largest. */
  maxMessageBytes: { initial: 4 * 1024 * 1024, min: 64 * 1024, max: 64 * 1024 * 1024 },
  /** First wait before a call is tried again; doubles up to `retryMaxMs`, of which half is left to chance. */
  retryFirstMs: { initial: 25, min: 1, max: 10_000 },
  retryMaxMs: { initial: 500, min: 1, max: 60_000 },
  /** Calls in progress in one server; one more is told UNAVAILABLE. */
  maxInFlight: { initial: 1_000, min: 1, max: 100_000 },
  /** A server on an address closes connections of this age, so that clients spread over new replicas. */
  maxConnectionAgeMs: { initial: 300_000, min: 10_000, max: 86_400_000 },
} as const;
