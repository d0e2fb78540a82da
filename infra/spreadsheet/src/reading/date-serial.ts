/** Serials of dates: days since 1899-12-30, so that 1900-03-01 is 61 as in every spreadsheet program. */

const dayMs = 86_400_000;
const epochMs = Date.UTC(1899, 11, 30);
/** 9999-12-31, the last day that a spreadsheet knows. */
const lastSerial = 2_958_465;
/** A file that counts from 1904 lies this many days behind. */
export const days1904 = 1_462;

/**
 * A serial as text: `YYYY-MM-DD`, ` HH:MM` behind it when it has a time of day, only `HH:MM` below one day.
 * Undefined when it is no date.
 */
export function serialText(serial: number): string | undefined {
  if (!(serial >= 0 && serial < lastSerial + 1)) return undefined;
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const iso = new Date(epochMs + Math.floor(serial) * dayMs + minutes * 60_000).toISOString();
  if (serial < 1) return iso.slice(11, 16);
  return minutes % 1440 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** Serial of an ISO date text as cells of type `d` hold it; undefined when it is none. */
export function isoSerial(text: string): number | undefined {
  const ms = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? 'Z' : ''}`);
  return Number.isNaN(ms) ? undefined : (ms - epochMs) / dayMs;
}
