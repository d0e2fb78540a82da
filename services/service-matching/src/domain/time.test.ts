import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { atMinute, localDay, minuteOfDay, weekdayOf, weekOf } from './local-time.ts';
import { addCounted, countedBefore, type QuietHours } from './quiet-hours.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const beijing = 480;
const night: QuietHours = { fromMinute: 21 * 60, toMinute: 8 * 60 };
const noon: QuietHours = { fromMinute: 12 * 60, toMinute: 14 * 60 };
/** An hour of a day in Beijing. */
const at = (hour: number, minute = 0, ms = 0): number => Date.UTC(2026, 10, 25, hour - 8, minute, 0, ms);

describe('an offer’s clock (R29)', () => {
  const after = (fromMs: number, hours: number) => addCounted(fromMs, hours * hourMs, night, beijing);

  it('runs by day', () => {
    expect(after(at(9), 4)).toBe(at(13));
    expect(after(at(20), 1)).toBe(at(21));
  });

  it('stands still from 21:00 to 08:00, to the millisecond', () => {
    expect(after(at(20), 2)).toBe(at(24 + 9));
    expect(after(at(21), 1)).toBe(at(24 + 9));
    expect(after(at(20, 59, 59_999), 1 / hourMs)).toBe(at(21));
    expect(after(at(20, 59, 59_999), 2 / hourMs)).toBe(at(24 + 8) + 1);
    expect(after(at(3), 1)).toBe(at(9));
    expect(after(at(8), 1)).toBe(at(9));
    expect(after(at(7, 59, 59_999), 1)).toBe(at(9));
    expect(after(at(0), 0)).toBe(at(8));
  });

  it('goes over as many nights as it takes', () => {
    expect(after(at(9), 24)).toBe(at(24 + 20));
    expect(after(at(9), 26)).toBe(at(48 + 9));
  });

  it('runs at night too where no quiet hours are kept', () => {
    expect(addCounted(at(22), hourMs, null, beijing)).toBe(at(23));
    expect(addCounted(at(22), hourMs, { fromMinute: 60, toMinute: 60 }, beijing)).toBe(at(23));
    expect(countedBefore(at(22), hourMs, null, beijing)).toBe(at(21));
  });

  it('knows quiet hours that do not cross midnight', () => {
    expect(addCounted(at(11), 2 * hourMs, noon, beijing)).toBe(at(15));
    expect(addCounted(at(13), 0, noon, beijing)).toBe(at(14));
    expect(countedBefore(at(15), 2 * hourMs, noon, beijing)).toBe(at(11));
  });

  it('counts backwards to the instant from which it would have come here', () => {
    expect(countedBefore(at(24 + 9), 2 * hourMs, night, beijing)).toBe(at(20));
    expect(countedBefore(at(24 + 8), hourMs, night, beijing)).toBe(at(20));
    const anyQuiet = fc.constantFrom(night, noon);
    fc.assert(
      fc.property(
        fc.integer({ min: at(0), max: at(72) }),
        fc.integer({ min: 1, max: 60 * hourMs }),
        anyQuiet,
        (ms, spanMs, quiet) => {
          const endMs = addCounted(ms, spanMs, quiet, beijing);
          expect(addCounted(countedBefore(endMs, spanMs, quiet, beijing), spanMs, quiet, beijing)).toBe(endMs);
          expect(countedBefore(endMs, spanMs, quiet, beijing)).toBeGreaterThanOrEqual(ms);
        },
      ),
    );
  });

  it('agrees with counting every minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 * 1440 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.constantFrom(night, noon),
        (from, minutes, quiet) => {
          let instant = from;
          for (let left = minutes; left > 0; instant++) {
            const minute = instant % 1440;
            const silent = quiet === night ? minute >= 1260 || minute < 480 : minute >= 720 && minute < 840;
            if (!silent) left--;
          }
          expect(addCounted(at(0) + from * minuteMs, minutes * minuteMs, quiet, beijing)).toBe(
            at(0) + instant * minuteMs,
          );
        },
      ),
    );
  });
});

describe('local days', () => {
  it('begin at midnight in Beijing', () => {
    const day = localDay(at(0), beijing);
    expect(localDay(at(0) - 1, beijing)).toBe(day - 1);
    expect(localDay(at(23, 59), beijing)).toBe(day);
    expect(atMinute(day, 540, beijing)).toBe(at(9));
    expect(minuteOfDay(at(9, 30), beijing)).toBe(570);
  });

  it('know their weekday and week', () => {
    const wednesday = localDay(at(9), beijing);
    expect(weekdayOf(wednesday)).toBe(3);
    expect([0, 1, 2, 3, 4, 5, 6].map((n) => weekdayOf(wednesday + n))).toEqual([3, 4, 5, 6, 7, 1, 2]);
    expect(weekOf(wednesday + 4)).toBe(weekOf(wednesday));
    expect(weekOf(wednesday + 5)).toBe(weekOf(wednesday) + 1);
    expect(weekdayOf(-4)).toBe(7);
  });
});
