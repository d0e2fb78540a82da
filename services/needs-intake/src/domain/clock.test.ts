import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { dayMs, hourMs, minuteMs, mondayMs, rules } from '../../test/given.ts';
import {
  alarmsOf,
  clockWord,
  nextAlarmMs,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  type Clock,
} from './clock.ts';
import { localDate, localMonth } from './local-day.ts';
import type { Amount } from './policy.ts';

const { time } = rules;
const atBeijing = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour - 8, minute);

function start(amount: Amount, nowMs = mondayMs): Clock {
  return startClock(undefined, { kind: 'RESOLVE', amount, warnPercent: 75 }, nowMs, time);
}

describe('a clock of a demand', () => {
  it('runs out after its amount, through the night when it counts hours and days', () => {
    expect(start({ unit: 'MINUTES', amount: 30 }).dueMs).toBe(mondayMs + 30 * minuteMs);
    expect(start({ unit: 'HOURS', amount: 24 }).dueMs).toBe(mondayMs + dayMs);
    expect(start({ unit: 'DAYS', amount: 7 }).dueMs).toBe(mondayMs + 7 * dayMs);
  });

  it('counts office minutes only when it counts working hours', () => {
    // Monday 10:00 + 7 office hours: two before the break, four after it, one on Tuesday.
    expect(start({ unit: 'WORK_HOURS', amount: 7 }).dueMs).toBe(atBeijing(24, 10, 0) - 30 * minuteMs);
  });

  it('ends working days at the close of the office, and the first day does not count', () => {
    expect(start({ unit: 'WORK_DAYS', amount: 1 }).dueMs).toBe(atBeijing(24, 17, 30));
    expect(start({ unit: 'WORK_DAYS', amount: 1 }, atBeijing(27, 23)).dueMs).toBe(atBeijing(30, 17, 30));
  });

  it('warns at three quarters of it', () => {
    expect(start({ unit: 'HOURS', amount: 24 }).warnMs).toBe(mondayMs + 18 * hourMs);
    const office = start({ unit: 'WORK_HOURS', amount: 4 });
    expect(time.minutesBetween(mondayMs, office.warnMs)).toBe(180);
  });

  it('says nothing a millisecond before its warning, and both when nobody looked in time', () => {
    const clock = start({ unit: 'HOURS', amount: 4 });
    expect(alarmsOf(clock, clock.warnMs - 1)).toEqual([]);
    expect(alarmsOf(clock, clock.warnMs)).toEqual(['WARN']);
    expect(alarmsOf({ ...clock, warnedMs: clock.warnMs }, clock.dueMs - 1)).toEqual([]);
    expect(alarmsOf(clock, clock.dueMs)).toEqual(['WARN', 'BREACH']);
    expect(alarmsOf({ ...clock, breachedMs: clock.dueMs }, clock.dueMs + dayMs)).toEqual([]);
  });

  it('says nothing while it pauses or when it has stopped', () => {
    const clock = start({ unit: 'HOURS', amount: 4 });
    expect(alarmsOf(pauseClock(clock, mondayMs + hourMs), mondayMs + dayMs)).toEqual([]);
    expect(nextAlarmMs(stopClock(clock))).toBeNull();
    expect(clockWord({ ...clock, breachedMs: 1 })).toBe('BREACHED');
  });

  it('moves by the office minutes paused when it counts office time', () => {
    const clock = start({ unit: 'WORK_DAYS', amount: 1 });
    const resumed = resumeClock(pauseClock(clock, mondayMs), mondayMs + hourMs, time);
    expect(resumed.dueMs).toBe(atBeijing(25, 9, 30));
  });

  it('warns later too when it paused before its warning, and stays where it was once it has run out', () => {
    const clock = start({ unit: 'HOURS', amount: 4 });
    const resumed = resumeClock(pauseClock(clock, mondayMs + hourMs), mondayMs + 2 * hourMs, time);
    expect([resumed.warnMs, resumed.dueMs]).toEqual([clock.warnMs + hourMs, clock.dueMs + hourMs]);
    const over = pauseClock({ ...clock, warnedMs: clock.warnMs, breachedMs: clock.dueMs }, clock.dueMs);
    expect(resumeClock(over, clock.dueMs + dayMs, time).dueMs).toBe(clock.dueMs);
  });

  it('counts its versions', () => {
    const first = start({ unit: 'HOURS', amount: 1 });
    const plan = { kind: 'RESOLVE', amount: { unit: 'HOURS', amount: 1 }, warnPercent: 75 } as const;
    expect(startClock(first, plan, mondayMs, time).version).toBe(2);
  });

  it('never counts paused time and never breaches early, however often it pauses', () => {
    const waits = fc.array(fc.tuple(fc.nat(3 * dayMs), fc.nat(3 * dayMs)), { maxLength: 8 });
    const amounts = fc.oneof(
      fc.record({ unit: fc.constant('MINUTES' as const), amount: fc.integer({ min: 1, max: 5000 }) }),
      fc.record({ unit: fc.constant('DAYS' as const), amount: fc.integer({ min: 1, max: 20 }) }),
    );
    fc.assert(
      fc.property(amounts, waits, (amount, steps) => {
        const fresh = start(amount);
        let clock = fresh;
        let nowMs = mondayMs;
        let pausedMs = 0;
        for (const [runMs, pauseMs] of steps) {
          nowMs += runMs;
          if (alarmsOf(clock, nowMs).includes('BREACH')) break;
          clock = pauseClock(clock, nowMs);
          expect(alarmsOf(clock, nowMs + pauseMs)).toEqual([]);
          nowMs += pauseMs;
          pausedMs += pauseMs;
          clock = resumeClock(clock, nowMs, time);
        }
        expect(clock.dueMs).toBe(fresh.dueMs + pausedMs);
        expect(alarmsOf(clock, clock.dueMs - 1)).not.toContain('BREACH');
        expect(alarmsOf(clock, clock.dueMs)).toContain('BREACH');
      }),
    );
  });

  it('keeps every office minute of its amount, however often it pauses', () => {
    const waits = fc.array(fc.tuple(fc.nat(2 * dayMs), fc.nat(2 * dayMs)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), waits, (amount, steps) => {
        let clock = start({ unit: 'WORK_HOURS', amount });
        let nowMs = mondayMs;
        let ran = 0;
        for (const [runMs, pauseMs] of steps) {
          const from = nowMs;
          nowMs += Math.floor(runMs / minuteMs) * minuteMs;
          if (nowMs >= clock.dueMs) {
            nowMs = from;
            break;
          }
          ran += time.minutesBetween(from, nowMs);
          const paused = pauseClock(clock, nowMs);
          nowMs += Math.floor(pauseMs / minuteMs) * minuteMs;
          clock = resumeClock(paused, nowMs, time);
        }
        expect(ran + time.minutesBetween(nowMs, clock.dueMs)).toBe(amount * 60);
      }),
    );
  });
});

describe('office time', () => {
  it('adds back what it measures', () => {
    fc.assert(
      fc.property(fc.nat(60 * 24 * 30), fc.integer({ min: 1, max: 5000 }), (offset, minutes) => {
        const startMs = mondayMs + offset * minuteMs;
        expect(time.minutesBetween(startMs, time.addMinutes(startMs, minutes))).toBe(minutes);
      }),
    );
  });
});

describe('days of the tenant’s zone', () => {
  it('begin at midnight in Beijing and know every month', () => {
    expect(localDate(Date.UTC(2026, 10, 24, 15, 59), 480)).toBe('2026-11-24');
    expect(localDate(Date.UTC(2026, 10, 24, 16, 0), 480)).toBe('2026-11-25');
    expect(localMonth(Date.UTC(2026, 11, 31, 16, 0), 480)).toBe('2027-01');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-02'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          expect(localDate(date.getTime(), 0)).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });
});
