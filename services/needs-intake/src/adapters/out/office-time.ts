import type { WorkingTime } from '../../domain/clock.ts';
import { dayMs, localDay, minuteMs } from '../../domain/local-day.ts';

/** Office minutes of the local day, and the weekdays that have them (1 = Monday). */
const spans = [
  { from: 8 * 60 + 30, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 17 * 60 + 30 },
];

/** Office time from Monday to Friday without holidays. */
export function officeTime(utcOffsetMinutes: number): WorkingTime {
  const dayStart = (day: number): number => day * dayMs - utcOffsetMinutes * minuteMs;
  const isOpen = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5; // 1970-01-01 was a Thursday
  const spansOf = (day: number): readonly { fromMs: number; toMs: number }[] =>
    isOpen(day)
      ? spans.map(({ from, to }) => ({ fromMs: dayStart(day) + from * minuteMs, toMs: dayStart(day) + to * minuteMs }))
      : [];
  return {
    addMinutes(startMs, minutes) {
      let leftMs = minutes * minuteMs;
      if (leftMs <= 0) return startMs;
      for (let day = localDay(startMs, utcOffsetMinutes); ; day++) {
        for (const { fromMs, toMs } of spansOf(day)) {
          const beginMs = Math.max(fromMs, startMs);
          if (beginMs >= toMs) continue;
          if (leftMs <= toMs - beginMs) return beginMs + leftMs;
          leftMs -= toMs - beginMs;
        }
      }
    },
    addDays(startMs, days) {
      let day = localDay(startMs, utcOffsetMinutes);
      for (let left = days; left > 0;) if (isOpen(++day)) left--;
      return spansOf(day).at(-1)?.toMs ?? dayStart(day + 1);
    },
    minutesBetween(fromMs, toMs) {
      let openMs = 0;
      const last = localDay(toMs, utcOffsetMinutes);
      for (let day = localDay(fromMs, utcOffsetMinutes); day <= last; day++) {
        for (const span of spansOf(day))
          openMs += Math.max(0, Math.min(span.toMs, toMs) - Math.max(span.fromMs, fromMs));
      }
      return Math.floor(openMs / minuteMs);
    },
  };
}
