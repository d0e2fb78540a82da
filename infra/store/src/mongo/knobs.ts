/** Settings of the MongoDB driver, each with its legal range (`turnKnobs` of @linli/config). */
export const mongoKnobs = {
  /** Connections to each server; callers beyond wait. */
  poolSize: { initial: 32, min: 1, max: 500 },
  /** How long a caller waits for a connection of the pool, or for a primary. */
  patienceMs: { initial: 5_000, min: 50, max: 60_000 },
  /** How long a server may be silent before its connection is given up. */
  silenceMs: { initial: 20_000, min: 50, max: 120_000 },
  /** How long a write waits for its majority. */
  majorityMs: { initial: 10_000, min: 50, max: 60_000 },
  /** How long the relay leaves a collection alone in which it found no event and this process put none. */
  outboxRestMs: { initial: 1_000, min: 0, max: 10_000 },
} as const;
