import type { Knobs } from '@linli/config';

/** What may be turned, in milliseconds. */
export const runtimeKnobs = {
  /** Every sweep looks at least this often, whatever it has been told (P17 allows 30 s). */
  safetyMs: { initial: 30_000, min: 1_000, max: 86_400_000 },
  /** First wait after a sweep failed; doubles up to `safetyMs`. */
  failedFirstMs: { initial: 250, min: 1, max: 60_000 },
  /** First wait when something stays due although the sweep found nothing to do; doubles up to `safetyMs`. */
  stuckFirstMs: { initial: 1_000, min: 1, max: 60_000 },
  /**
   * How long a lease holds; at most half of it lies between two looks of who does not hold it. 0 = no leases. When its holder
   * dies the sweeps stand still for as long and two clock errors: that must lie within what P17 allows (seed 17 found 55 s).
   */
  leaseMs: { initial: 0, min: 0, max: 25_000 },
  /** Time for work in progress to end when stopping. */
  drainMs: { initial: 10_000, min: 0, max: 60_000 },
  /** Of that, how long the last events may take into the log; what does not make it goes at the next start. */
  flushMs: { initial: 1_000, min: 0, max: 60_000 },
} as const;

export type RuntimeKnobs = Knobs<typeof runtimeKnobs>;
