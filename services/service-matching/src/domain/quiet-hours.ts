import { atMinute, localDay, minuteMs } from './local-time.ts';

/** Hours in which an offer's clock stands still (R29). From > to runs over midnight; equal = none. */
export type QuietHours = Readonly<{ fromMinute: number; toMinute: number }>;

/** The instant at which `durationMs` outside quiet hours have passed since `startMs`. `quiet` null = every hour counts. */
export function addCounted(
  startMs: number,
  durationMs: number,
  quiet: QuietHours | null,
  utcOffsetMin: number,
): number {
  if (quiet === null || quiet.fromMinute === quiet.toMinute) return startMs + durationMs;
  let instantMs = startMs;
  let leftMs = durationMs;
  for (;;) {
    const stretch = stretchAt(instantMs, quiet, utcOffsetMin);
    if (!stretch.quiet) {
      if (leftMs <= stretch.endMs - instantMs) return instantMs + leftMs;
      leftMs -= stretch.endMs - instantMs;
    }
    instantMs = stretch.endMs;
  }
}

/** The quiet or waking stretch that holds an instant; a stretch ends where the other begins. */
function stretchAt(instantMs: number, quiet: QuietHours, utcOffsetMin: number): { quiet: boolean; endMs: number } {
  const day = localDay(instantMs, utcOffsetMin);
  const sinceMidnightMs = instantMs - atMinute(day, 0, utcOffsetMin);
  const overMidnight = quiet.fromMinute > quiet.toMinute;
  const afterFrom = sinceMidnightMs >= quiet.fromMinute * minuteMs;
  const beforeTo = sinceMidnightMs < quiet.toMinute * minuteMs;
  if (overMidnight ? afterFrom || beforeTo : afterFrom && beforeTo) {
    return { quiet: true, endMs: atMinute(overMidnight && afterFrom ? day + 1 : day, quiet.toMinute, utcOffsetMin) };
  }
  return { quiet: false, endMs: atMinute(afterFrom ? day + 1 : day, quiet.fromMinute, utcOffsetMin) };
}
