import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  collide,
  dayDueAtMs,
  decideBook,
  decideFindings,
  decideFree,
  decideHold,
  evolveDay,
  type Claim,
  type Day,
  type DayEvent,
} from './day.ts';
import type { Decision } from './decision.ts';
import { fhirOfSlot } from './fhir.ts';
import { dateOfDay, liesInOneDay } from './local-day.ts';
import { defaultPolicy, minuteMs } from './policy.ts';

const nineMs = Date.UTC(2026, 2, 2, 1, 0); // 09:00 in Beijing
const owner = { dayId: 'dy_1', ownerId: 'pv_1' };
const morning = { startMs: nineMs, endMs: nineMs + 180 * minuteMs, capacity: 3 };

function claim(offerId: string, fromMinute: number, minutes = 40, travelMinutes = 10, window = morning): Claim {
  return {
    offerId,
    demandId: `dm-of-${offerId}`,
    startMs: nineMs + fromMinute * minuteMs,
    endMs: nineMs + (fromMinute + minutes) * minuteMs,
    travelBeforeMs: travelMinutes * minuteMs,
    travelAfterMs: travelMinutes * minuteMs,
    window,
  };
}

function after(day: Day | undefined, decision: Decision<DayEvent, null, string>): Day | undefined {
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<Day | undefined>(evolveDay, day);
}

const held = after(undefined, decideHold(undefined, owner, claim('A', 0), nineMs));
const booked = after(held, decideBook(held, owner, claim('A', 0), nineMs));

