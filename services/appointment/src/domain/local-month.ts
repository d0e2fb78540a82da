/**
 * Calendar months of the tenant's zone, written YYYY-MM. Instants are epoch milliseconds, UTC. The inverse of
 * local-day.ts: Howard Hinnant's "days_from_civil".
 */

import { dateOfDay } from './local-day.ts';
import { dayMs, minuteMs, type Policy } from './policy.ts';

type Zone = Pick<Policy, 'utcOffsetMinutes'>;

/** Month that holds this instant. */
export function monthOf(atMs: number, { utcOffsetMinutes }: Zone): string {
  return localDateOf(atMs, { utcOffsetMinutes }).slice(0, 7);
}

/** Calendar date that holds this instant, YYYY-MM-DD; it changes at midnight. */
export function localDateOf(atMs: number, { utcOffsetMinutes }: Zone): string {
  return dateOfDay(atMs, { utcOffsetMinutes, dayBeginsMinute: 0 });
}

/** The month after. */
export function monthAfter(month: string): string {
  const [year, number] = partsOf(month);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

/** Instant of a minute of a day of a month; day 1 is the first. */
export function instantIn(month: string, day: number, minute: number, { utcOffsetMinutes }: Zone): number {
  const [year, number] = partsOf(month);
  return (daysSince1970(year, number) + day - 1) * dayMs + (minute - utcOffsetMinutes) * minuteMs;
}

/** The first instant that is no longer in it. */
export function endOfMonthMs(month: string, zone: Zone): number {
  return instantIn(monthAfter(month), 1, 0, zone);
}

function partsOf(month: string): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

function daysSince1970(year: number, month: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
