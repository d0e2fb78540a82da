import type { Knobs } from '@linli/config';
import type { Clock } from '@linli/env';

/** What may be turned about guessing (passwords, progress codes), in failures, addresses and milliseconds. */
export const guessingKnobs = {
  /** Failures of one network address within a window; one more is told to wait. Behind a proxy see `trustedProxies`. */
  failuresPerAddress: { initial: 30, min: 3, max: 100_000 },
  failureWindowMs: { initial: 15 * 60_000, min: 1_000, max: 24 * 60 * 60_000 },
  /** Addresses remembered; beyond that the one that failed first is forgotten. */
  addressesKept: { initial: 10_000, min: 100, max: 1_000_000 },
  /** A refused sign-in is answered this long after it began at the earliest, so that its time tells nothing. */
  refusalMs: { initial: 300, min: 0, max: 5_000 },
} as const;

export type GuessingKnobs = Knobs<typeof guessingKnobs>;

export interface FailureLimit {
  /**
   * Counts an attempt as failed until `succeeded` takes it back, so that many at once are counted too.
   * @returns milliseconds to wait, 0 = go on
   */
  begin(address: string): number;
  succeeded(address: string): void;
}

/** Failures by network address, in memory: a second process counts on its own, a restart forgets. */
export function failureLimit(clock: Clock, knobs: GuessingKnobs): FailureLimit {
  const windows = new Map<string, { failures: number; untilMs: number }>();
  return {
    begin(address) {
      const key = prefixOf(address);
      const nowMs = clock.nowMs();
      const known = windows.get(key);
      if (known !== undefined && nowMs < known.untilMs) {
        if (known.failures >= knobs.failuresPerAddress) return known.untilMs - nowMs;
        known.failures++;
        return 0;
      }
      windows.delete(key);
      if (windows.size >= knobs.addressesKept) forgetOldest(windows);
      windows.set(key, { failures: 1, untilMs: nowMs + knobs.failureWindowMs });
      return 0;
    },
    succeeded(address) {
      const known = windows.get(prefixOf(address));
      if (known !== undefined) known.failures--;
    },
  };
}

function forgetOldest(windows: Map<string, unknown>): void {
  for (const key of windows.keys()) {
    windows.delete(key);
    return;
  }
}

/** Who has one IPv6 address has a whole /64; an IPv4 address counts for itself, also when written as IPv6. */
function prefixOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail = ''] = bare.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const after = tail.split(':').filter((group) => group !== '');
  const zeros = bare.includes('::')
    ? Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
    : [];
  return [...groups, ...zeros, ...after].slice(0, 4).join(':');
}
