import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  decideArrival,
  decideBooking,
  decideCancellation,
  decideNoShow,
  decideRecord,
  decideSetOut,
  decideStart,
  type VisitRefusal,
} from './decide-visit.ts';
import type { Decision } from './decision.ts';
import { fhirOfVisit } from './fhir.ts';
import { defaultPolicy as policy, minuteMs } from './policy.ts';
import { decideDue, visitDueAtMs } from './visit-clock.ts';
import { evolveVisit, holdsTheDay, type Terms, type Visit, type VisitEvent, type VisitState } from './visit.ts';

const startMs = Date.UTC(2026, 2, 3, 1, 0);
const endMs = startMs + 40 * minuteMs;
const bookedAtMs = startMs - 3 * 1440 * minuteMs;
const terms: Terms = {
  visitId: 'vs_1',
  demandId: 'dm_1',
  offerId: 'of_1',
  providerId: 'pv_1',
  assistantId: '',
  residentId: 'rs_1',
  type: 'HOME_MEDICAL_ROUND',
  mode: 'HOME',
  gridId: 'jg_1',
  startMs,
  endMs,
};

type Decide = (visit: Visit | undefined, nowMs: number) => Decision<VisitEvent, VisitState, VisitRefusal>;

const commands: Readonly<Record<string, Decide>> = {
  'set out': (visit, nowMs) => decideSetOut(visit, nowMs, policy),
  arrive: (visit, nowMs) => decideArrival(visit, { method: 'CODE', reason: '' }, nowMs),
  start: decideStart,
  record: (visit, nowMs) => decideRecord(visit, { outcomeCodes: ['DONE'], note: '' }, nowMs, policy),
  'cancel by the resident': (visit, nowMs) => decideCancellation(visit, { by: 'RESIDENT', reason: 'ILL' }, nowMs),
  'cancel by the provider': (visit, nowMs) => decideCancellation(visit, { by: 'PROVIDER', reason: 'ILL' }, nowMs),
  'cancel by the system': (visit, nowMs) => decideCancellation(visit, { by: 'SYSTEM', reason: 'GONE' }, nowMs),
  'report the resident': (visit, nowMs) => decideNoShow(visit, 'RESIDENT', nowMs, policy),
  'report the provider': (visit, nowMs) => decideNoShow(visit, 'PROVIDER', nowMs, policy),
};

const graceMs = startMs + policy.noShowGraceMinutes * minuteMs;

function after(visit: Visit | undefined, decide: Decide, nowMs = graceMs): Visit {
  const decision = decide(visit, nowMs);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<Visit | undefined>(evolveVisit, visit) as Visit;
}

function take(...names: string[]): Visit {
  const booked = after(undefined, (visit) => decideBooking(visit, terms, bookedAtMs));
  return names.reduce((visit, name) => after(visit, commands[name] as Decide), booked);
}

const completed = { ...take('arrive', 'start', 'record'), state: 'COMPLETED' } as Visit;
const states: Readonly<Record<VisitState, Visit>> = {
  BOOKED: take(),
  EN_ROUTE: take('set out'),
  ARRIVED: take('arrive'),
  IN_SERVICE: take('arrive', 'start'),
  COMPLETED: completed,
  RECORDED: take('arrive', 'start', 'record'),
  CANCELLED_RESIDENT: take('cancel by the resident'),
  CANCELLED_PROVIDER: take('cancel by the provider'),
  CANCELLED_SYSTEM: take('cancel by the system'),
  NO_SHOW_RESIDENT: take('report the resident'),
  NO_SHOW_PROVIDER: take('report the provider'),
};

