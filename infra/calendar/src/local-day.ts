/** Days of a place that never changes its clocks: day 0 is 1 January 1970, local time. */

export const dayMs = 86_400_000;

/** Minutes east of UTC. China has had one zone and no summer time since 1992; a zone with summer time would need more than a number. */
const zones: Readonly<Record<string, number>> = { 'Asia/Shanghai': 480, UTC: 0 };

export function offsetMsOf(zone: string): number | undefined {
  const minutes = zones[zone];
  return minutes === undefined ? undefined : minutes * 60_000;
}

export function dayAt(ms: number, offsetMs: number): number {
  return Math.floor((ms + offsetMs) / dayMs);
}

/** Instant at which a local day begins. */
export function startOfDay(day: number, offsetMs: number): number {
  return day * dayMs - offsetMs;
}

/** 1 = Monday … 7 = Sunday. Day 0 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Day of `YYYY-MM-DD`; undefined when there is no such date. */
export function dayOfDate(date: string): number | undefined {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return Number.isNaN(ms) || dateOf(ms / dayMs) !== date ? undefined : ms / dayMs;
}

export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * dayMs).getUTCFullYear();
}