describe('a day', () => {
  it('holds a slot for an offer, and once only when asked twice', () => {
    expect(held?.entries).toMatchObject([{ offerId: 'A', slot: 'HELD', askAtMs: nineMs }]);
    expect(decideHold(held, owner, claim('A', 0), nineMs)).toEqual({ ok: true, events: [], answer: null });
  });

  it('asks later when a repeated hold says so, never earlier', () => {
    const later = after(held, decideHold(held, owner, claim('A', 0), nineMs + 5));
    expect(later?.entries[0]?.askAtMs).toBe(nineMs + 5);
    expect(decideHold(later, owner, claim('A', 0), nineMs)).toMatchObject({ ok: true, events: [] });
  });

  it('refuses the same offer at another hour', () => {
    expect(decideHold(held, owner, claim('A', 60), nineMs)).toEqual({ ok: false, refusal: 'SLOT_DIFFERS' });
    expect(decideBook(held, owner, claim('A', 60), nineMs)).toEqual({ ok: false, refusal: 'SLOT_DIFFERS' });
  });

  it('leaves time for the way between two visits, and that way is gone once', () => {
    expect(decideHold(held, owner, claim('B', 49), nineMs)).toEqual({ ok: false, refusal: 'OVERLAP' });
    expect(decideHold(held, owner, claim('B', 50), nineMs).ok).toBe(true);
    expect(decideHold(held, owner, claim('B', -49), nineMs)).toEqual({ ok: false, refusal: 'OVERLAP' });
    expect(decideHold(held, owner, claim('B', -50), nineMs).ok).toBe(true);
  });

  it('lets visits at a desk follow one another without a way', () => {
    const desk = after(undefined, decideHold(undefined, owner, claim('A', 0, 40, 0), nineMs));
    expect(decideHold(desk, owner, claim('B', 40, 40, 0), nineMs).ok).toBe(true);
  });

  it('takes no more people into a window than its capacity, held and booked together', () => {
    const two = after(booked, decideHold(booked, owner, claim('B', 50), nineMs));
    const full = { ...morning, capacity: 2 };
    expect(decideHold(two, owner, claim('C', 100, 40, 10, full), nineMs)).toEqual({ ok: false, refusal: 'CAPACITY' });
    expect(decideHold(two, owner, claim('C', 100), nineMs).ok).toBe(true);
    const afternoon = { startMs: morning.endMs, endMs: morning.endMs + 180 * minuteMs, capacity: 1 };
    expect(decideHold(two, owner, claim('C', 190, 40, 10, afternoon), nineMs).ok).toBe(true);
  });

  it('does not count into a window what begins when it ends or ends when it begins', () => {
    const one = { startMs: nineMs, endMs: nineMs + 60 * minuteMs, capacity: 1 };
    for (const from of [-40, 60]) {
      const day = after(undefined, decideHold(undefined, owner, { ...claim('A', from, 40, 0), window: null }, nineMs));
      expect(decideHold(day, owner, claim('B', 0, 40, 0, one), nineMs).ok).toBe(true);
    }
  });

  it('counts a visit as the second person into the hours in which one leads', () => {
    const full = { ...morning, capacity: 2 };
    let day: Day | undefined;
    for (const [offerId, from] of [
      ['A', 0],
      ['B', 50],
    ] as const) {
      day = after(day, decideHold(day, owner, claim(offerId, from, 40, 10, full), nineMs));
    }
    const second = { ...claim('C', 100), window: null };
    expect(decideHold(day, owner, second, nineMs)).toEqual({ ok: false, refusal: 'CAPACITY' });
    expect(decideHold(day, owner, { ...claim('C', 190), window: null }, nineMs).ok).toBe(true);
  });

  it('takes the later word when the capacity of the same hours has changed', () => {
    const one = after(
      undefined,
      decideHold(undefined, owner, claim('A', 0, 40, 10, { ...morning, capacity: 1 }), nineMs),
    );
    expect(decideHold(one, owner, claim('B', 50), nineMs).ok).toBe(true);
  });

  it('books what was held, and places again what is missing', () => {
    expect(booked?.entries).toMatchObject([{ offerId: 'A', slot: 'BOOKED' }]);
    expect(after(undefined, decideBook(undefined, owner, claim('A', 0), nineMs))).toEqual(booked);
    expect(decideBook(booked, owner, claim('A', 0), nineMs)).toEqual({ ok: true, events: [], answer: null });
    expect(decideBook(held, owner, claim('B', 0), nineMs)).toEqual({ ok: false, refusal: 'OVERLAP' });
  });

  it('does not turn a booked slot back into a held one', () => {
    expect(decideHold(booked, owner, claim('A', 0), nineMs + 1)).toEqual({ ok: true, events: [], answer: null });
  });

  it('gives a slot back once, whatever its state', () => {
    for (const day of [held, booked]) expect(after(day, decideFree(day, ['A']))?.entries).toEqual([]);
    expect(decideFree(held, ['B'])).toEqual({ ok: true, events: [], answer: null });
    expect(decideFree(undefined, ['A'])).toEqual({ ok: true, events: [], answer: null });
  });

  it('follows what was found out about a slot, unless the slot has moved on meanwhile', () => {
    const finding = { offerId: 'A', slot: 'HELD' } as const;
    expect(after(held, decideFindings(held, [{ ...finding, finding: 'GONE' }], 7))?.entries).toEqual([]);
    const later = after(held, decideFindings(held, [{ ...finding, finding: 'ASK_LATER' }], 7));
    expect(later && dayDueAtMs(later)).toBe(7);
    const stands = after(held, decideFindings(held, [{ ...finding, finding: 'STANDS' }], 7));
    expect(stands && dayDueAtMs(stands)).toBeNull();
    expect(decideFindings(booked, [{ ...finding, finding: 'GONE' }], 7)).toMatchObject({ events: [] });
    expect(decideFindings(undefined, [{ ...finding, finding: 'GONE' }], 7)).toMatchObject({ events: [] });
  });

  it('wants to be asked at the earliest of its questions', () => {
    const day = { ...owner, entries: [] };
    expect(dayDueAtMs(day)).toBeNull();
    const entry = { ...claim('A', 0), slot: 'HELD' } as const;
    expect(dayDueAtMs({ ...day, entries: [3, null, 2, 5].map((askAtMs) => ({ ...entry, askAtMs })) })).toBe(2);
  });

  it('knows a FHIR status for each kind of slot', () => {
    expect(fhirOfSlot.HELD).toEqual({ appointment: 'proposed', slot: 'busy-tentative' });
    expect(fhirOfSlot.BOOKED).toEqual({ appointment: 'booked', slot: 'busy' });
  });
});

type Step = Readonly<{
  act: 'hold' | 'book' | 'free' | 'gone';
  offer: number;
  from: number;
  minutes: number;
  travel: number;
}>;