/** Everything that may be done, and where it leads; all else is refused. */
const ways: readonly (readonly [VisitState, string, VisitState])[] = [
  ['BOOKED', 'set out', 'EN_ROUTE'],
  ['BOOKED', 'arrive', 'ARRIVED'],
  ['EN_ROUTE', 'arrive', 'ARRIVED'],
  ['EN_ROUTE', 'cancel by the resident', 'CANCELLED_RESIDENT'],
  ['EN_ROUTE', 'cancel by the provider', 'CANCELLED_PROVIDER'],
  ['EN_ROUTE', 'cancel by the system', 'CANCELLED_SYSTEM'],
  ['EN_ROUTE', 'report the resident', 'NO_SHOW_RESIDENT'],
  ['EN_ROUTE', 'report the provider', 'NO_SHOW_PROVIDER'],
  ['BOOKED', 'cancel by the resident', 'CANCELLED_RESIDENT'],
  ['BOOKED', 'cancel by the provider', 'CANCELLED_PROVIDER'],
  ['BOOKED', 'cancel by the system', 'CANCELLED_SYSTEM'],
  ['BOOKED', 'report the resident', 'NO_SHOW_RESIDENT'],
  ['BOOKED', 'report the provider', 'NO_SHOW_PROVIDER'],
  ['ARRIVED', 'start', 'IN_SERVICE'],
  ['ARRIVED', 'report the resident', 'NO_SHOW_RESIDENT'],
  ['IN_SERVICE', 'record', 'RECORDED'],
];

describe('a visit', () => {
  it.each(ways)('that is %s can %s and is then %s', (from, name, to) => {
    const decide = commands[name] as Decide;
    expect(decide(states[from], graceMs)).toMatchObject({ ok: true, answer: to });
    expect(after(states[from], decide).state).toBe(to);
  });

  const wrong = Object.values(states).flatMap((visit) =>
    Object.keys(commands)
      .filter((name) => !ways.some(([from, way]) => from === visit.state && way === name))
      .map((name) => [visit.state, name] as const),
  );

  it.each(wrong)('that is %s can not %s', (state, name) => {
    expect(commands[name]?.(states[state], graceMs)).toEqual({ ok: false, refusal: 'VISIT_STATE' });
  });

  it.each(Object.keys(commands))('that nobody booked can not %s', (name) => {
    expect(commands[name]?.(undefined, graceMs)).toEqual({ ok: false, refusal: 'VISIT_UNKNOWN' });
  });

  it('is booked once, however often it is confirmed', () => {
    for (const visit of Object.values(states)) {
      expect(decideBooking(visit, terms, startMs)).toEqual({ ok: true, events: [], answer: visit.state });
    }
  });

  it('is checked in by hand only with a reason', () => {
    const manual = (reason: string) => decideArrival(states.BOOKED, { method: 'MANUAL', reason }, startMs);
    expect(manual('')).toEqual({ ok: false, refusal: 'REASON_MISSING' });
    expect(manual('NO_NETWORK').ok).toBe(true);
  });

  it('is set out for three hours before at the earliest', () => {
    const atMs = startMs - policy.setOutMinutes * minuteMs;
    expect(decideSetOut(states.BOOKED, atMs - 1, policy)).toEqual({ ok: false, refusal: 'SET_OUT_TOO_EARLY' });
    expect(decideSetOut(states.BOOKED, atMs, policy).ok).toBe(true);
  });

  it('is called off only with a reason', () => {
    const cancelled = decideCancellation(states.BOOKED, { by: 'PROVIDER', reason: '' }, startMs);
    expect(cancelled).toEqual({ ok: false, refusal: 'REASON_MISSING' });
  });

  it('is not done without an outcome', () => {
    const decision = decideRecord(states.IN_SERVICE, { outcomeCodes: [], note: 'x' }, endMs, policy);
    expect(decision).toEqual({ ok: false, refusal: 'OUTCOME_MISSING' });
  });

  it.each(['RESIDENT', 'PROVIDER'] as const)('calls the %s a no-show only after a grace', (by) => {
    expect(decideNoShow(states.BOOKED, by, graceMs - 1, policy)).toEqual({ ok: false, refusal: 'NO_SHOW_TOO_EARLY' });
    expect(decideNoShow(states.BOOKED, by, graceMs, policy).ok).toBe(true);
  });

  it('credits no more minutes than lie between check-in and check-out, nor much more than planned', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(100_000), (late, wait, served) => {
        const arrivedMs = startMs + late * 1000;
        const arrived = after(states.BOOKED, commands['arrive'] as Decide, arrivedMs);
        const inService = after(arrived, decideStart, arrivedMs + wait * 1000);
        const outMs = arrivedMs + (wait + served) * 1000;
        const recorded = after(inService, commands['record'] as Decide, outMs);
        const minutes = recorded.state === 'RECORDED' ? recorded.servedMinutes : NaN;
        expect(minutes).toBeLessThanOrEqual((outMs - arrivedMs) / minuteMs);
        expect(minutes).toBeLessThanOrEqual(40 + policy.creditBeyondPlanMinutes);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(minutes)).toBe(true);
      }),
    );
  });

  it('takes a day exactly as long as FHIR calls the slot busy', () => {
    for (const visit of Object.values(states)) {
      expect(holdsTheDay(visit)).toBe(fhirOfVisit[visit.state].slot === 'busy');
    }
    expect(Object.keys(fhirOfVisit).sort()).toEqual(Object.keys(states).sort());
  });
});

