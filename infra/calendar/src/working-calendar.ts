import type { CalendarData } from './calendar-data.ts';
import { dayOfDate, offsetMsOf, weekdayOf, yearOf } from './local-day.ts';

/** Calendar data that cannot be used; `subject` is the value at fault. */
export class CalendarMisuse extends Error {
  override readonly name = 'CalendarMisuse';
  readonly code:
    'ZONE_UNKNOWN' | 'WEEKDAY_WRONG' | 'PERIODS_WRONG' | 'DATE_WRONG' | 'YEAR_WRONG' | 'TOO_FAR' | 'AMOUNT_WRONG';
  readonly subject: string;
  constructor(code: CalendarMisuse['code'], subject: string | number) {
    super(`${code} ${subject}`);
    this.code = code;
    this.subject = String(subject);
  }
}

export type DayCode = 'WORKDAY' | 'WEEKEND' | 'HOLIDAY' | 'MAKEUP_DAY' | 'OWN_DAY';

export type Day = Readonly<{
  works: boolean;
  code: DayCode;
  /** Which holiday, or the code of the office's own day. */
  why: string | undefined;
  /** False when no notice for the day's year is known: then it is what its weekday says. */
  published: boolean;
}>;

/** Calendar data made ready to be asked. */
export type WorkingCalendar = Readonly<{
  id: string;
  offsetMs: number;
  /** Milliseconds of the local day, in order. */
  periods: readonly Readonly<{ fromMs: number; toMs: number }>[];
  /** First local day that no notice covers; from here on answers say `beyondHorizon`. */
  horizonDay: number;
  dayOf: (day: number) => Day;
}>;

/** @throws CalendarMisuse */
export function workingCalendar(data: CalendarData): WorkingCalendar {
  const offsetMs = offsetMsOf(data.zone);
  if (offsetMs === undefined) throw new CalendarMisuse('ZONE_UNKNOWN', data.zone);
  const weekdays = new Set(data.weekdays);
  for (const weekday of weekdays)
    if (![1, 2, 3, 4, 5, 6, 7].includes(weekday)) throw new CalendarMisuse('WEEKDAY_WRONG', weekday);
  if (weekdays.size === 0) throw new CalendarMisuse('WEEKDAY_WRONG', '');
  const special = specialDays(data);
  const covered = new Set(data.years.map(({ year }) => year));

  return {
    id: data.id,
    offsetMs,
    periods: periodsOf(data.periods),
    horizonDay: day(`${lastInARow(covered) + 1}-01-01`),
    dayOf(asked) {
      const published = covered.has(yearOf(asked));
      const named = special.get(asked);
      if (named !== undefined) return { ...named, published };
      const works = weekdays.has(weekdayOf(asked));
      return { works, code: works ? 'WORKDAY' : 'WEEKEND', why: undefined, published };
    },
  };
}

/** Days that are not what their weekday says. An office's own days win over everything. */
function specialDays({ years, ownDays = [] }: CalendarData): Map<number, Omit<Day, 'published'>> {
  const special = new Map<number, Omit<Day, 'published'>>();
  for (const { year, holidays, makeupDays } of years) {
    for (const { code, from, to } of holidays) {
      if (day(from) > day(to)) throw new CalendarMisuse('DATE_WRONG', `${from}..${to}`);
      for (let at = day(from); at <= day(to); at++) {
        if (yearOf(at) !== year) throw new CalendarMisuse('YEAR_WRONG', from);
        special.set(at, { works: false, code: 'HOLIDAY', why: code });
      }
    }
    for (const date of makeupDays) {
      if (yearOf(day(date)) !== year || special.has(day(date))) throw new CalendarMisuse('YEAR_WRONG', date);
      special.set(day(date), { works: true, code: 'MAKEUP_DAY', why: undefined });
    }
  }
  for (const { date, works, code } of ownDays) special.set(day(date), { works, code: 'OWN_DAY', why: code });
  return special;
}

function periodsOf(periods: CalendarData['periods']): WorkingCalendar['periods'] {
  const ready = periods.map(({ from, to }) => ({ fromMs: timeOf(from), toMs: timeOf(to) }));
  let beforeMs = 0;
  for (const { fromMs, toMs } of ready) {
    if (fromMs < beforeMs || toMs <= fromMs) throw new CalendarMisuse('PERIODS_WRONG', JSON.stringify(periods));
    beforeMs = toMs;
  }
  if (ready.length === 0) throw new CalendarMisuse('PERIODS_WRONG', '');
  return ready;
}

function timeOf(time: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const minutes = match === null ? NaN : Number(match[1]) * 60 + Number(match[2]);
  if (!(minutes <= 24 * 60)) throw new CalendarMisuse('PERIODS_WRONG', time);
  return minutes * 60_000;
}

function day(date: string): number {
  const found = dayOfDate(date);
  if (found === undefined) throw new CalendarMisuse('DATE_WRONG', date);
  return found;
}

/** The year up to which there is no gap; without any year the horizon is at the beginning of time. */
function lastInARow(covered: ReadonlySet<number>): number {
  if (covered.size === 0) return 1969;
  let year = Math.min(...covered);
  while (covered.has(year + 1)) year++;
  return year;
}
