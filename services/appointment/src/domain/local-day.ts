/**
 * The day a slot belongs to. A day begins at 04:00 of the tenant's zone, so that an evening belongs to one day whole.
 * Instants are epoch milliseconds, UTC. The proleptic Gregorian arithmetic is Howard Hinnant's "civil_from_days".
 */

import { dayMs, minuteMs, type Policy } from './policy.ts';

type DayPolicy = Pick<Policy, 'utcOffsetMinutes' | 'dayBeginsMinute'>;

/** Date of the day that holds this instant, YYYY-MM-DD. */
export function dateOfDay(atMs: number, policy: DayPolicy): string {
  return civilDate(dayNumber(atMs, policy));
}

/** True when the half-open interval lies within one day. */
export function liesInOneDay(startMs: number, endMs: number, policy: DayPolicy): boolean {
  return dayNumber(startMs, policy) === dayNumber(endMs - 1, policy);
}

function dayNumber(atMs: number, { utcOffsetMinutes, dayBeginsMinute }: DayPolicy): number {
  return Math.floor((atMs + (utcOffsetMinutes - dayBeginsMinute) * minuteMs) / dayMs);
}

function civilDate(daysSince1970: number): string {
  const shifted = daysSince1970 + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
