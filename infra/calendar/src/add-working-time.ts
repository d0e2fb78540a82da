import { dateOf, dayAt, dayMs, startOfDay } from './local-day.ts';
import { CalendarMisuse, type Day, type DayCode, type WorkingCalendar } from './working-calendar.ts';

/** Some days in a row of one kind, and what of them counted. Read together they show how a due instant came about. */
export type TraceStep = Readonly<{
  code: DayCode;
  /** Which holiday, or the office's own code for the day. */
  why?: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  days: number;
  /** Working minutes counted on these days; for working days their number is `days`. */
  minutes: number;
  /** False = no notice for that year is known; the weekday decided. */
  published: boolean;
}>;

export type DueInstant = Readonly<{
  dueMs: number;
  trace: readonly TraceStep[];
  /** True when a day on the way is not covered by a published notice: the instant may still move. */
  beyondHorizon: boolean;
}>;

/** Ten years; further is a mistake of whoever asks. */
const mostDays = 3_660;

/**
 * The earliest instant by which `minutes` of office time have passed since `startMs`. Minutes may have fractions; the
 * answer is exact to the millisecond. Adding a, then b, is adding a + b.
 * @throws CalendarMisuse AMOUNT_WRONG, TOO_FAR
 */
export function addWorkingMinutes(startMs: number, minutes: number, calendar: WorkingCalendar): DueInstant {
  let leftMs = Math.round(minutes * 60_000);
  if (!(leftMs >= 0)) throw new CalendarMisuse('AMOUNT_WRONG', minutes);
  const trace = new Trace();
  const first = dayAt(startMs, calendar.offsetMs);
  for (let day = first; day < first + mostDays; day++) {
    const kind = calendar.dayOf(day);
    const startedMs = leftMs;
    let dueMs = leftMs === 0 ? startMs : undefined;
    if (kind.works) {
      const midnightMs = startOfDay(day, calendar.offsetMs);
      for (const { fromMs, toMs } of calendar.periods) {
        const beginMs = Math.max(startMs, midnightMs + fromMs);
        const tookMs = Math.min(leftMs, Math.max(0, midnightMs + toMs - beginMs));
        leftMs -= tookMs;
        if (leftMs === 0 && tookMs > 0) dueMs = beginMs + tookMs;
      }
    }
    trace.add(day, kind, (startedMs - leftMs) / 60_000);
    if (dueMs !== undefined) return trace.endedAt(dueMs);
  }
  throw new CalendarMisuse('TOO_FAR', minutes);
}

/**
 * The close of office hours of the nth working day after the day of `startMs`, which itself never counts.
 * @throws CalendarMisuse AMOUNT_WRONG, TOO_FAR
 */
export function addWorkingDays(startMs: number, days: number, calendar: WorkingCalendar): DueInstant {
  if (!Number.isInteger(days) || days < 1) throw new CalendarMisuse('AMOUNT_WRONG', days);
  const trace = new Trace();
  const first = dayAt(startMs, calendar.offsetMs) + 1;
  const dayMinutes = calendar.periods.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / 60_000;
  const closeMs = calendar.periods.at(-1)?.toMs ?? dayMs;
  let left = days;
  for (let day = first; day < first + mostDays; day++) {
    const kind = calendar.dayOf(day);
    if (kind.works) left--;
    trace.add(day, kind, kind.works ? dayMinutes : 0);
    if (left === 0) return trace.endedAt(startOfDay(day, calendar.offsetMs) + closeMs);
  }
  throw new CalendarMisuse('TOO_FAR', days);
}

/** Office minutes from one instant to a later one, with fractions; 0 when it is not later. */
export function workingMinutesBetween(fromMs: number, toMs: number, calendar: WorkingCalendar): number {
  const first = dayAt(fromMs, calendar.offsetMs);
  const last = dayAt(toMs, calendar.offsetMs);
  if (last - first > mostDays) throw new CalendarMisuse('TOO_FAR', last - first);
  let workedMs = 0;
  for (let day = first; day <= last; day++) {
    if (!calendar.dayOf(day).works) continue;
    const midnightMs = startOfDay(day, calendar.offsetMs);
    for (const period of calendar.periods) {
      const beginMs = Math.max(fromMs, midnightMs + period.fromMs);
      workedMs += Math.max(0, Math.min(toMs, midnightMs + period.toMs) - beginMs);
    }
  }
  return workedMs / 60_000;
}

export function isWorkingTime(atMs: number, calendar: WorkingCalendar): boolean {
  const day = dayAt(atMs, calendar.offsetMs);
  const timeMs = atMs - startOfDay(day, calendar.offsetMs);
  return calendar.dayOf(day).works && calendar.periods.some(({ fromMs, toMs }) => fromMs <= timeMs && timeMs < toMs);
}

/** Puts days of one kind in a row into one step. */
class Trace {
  readonly #steps: TraceStep[] = [];

  add(day: number, { code, why, published }: Day, minutes: number): void {
    const date = dateOf(day);
    const last = this.#steps.at(-1);
    if (last !== undefined && last.code === code && last.why === why && last.published === published) {
      this.#steps.pop();
      this.#steps.push({ ...last, to: date, days: last.days + 1, minutes: last.minutes + minutes });
    } else {
      this.#steps.push({ code, ...(why !== undefined && { why }), from: date, to: date, days: 1, minutes, published });
    }
  }

  endedAt(dueMs: number): DueInstant {
    return { dueMs, trace: this.#steps, beyondHorizon: this.#steps.some(({ published }) => !published) };
  }
}
