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

/** The latest instant from which `durationMs` outside quiet hours are left until `endMs`. */
export function countedBefore(
  endMs: number,
  durationMs: number,
  quiet: QuietHours | null,
  utcOffsetMin: number,
): number {
  if (quiet === null || quiet.fromMinute === quiet.toMinute) return endMs - durationMs;
  let instantMs = endMs;
  let leftMs = durationMs;
  for (;;) {
    const stretch = stretchAt(instantMs - 1, quiet, utcOffsetMin);
    if (!stretch.quiet) {
      if (leftMs <= instantMs - stretch.startMs) return instantMs - leftMs;
      leftMs -= instantMs - stretch.startMs;
    }
    instantMs = stretch.startMs;
  }
}

/** The quiet or waking stretch that holds an instant; a stretch ends where the other begins. */
function stretchAt(instantMs: number, { fromMinute, toMinute }: QuietHours, utcOffsetMin: number) {
  const day = localDay(instantMs, utcOffsetMin);
  const minute = (instantMs - atMinute(day, 0, utcOffsetMin)) / minuteMs;
  const edge = (days: number, at: number) => atMinute(day + days, at, utcOffsetMin);
  const beforeBoth = minute < Math.min(fromMinute, toMinute);
  const afterBoth = minute >= Math.max(fromMinute, toMinute);
  const overMidnight = fromMinute > toMinute;
  if (!beforeBoth && !afterBoth) {
    const [startMs, endMs] = overMidnight
      ? [edge(0, toMinute), edge(0, fromMinute)]
      : [edge(0, fromMinute), edge(0, toMinute)];
    return { quiet: !overMidnight, startMs, endMs };
  }
  const [begins, ends] = overMidnight ? [fromMinute, toMinute] : [toMinute, fromMinute];
  const startMs = edge(beforeBoth ? -1 : 0, begins);
  return { quiet: overMidnight, startMs, endMs: edge(beforeBoth ? 0 : 1, ends) };
}
