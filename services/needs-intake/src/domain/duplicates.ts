import { metersBetween, isPlace } from './cells.ts';
import type { Demand, Line } from './demand.ts';
import { dayMs } from './local-day.ts';
import type { Policy } from './policy.ts';

/** Which earlier demand a new line may repeat. It suggests, never blocks (R23). */

export type Candidate = Pick<Line, 'type' | 'residentId' | 'point' | 'imported' | 'registeredAtMs'>;

/** The day a line counts from: the date in its ledger, else when it was handed in. */
export function countsFromMs(line: Pick<Line, 'registeredAtMs'>, submittedAtMs: number): number {
  return line.registeredAtMs > 0 ? Math.min(line.registeredAtMs, submittedAtMs) : submittedAtMs;
}

/** True when distance, not the person, makes two demands of this type one. */
export function isByPlace(policy: Policy, type: Line['type']): boolean {
  return policy.duplicates.byPlace.includes(type);
}

/**
 * True when `other` may be the same need. Two lines of ledgers are never suspected: whoever wrote both on two days meant
 * two, and what repeats a line word for word is found by its fingerprint.
 */
export function isSuspect(policy: Policy, line: Candidate, other: Demand, nowMs: number): boolean {
  const { personDays, placeDays, meters } = policy.duplicates;
  const { state } = other.stage;
  if (other.type !== line.type || state === 'REJECTED' || state === 'WITHDRAWN' || state === 'DUPLICATE') return false;
  if (line.imported && other.line.imported) return false;
  const apartMs = Math.abs(countsFromMs(line, nowMs) - countsFromMs(other.line, other.submittedAtMs));
  if (isByPlace(policy, line.type)) {
    const both = isPlace(line.point) && isPlace(other.line.point);
    return both && apartMs <= placeDays * dayMs && metersBetween(line.point, other.line.point) <= meters;
  }
  return line.residentId !== '' && line.residentId === other.line.residentId && apartMs <= personDays * dayMs;
}
