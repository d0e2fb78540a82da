import type { Clock } from '@linli/env';

/** So many stamps fit into a millisecond before they run ahead of the clock. */
const perMs = 1024;

/**
 * Numbers that grow with every call and follow the clock (milliseconds × 1024), for the order in which events left their
 * documents. Two processes' numbers compare as well as their clocks do; within one document its own order counts.
 */
export function makeStamps(clock: Clock): () => number {
  let last = 0;
  return () => (last = Math.max(last + 1, clock.nowMs() * perMs));
}
