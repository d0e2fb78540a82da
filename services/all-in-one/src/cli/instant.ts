const minuteMs = 60_000;
/** Beijing time, as the ledgers are written. */
const offsetMs = 8 * 60 * minuteMs;

/** `2026-11-23 08:30` on the spot. */
export function localInstant(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, 16).replace('T', ' ');
}