describe('the clock of a visit', () => {
  const due = (visit: Visit, nowMs: number) => {
    const decision = decideDue(visit, nowMs, policy);
    return decision.ok ? decision.events : [];
  };
  const dayBeforeMs = startMs - 1440 * minuteMs;
  const twoHoursBeforeMs = startMs - 120 * minuteMs;
  const overdueMs = startMs + policy.overdueMinutes * minuteMs;

  it('reminds the day before and two hours before, each once, and then waits for the check-in', () => {
    const told: unknown[] = [];
    let visit = states.BOOKED;
    for (let dueMs = visitDueAtMs(visit, policy); dueMs !== null; dueMs = visitDueAtMs(visit, policy)) {
      expect(due(visit, dueMs - 1)).toEqual([]);
      const events = due(visit, dueMs);
      told.push([
        dueMs,
        ...events.map((event) => ('missing' in event ? event.missing : 'reminder' in event && event.reminder)),
      ]);
      visit = events.reduce<Visit>(evolveVisit, visit);
    }
    expect(told).toEqual([
      [dayBeforeMs, 'T24H'],
      [twoHoursBeforeMs, 'T2H'],
      [overdueMs, 'CHECK_IN'],
    ]);
  });

  it('leaves out a reminder that was already past when the visit was booked', () => {
    const late = after(undefined, (visit) => decideBooking(visit, terms, twoHoursBeforeMs - 1));
    expect(visitDueAtMs(late, policy)).toBe(twoHoursBeforeMs);
  });

  it('tells only the nearest of reminders that an outage has heaped up, and none after the start', () => {
    expect(due(states.BOOKED, twoHoursBeforeMs)).toEqual([
      { type: 'reminded', reminder: 'T24H', tell: false },
      { type: 'reminded', reminder: 'T2H', tell: true },
    ]);
    expect(due(states.BOOKED, startMs)).toMatchObject([{ tell: false }, { tell: false }]);
  });

  it('misses the check-in of who set out, and reminds no more', () => {
    expect(visitDueAtMs(states.EN_ROUTE, policy)).toBe(overdueMs);
    expect(due(states.EN_ROUTE, overdueMs)).toEqual([{ type: 'overdue', missing: 'CHECK_IN' }]);
  });

  it('misses the check-out while somebody is there', () => {
    for (const visit of [states.ARRIVED, states.IN_SERVICE]) {
      const missedMs = endMs + policy.overdueMinutes * minuteMs;
      expect(visitDueAtMs(visit, policy)).toBe(missedMs);
      expect(due(visit, missedMs)).toEqual([{ type: 'overdue', missing: 'CHECK_OUT' }]);
      expect(visitDueAtMs(evolveVisit(visit, { type: 'overdue', missing: 'CHECK_OUT' }), policy)).toBeNull();
    }
  });

  it('is silent once the visit has ended, above all after it was called off', () => {
    for (const visit of Object.values(states)) {
      if (['BOOKED', 'EN_ROUTE', 'ARRIVED', 'IN_SERVICE'].includes(visit.state)) continue;
      expect(visitDueAtMs(visit, policy)).toBeNull();
      expect(due(visit, endMs + 1440 * minuteMs)).toEqual([]);
    }
    expect(decideDue(undefined, endMs, policy)).toEqual({ ok: true, events: [], answer: null });
  });
});