const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom('hold', 'book', 'free', 'gone'),
    offer: fc.integer({ min: 0, max: 7 }),
    from: fc.integer({ min: 0, max: 36 }).map((five) => five * 5),
    minutes: fc.constantFrom(20, 40, 60),
    travel: fc.constantFrom(0, 10, 15),
  }),
  { maxLength: 60 },
);

describe('any sequence of holds, bookings and ends (P11, P12, P14)', () => {
  it('keeps entries apart, windows within capacity, and one entry for each offer', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let day: Day | undefined;
        for (const { act, offer, from, minutes, travel } of sequence) {
          const wanted = claim(`of_${offer}`, from, minutes, travel);
          const before = day;
          const decision = decide(before, act, wanted);
          if (!decision.ok) continue;
          day = after(before, decision);
          expectSound(day);
          // The same once more changes nothing.
          const again = decide(day, act, wanted);
          expect(again.ok && again.events).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers a hold exactly when a search over the whole day finds no obstacle', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let day: Day | undefined;
        for (const { offer, from, minutes, travel } of sequence) {
          const wanted = claim(`of_${offer}`, from, minutes, travel);
          const others: readonly Claim[] = day?.entries ?? [];
          const own = others.find(({ offerId }) => offerId === wanted.offerId);
          const free = own
            ? own.startMs === wanted.startMs && own.endMs === wanted.endMs
            : (outside(wanted) || others.filter((one) => !outside(one)).length < morning.capacity) &&
              !others.some((one) => collide(one, wanted));
          const decision = decideHold(day, owner, wanted, nineMs);
          expect(decision.ok).toBe(free);
          if (decision.ok) day = after(day, decision);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function outside({ startMs, endMs }: Claim): boolean {
  return startMs >= morning.endMs || endMs <= morning.startMs;
}

function decide(day: Day | undefined, act: Step['act'], wanted: Claim): Decision<DayEvent, null, string> {
  switch (act) {
    case 'hold':
      return decideHold(day, owner, wanted, nineMs);
    case 'book':
      return decideBook(day, owner, wanted, nineMs);
    case 'free':
      return decideFree(day, [wanted.offerId]);
    case 'gone':
      return decideFindings(day, [{ offerId: wanted.offerId, slot: 'HELD', finding: 'GONE' }], nineMs);
  }
}

function expectSound(day: Day | undefined): void {
  const entries = day?.entries ?? [];
  expect(new Set(entries.map(({ offerId }) => offerId)).size).toBe(entries.length);
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (next === undefined) continue;
    const way = Math.max(entry.travelAfterMs, next.travelBeforeMs);
    expect(next.startMs - entry.endMs).toBeGreaterThanOrEqual(way);
  }
  expect(entries.filter((entry) => !outside(entry)).length).toBeLessThanOrEqual(morning.capacity);
}

describe('the day that an instant belongs to', () => {
  it.each([
    [Date.UTC(2026, 2, 1, 20, 0), '2026-03-02', '04:00 begins the day'],
    [Date.UTC(2026, 2, 1, 19, 59), '2026-03-01', '03:59 still belongs to the night before'],
    [Date.UTC(2024, 1, 29, 4, 0), '2024-02-29', 'a leap day'],
    [Date.UTC(2026, 11, 31, 19, 59), '2026-12-31', 'the last night of the year'],
    [Date.UTC(2026, 11, 31, 20, 0), '2027-01-01', 'the first morning of the year'],
    [Date.UTC(2000, 1, 29, 0, 0), '2000-02-29', 'a leap day of a hundredth year'],
  ])('%d is %s: %s', (atMs, date) => {
    expect(dateOfDay(atMs, defaultPolicy)).toBe(date);
  });

  it('agrees with the calendar of the machine for two hundred years', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2170, 0, 1) }), (atMs) => {
        expect(dateOfDay(atMs, defaultPolicy)).toBe(new Date(atMs + 4 * 3_600_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('ends where the next begins', () => {
    const fourMs = Date.UTC(2026, 2, 1, 20, 0);
    expect(liesInOneDay(fourMs - 3_600_000, fourMs, defaultPolicy)).toBe(true);
    expect(liesInOneDay(fourMs - 3_600_000, fourMs + 1, defaultPolicy)).toBe(false);
  });
});
