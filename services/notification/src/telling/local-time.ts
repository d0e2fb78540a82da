import { minuteMs } from './policy.ts';

/** An instant on the wall clock of the tenant. Weekday: 1 = Monday. */
export type LocalTime = Readonly<{ day: number; month: number; dayOfMonth: number; weekday: number; minute: number }>;

const minutesOfDay = 1440;

/** Gregorian arithmetic after Howard Hinnant's "civil_from_days"; the year is not needed here. */
export function localTime(atMs: number, utcOffsetMinutes: number): LocalTime {
  const localMinutes = Math.floor(atMs / minuteMs) + utcOffsetMinutes;
  const day = Math.floor(localMinutes / minutesOfDay);
  const shifted = day + 719_468;
  const dayOfEra = shifted - Math.floor(shifted / 146_097) * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return {
    day,
    month: fromMarch < 10 ? fromMarch + 3 : fromMarch - 9,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    weekday: ((((day + 3) % 7) + 7) % 7) + 1,
    minute: localMinutes - day * minutesOfDay,
  };
}

/** The instant at which a local day is `minute` minutes old. */
export function instantOf(day: number, minute: number, utcOffsetMinutes: number): number {
  return (day * minutesOfDay + minute - utcOffsetMinutes) * minuteMs;
}
