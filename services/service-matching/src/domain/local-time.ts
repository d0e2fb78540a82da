/** Local days and weeks of the tenant, from UTC instants by plain arithmetic. Instants are epoch milliseconds, UTC. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Number of the local day that holds an instant, counted from 1970-01-01; days begin at local midnight. */
export function localDay(instantMs: number, utcOffsetMin: number): number {
  return Math.floor((instantMs + utcOffsetMin * minuteMs) / dayMs);
}

/** Instant of `minute` o'clock (minutes after midnight) on a local day. */
export function atMinute(day: number, minute: number, utcOffsetMin: number): number {
  return day * dayMs + (minute - utcOffsetMin) * minuteMs;
}

/** Minute of the local day, 0 to 1439. */
export function minuteOfDay(instantMs: number, utcOffsetMin: number): number {
  return Math.floor((instantMs + utcOffsetMin * minuteMs - localDay(instantMs, utcOffsetMin) * dayMs) / minuteMs);
}

/** ISO weekday of a local day, 1 = Monday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Number of the ISO week (Monday to Sunday) that holds a local day. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}
