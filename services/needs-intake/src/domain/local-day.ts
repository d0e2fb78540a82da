/** Days of the tenant's zone, computed without the machine's calendar. Days count from 1970-01-01. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Number of the local day that holds the instant. */
function localDay(atMs: number, utcOffsetMinutes: number): number {
  return Math.floor((atMs + utcOffsetMinutes * minuteMs) / dayMs);
}

/** The local date as YYYY-MM-DD. */
export function localDate(atMs: number, utcOffsetMinutes: number): string {
  const { year, month, day } = civil(localDay(atMs, utcOffsetMinutes));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The local month as YYYY-MM. */
export function localMonth(atMs: number, utcOffsetMinutes: number): string {
  return localDate(atMs, utcOffsetMinutes).slice(0, 7);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Civil date of a day number (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468; // 0000-03-01
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
