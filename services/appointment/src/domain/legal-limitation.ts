/** When a limitation ends at the earliest. Which law says how long is tenant data, assumed until a lawyer confirms it. */

import type { Limitation } from './legal-case.ts';
import { dateOfDay } from './local-day.ts';
import type { LegalRules, LimitationBasis } from './legal-policy.ts';

const dayMs = 86_400_000;

/**
 * The beginning of the first day on which it may be too late. What nobody has confirmed and what has no end yet does not
 * count: the time never ends before this. A mark after the end comes too late to move it.
 */
export function earliestEndMs({ startMs, marks }: Limitation, basis: LimitationBasis, rules: LegalRules): number {
  let endMs = endAfter(startMs, basis, rules);
  let stoodStillUntilMs = startMs;
  for (const { kind, fromMs, toMs, confirmed } of marks.toSorted((a, b) => a.fromMs - b.fromMs)) {
    if (!confirmed || fromMs >= endMs) continue;
    if (kind === 'INTERRUPTION') {
      endMs = endAfter(fromMs, basis, rules);
      stoodStillUntilMs = fromMs;
    } else {
      endMs += Math.max(0, toMs - Math.max(fromMs, stoodStillUntilMs));
      stoodStillUntilMs = Math.max(stoodStillUntilMs, toMs);
    }
  }
  return endMs;
}

/** A lawyer stands for basis, start and every mark. */
export function isConfirmed({ confirmedBy, marks }: Limitation): boolean {
  return confirmedBy !== '' && marks.every(({ confirmed }) => confirmed);
}

/** The nearest of a file's limitations; undefined = none is known. */
export function nearestEnd(limitations: readonly Limitation[], rules: LegalRules) {
  const ends = limitations.flatMap((limitation) => {
    const basis = basisOf(limitation.basis, rules);
    return basis === undefined ? [] : [{ limitation, endMs: earliestEndMs(limitation, basis, rules) }];
  });
  return ends.toSorted((a, b) => a.endMs - b.endMs)[0];
}

export function basisOf(code: string, { policy }: LegalRules): LimitationBasis | undefined {
  return policy.limitationBases.find((row) => row.code === code);
}

function endAfter(startMs: number, { amount, unit }: LimitationBasis, rules: LegalRules): number {
  const days = unit === 'DAYS' ? amount : daysOfYears(startMs, amount, rules);
  const offsetMs = rules.utcOffsetMinutes * 60_000;
  return (Math.floor((startMs + offsetMs) / dayMs) + days) * dayMs - offsetMs;
}

/** Days to the same date some years later; of 29 February to the 28th, the earlier. */
function daysOfYears(startMs: number, years: number, { utcOffsetMinutes }: LegalRules): number {
  const dateAt = (days: number) => dateOfDay(startMs + days * dayMs, { utcOffsetMinutes, dayBeginsMinute: 0 });
  const [year = '', month = '', day = ''] = dateAt(0).split('-');
  const target = `${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`;
  let days = 365 * years;
  while (dateAt(days + 1) <= target) days++;
  return days;
}
