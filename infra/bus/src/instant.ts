const dayMs = 86_400_000;
const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\.(\d{3})Z$/;

// Written out because shared code above the drivers has no Date. The algorithm counts days in years that begin in
// March (Howard Hinnant, chrono-compatible low-level date algorithms).

/** Epoch milliseconds (years 0 to 9999) as RFC 3339 in UTC with milliseconds. */
export function isoOf(ms: number): string {
  const days = Math.floor(ms / dayMs);
  const ofDay = ms - days * dayMs;
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
  const time = [Math.floor(ofDay / 3_600_000), Math.floor(ofDay / 60_000) % 60, Math.floor(ofDay / 1000) % 60];
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${time.map((part) => digits(part, 2)).join(':')}.${digits(ofDay % 1000, 3)}Z`;
}

/** The way back; undefined for anything that `isoOf` does not write. */
export function msOf(iso: string): number | undefined {
  const parts = shape.exec(iso);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = parts.slice(1).map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146_097 + dayOfEra - 719_468;
  const at = days * dayMs + hour * 3_600_000 + minute * 60_000 + second * 1000 + ms;
  return isoOf(at) === iso ? at : undefined;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
