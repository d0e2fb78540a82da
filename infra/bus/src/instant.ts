const dayMs = 86_400_000;
const shape = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/;

// Written out because shared code above the drivers has no Date. The algorithm counts days in years that begin in
// March (Howard Hinnant, chrono-compatible low-level date algorithms).

/** The day that was written or read last: most events are of today. */
let known = { days: -1, date: '' };

/** Epoch milliseconds (years 0 to 9999) as RFC 3339 in UTC with milliseconds. */
export function isoOf(ms: number): string {
  const days = Math.floor(ms / dayMs);
  if (days !== known.days) known = { days, date: dateOf(days) };
  const ofDay = ms - days * dayMs;
  const hour = Math.floor(ofDay / 3_600_000);
  const minute = Math.floor(ofDay / 60_000) % 60;
  const second = Math.floor(ofDay / 1000) % 60;
  const thousandths = String(1000 + (ofDay % 1000)).slice(1);
  return `${known.date}T${two(hour)}:${two(minute)}:${two(second)}.${thousandths}Z`;
}

/** The way back; undefined for anything that `isoOf` does not write. */
export function msOf(iso: string): number | undefined {
  const parts = shape.exec(iso);
  if (parts === null) return undefined;
  const [, date = '', hour, minute, second, ms] = parts;
  if (date !== known.date) {
    const days = daysOf(date);
    if (dateOf(days) !== date) return undefined;
    known = { days, date };
  }
  const at = Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000 + Number(ms);
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime ? known.days * dayMs + at : undefined;
}

function dateOf(days: number): string {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function daysOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
