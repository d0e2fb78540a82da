import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  addWorkingDays,
  addWorkingMinutes,
  CalendarMisuse,
  chinaYears,
  defaultOffice,
  isWorkingTime,
  workingCalendar,
  workingMinutesBetween,
} from './index.ts';

const office = workingCalendar(defaultOffice);
const minuteMs = 60_000;
const officeDay = 450; // 3.5 h + 4 h

/** An instant in Beijing time. */
const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+08:00`);
const local = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const afterMinutes = (start: string, minutes: number) => local(addWorkingMinutes(at(start), minutes, office).dueMs);
const afterDays = (start: string, days: number) => local(addWorkingDays(at(start), days, office).dueMs);

describe('office minutes', () => {
  it('run inside office hours, stop for lunch and overnight', () => {
    expect(afterMinutes('2026-11-25 09:00', 60)).toBe('2026-11-25 10:00');
    expect(afterMinutes('2026-11-25 11:30', 60)).toBe('2026-11-25 14:00');
    expect(afterMinutes('2026-11-25 17:00', 60)).toBe('2026-11-26 09:00');
    expect(afterMinutes('2026-11-25 06:00', 30)).toBe('2026-11-25 09:00');
    expect(afterMinutes('2026-11-25 23:00', 30)).toBe('2026-11-26 09:00');
  });

  it('end with the last minute that counts, not with the first that follows', () => {
    expect(afterMinutes('2026-11-25 08:30', 210)).toBe('2026-11-25 12:00');
    expect(afterMinutes('2026-11-25 08:30', officeDay)).toBe('2026-11-25 17:30');
  });

  it('pass over weekends and holidays, and count makeup days', () => {
    expect(afterMinutes('2026-11-27 17:00', 60)).toBe('2026-11-30 09:00');
    expect(afterMinutes('2026-09-30 17:00', 60)).toBe('2026-10-08 09:00');
    expect(afterMinutes('2026-10-09 17:00', 60)).toBe('2026-10-10 09:00'); // a Saturday that works
    expect(afterMinutes('2025-01-24 17:30', 30)).toBe('2025-01-26 09:00'); // a Sunday that works
  });

  it('none at all are over at once, wherever the clock stands', () => {
    expect(afterMinutes('2026-10-03 12:34', 0)).toBe('2026-10-03 12:34');
  });
});

describe('working days', () => {
  it('end at the close of office hours of the nth working day, and the day of the start never counts', () => {
    expect(afterDays('2026-11-25 08:30', 1)).toBe('2026-11-26 17:30');
    expect(afterDays('2026-11-25 23:59', 1)).toBe('2026-11-26 17:30');
    expect(afterDays('2026-11-27 09:00', 1)).toBe('2026-11-30 17:30');
    expect(afterDays('2026-11-28 09:00', 1)).toBe('2026-11-30 17:30'); // asked on a Saturday
  });

  it('three after 30 September 2026 are the 8th, 9th and the makeup Saturday', () => {
    expect(afterDays('2026-09-30 10:00', 3)).toBe('2026-10-10 17:30');
  });
});

describe('the way to a due instant', () => {
  it('can be read: days of one kind in a row, with what counted', () => {
    expect(addWorkingDays(at('2026-09-30 10:00'), 3, office)).toEqual({
      dueMs: at('2026-10-10 17:30'),
      beyondHorizon: false,
      trace: [
        {
          code: 'HOLIDAY',
          why: 'NATIONAL_DAY',
          from: '2026-10-01',
          to: '2026-10-07',
          days: 7,
          minutes: 0,
          published: true,
        },
        { code: 'WORKDAY', from: '2026-10-08', to: '2026-10-09', days: 2, minutes: 2 * officeDay, published: true },
        { code: 'MAKEUP_DAY', from: '2026-10-10', to: '2026-10-10', days: 1, minutes: officeDay, published: true },
      ],
    });
    expect(addWorkingMinutes(at('2026-11-27 16:30'), 90, office).trace).toMatchObject([
      { code: 'WORKDAY', from: '2026-11-27', minutes: 60 },
      { code: 'WEEKEND', from: '2026-11-28', to: '2026-11-29', days: 2, minutes: 0 },
      { code: 'WORKDAY', from: '2026-11-30', minutes: 30 },
    ]);
  });

  it('says so when it leads past what is published', () => {
    expect(addWorkingDays(at('2026-12-30 10:00'), 1, office)).toMatchObject({ beyondHorizon: false });
    const past = addWorkingDays(at('2026-12-30 10:00'), 2, office);
    expect(past.beyondHorizon).toBe(true);
    expect(past.trace.at(-1)).toMatchObject({ from: '2027-01-01', published: false });
    expect(addWorkingMinutes(at('2024-12-31 10:00'), 10, office).beyondHorizon).toBe(true);
    expect(addWorkingMinutes(at('2027-03-01 10:00'), 0, office).beyondHorizon).toBe(true);
    expect(office.horizonDay * 86_400_000).toBe(Date.UTC(2027, 0, 1));
  });

  it('does not see a horizon behind a gap', () => {
    const [year] = chinaYears;
    if (year === undefined) throw new Error('no years');
    const gap = workingCalendar({
      ...defaultOffice,
      years: [year, { ...year, year: 2027, holidays: [], makeupDays: [] }],
    });
    expect(gap.horizonDay * 86_400_000).toBe(Date.UTC(2026, 0, 1));
  });
});

describe('the holidays of China', () => {
  it.each([
    [2025, '国办发明电〔2024〕12号', 28, 5],
    [2026, '国办发明电〔2025〕7号', 33, 6],
  ])('%i: notice, days off, and makeup days that are weekend days', (year, notice, daysOff, makeups) => {
    const found = chinaYears.find((known) => known.year === year);
    expect(found).toMatchObject({ notice, assumed: false });
    const off = found?.holidays.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
    expect(off?.reduce((sum, days) => sum + days)).toBe(daysOff);
    expect(found?.makeupDays).toHaveLength(makeups);
    for (const date of found?.makeupDays ?? []) expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
  });
});

describe('an office of its own', () => {
  it('may work at weekends, close on a day of its own, and have other hours', () => {
    const market = workingCalendar({
      ...defaultOffice,
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      periods: [{ from: '07:00', to: '24:00' }],
      ownDays: [
        { date: '2026-11-28', works: false, code: 'STOCKTAKING' },
        { date: '2026-10-01', works: true, code: 'FAIR' },
      ],
    });
    expect(local(addWorkingMinutes(at('2026-11-27 23:30'), 60, market).dueMs)).toBe('2026-11-29 07:30');
    expect(addWorkingDays(at('2026-11-27 12:00'), 1, market).trace[0]).toMatchObject({
      code: 'OWN_DAY',
      why: 'STOCKTAKING',
    });
    expect(isWorkingTime(at('2026-10-01 23:59'), market)).toBe(true);
    expect(isWorkingTime(at('2026-10-02 12:00'), market)).toBe(false);
  });

  it.each([
    [{ zone: 'Europe/Berlin' }, 'ZONE_UNKNOWN'],
    [{ weekdays: [] }, 'WEEKDAY_WRONG'],
    [{ weekdays: [0] }, 'WEEKDAY_WRONG'],
    [{ periods: [] }, 'PERIODS_WRONG'],
    [{ periods: [{ from: '9:00', to: '12:00' }] }, 'PERIODS_WRONG'],
    [{ periods: [{ from: '13:00', to: '24:30' }] }, 'PERIODS_WRONG'],
    [
      {
        periods: [
          { from: '13:00', to: '17:00' },
          { from: '09:00', to: '12:00' },
        ],
      },
      'PERIODS_WRONG',
    ],
    [{ ownDays: [{ date: '2026-02-30', works: true, code: 'X' }] }, 'DATE_WRONG'],
    [
      {
        years: [
          {
            year: 2026,
            notice: '',
            published: '',
            assumed: true,
            holidays: [{ code: 'X', from: '2026-05-02', to: '2026-05-01' }],
            makeupDays: [],
          },
        ],
      },
      'DATE_WRONG',
    ],
    [
      { years: [{ year: 2026, notice: '', published: '', assumed: true, holidays: [], makeupDays: ['2025-05-01'] }] },
      'YEAR_WRONG',
    ],
  ])('that cannot be is refused: %j', (wrong, code) => {
    expect(() => workingCalendar({ ...defaultOffice, ...wrong })).toThrow(code);
  });

  it('cannot be asked for what is no amount, nor for ten years', () => {
    for (const ask of [
      () => addWorkingMinutes(0, -1, office),
      () => addWorkingMinutes(0, NaN, office),
      () => addWorkingDays(0, 0, office),
      () => addWorkingDays(0, 1.5, office),
      () => addWorkingMinutes(0, 10_000_000, office),
    ]) {
      expect(ask).toThrow(CalendarMisuse);
    }
  });
});

/** The same rules, written down anew and counted minute by minute. */
function bruteForce(startMs: number, minutes: number): number {
  let nowMs = startMs;
  for (let left = minutes; left > 0; nowMs += minuteMs) if (openAt(nowMs)) left--;
  return nowMs;
}

const off = new Set<string>();
const makeup = new Set(chinaYears.flatMap(({ makeupDays }) => makeupDays));
for (const { from, to } of chinaYears.flatMap(({ holidays }) => holidays)) {
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    off.add(new Date(day).toISOString().slice(0, 10));
}

const worksOn = new Map<number, boolean>();

function openAt(ms: number): boolean {
  const there = ms + 8 * 3_600_000;
  const day = Math.floor(there / 86_400_000);
  let works = worksOn.get(day);
  if (works === undefined) {
    const midnight = new Date(day * 86_400_000);
    const date = midnight.toISOString().slice(0, 10);
    const weekend = midnight.getUTCDay() === 0 || midnight.getUTCDay() === 6;
    works = makeup.has(date) || (!weekend && !off.has(date));
    worksOn.set(day, works);
  }
  const minute = Math.floor((there - day * 86_400_000) / minuteMs);
  return works && ((minute >= 510 && minute < 720) || (minute >= 810 && minute < 1_050));
}

describe('for any start and amount', () => {
  const first = at('2025-01-01 00:00');
  const start = fc.integer({ min: 0, max: 720 * 24 * 60 }).map((minute) => first + minute * minuteMs);
  const instant = fc.integer({ min: 0, max: 720 * 24 * 3_600_000 }).map((ms) => first + ms);
  const amount = fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom(0, 1, 210, 240, 450, 900));

  it('the due instant is the one that counting minute by minute finds', () => {
    fc.assert(
      fc.property(start, amount, (startMs, minutes) => {
        expect(local(addWorkingMinutes(startMs, minutes, office).dueMs)).toBe(local(bruteForce(startMs, minutes)));
      }),
      { numRuns: 300 },
    );
  });

  it('later starts and larger amounts are never due earlier', () => {
    fc.assert(
      fc.property(instant, fc.nat(5 * 86_400_000), amount, amount, (startMs, laterMs, one, more) => {
        const dueMs = addWorkingMinutes(startMs, one, office).dueMs;
        expect(addWorkingMinutes(startMs + laterMs, one, office).dueMs).toBeGreaterThanOrEqual(dueMs);
        expect(addWorkingMinutes(startMs, one + more, office).dueMs).toBeGreaterThanOrEqual(dueMs);
      }),
    );
  });

  it('adding a, then b, is adding a + b', () => {
    fc.assert(
      fc.property(instant, amount, amount, (startMs, a, b) => {
        const then = addWorkingMinutes(addWorkingMinutes(startMs, a, office).dueMs, b, office).dueMs;
        expect(then).toBe(addWorkingMinutes(startMs, a + b, office).dueMs);
      }),
    );
  });

  it('what was added is what lies between, to the millisecond', () => {
    fc.assert(
      fc.property(instant, fc.nat(3_000 * minuteMs), (startMs, ms) => {
        const { dueMs, trace } = addWorkingMinutes(startMs, ms / minuteMs, office);
        expect(Math.round(workingMinutesBetween(startMs, dueMs, office) * minuteMs)).toBe(ms);
        expect(trace.reduce((sum, step) => sum + step.minutes, 0)).toBeCloseTo(ms / minuteMs, 6);
      }),
    );
  });

  it('between two instants lie the minutes at which the office was open', () => {
    fc.assert(
      fc.property(start, fc.nat(20_000), (startMs, minutes) => {
        let open = 0;
        for (let minute = 0; minute < minutes; minute++) if (openAt(startMs + minute * minuteMs)) open++;
        expect(workingMinutesBetween(startMs, startMs + minutes * minuteMs, office)).toBe(open);
      }),
      { numRuns: 50 },
    );
  });

  it('an instant is working time when the office is open then', () => {
    fc.assert(fc.property(start, (ms) => expect(isWorkingTime(ms, office)).toBe(openAt(ms))));
  });
});
