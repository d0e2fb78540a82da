/**
 * How long to wait before try `attempt` + 1: doubling from `firstMs`, at most `maxMs`, less up to a quarter so that many
 * who wait do not come back at once. The same attempt and salt always wait the same: a simulation can be run again.
 * @param attempt failures in a row so far, from 1
 */
export function backOffMs(attempt: number, { firstMs, maxMs }: { firstMs: number; maxMs: number }, salt = 0): number {
  const fullMs = Math.min(maxMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  const spread = Math.imul((attempt + 1) ^ Math.imul(salt + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
  return Math.max(1, Math.round(fullMs * (1 - spread / 2 ** 34)));
}
