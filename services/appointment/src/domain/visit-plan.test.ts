import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { decideArrived, decideAttempt, decideFollow } from './decide-visit-plan.ts';
import { endOfMonthMs, instantIn, localDateOf, monthAfter, monthOf } from './local-month.ts';
import { dayMs, defaultPolicy as policy } from './policy.ts';
import { decidePlanDue, dueOf, planDueAtMs } from './visit-plan-clock.ts';
import { evolveVisitPlan, type Attempt, type Line, type VisitPlan, type VisitPlanEvent } from './visit-plan.ts';

/** Tuesday 2026-12-01, 08:00 in Beijing. */
const firstMs = Date.UTC(2026, 11, 1, 0);
const line: Line = {
  ...{ householdId: 'hh-1', communityId: 'jc-1', gridId: 'jg-1', tier: 'YELLOW' },
  ...{ mustVisit: true, livesAlone: true, keyGroup: true, lastVisitMs: 0 },
};
const grown = (plan: VisitPlan | undefined, events: readonly VisitPlanEvent[]): VisitPlan => {
  const after = events.reduce<VisitPlan | undefined>(evolveVisitPlan, plan);
  if (after === undefined) throw new Error('no plan');
  return after;
};
const follow = (given: Partial<Line> = {}, plan?: VisitPlan, nowMs = firstMs): VisitPlan => {
  const decision = decideFollow(plan, 'vp-1', { ...line, ...given }, nowMs, policy);
  return grown(plan, decision.ok ? decision.events : []);
};
const attempt = (how: Attempt['how'], result: Attempt['result'], atMs: number): Attempt => ({
  ...{ how, result, atMs, byId: 'us-1' },
});
const tried = (plan: VisitPlan | undefined, one: Attempt, nowMs = one.atMs, mustArriveId = 'mu-1') =>
  decideAttempt(plan, one, mustArriveId, nowMs, policy);
const after = (plan: VisitPlan, one: Attempt): VisitPlan => {
  const decision = tried(plan, one);
  if (!decision.ok) throw new Error(decision.refusal);
  return grown(plan, decision.events);
};
const slept = (plan: VisitPlan, nowMs: number): readonly VisitPlanEvent[] => {
  const decision = decidePlanDue(plan, nowMs, policy);
  return decision.ok ? decision.events : [];
};

describe('a calendar month of the tenant', () => {
  it('holds every instant between its first and its end, for four hundred years', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2370, 0, 1) }), (atMs) => {
        const month = monthOf(atMs, policy);
        expect(atMs).toBeGreaterThanOrEqual(instantIn(month, 1, 0, policy));
        expect(atMs).toBeLessThan(endOfMonthMs(month, policy));
        expect(monthOf(endOfMonthMs(month, policy), policy)).toBe(monthAfter(month));
        expect(month).toBe(new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 7));
      }),
      { numRuns: 2_000 },
    );
  });

  it('begins at midnight of the tenant, not of Greenwich', () => {
    expect(localDateOf(Date.UTC(2026, 11, 31, 16), policy)).toBe('2027-01-01');
    expect(instantIn('2027-01', 1, 0, policy)).toBe(Date.UTC(2026, 11, 31, 16));
  });
});

describe('a visit plan', () => {
  it('asks for calls and visits at the cadence of the colour', () => {
    const red = follow({ tier: 'RED', lastVisitMs: firstMs - 3 * dayMs });
    expect(dueOf(red, policy)).toEqual({ contactDueMs: firstMs - 2 * dayMs, visitDueMs: firstMs + 4 * dayMs });
    const never = follow({ tier: 'ORANGE' });
    expect(dueOf(never, policy)).toEqual({ contactDueMs: firstMs, visitDueMs: firstMs });
    const blue = follow({ tier: 'BLUE', mustVisit: false, lastVisitMs: firstMs });
    expect(dueOf(blue, policy)).toEqual({ contactDueMs: firstMs + 14 * dayMs, visitDueMs: null });
  });

  it('is made for no green household without a key group, and ends when the ledger asks for nothing more', () => {
    const nothing = decideFollow(
      undefined,
      'vp-1',
      { ...line, tier: 'GREEN', keyGroup: false, mustVisit: false },
      0,
      policy,
    );
    expect(nothing).toEqual({ ok: true, events: [], answer: null });
    const ended = follow({ tier: 'GREEN', keyGroup: false, mustVisit: false }, follow());
    expect(ended).toMatchObject({ active: false, month: null });
    expect([dueOf(ended, policy).contactDueMs, planDueAtMs(ended, policy)]).toEqual([null, null]);
    expect(follow({}, ended, firstMs + dayMs)).toMatchObject({ active: true, month: { month: '2026-12' } });
  });

  it('keeps what was, when the colour changes: no visit that was made is lost', () => {
    const visited = after(follow(), attempt('VISIT', 'SEEN', firstMs + dayMs));
    const red = follow({ tier: 'RED' }, visited, firstMs + 2 * dayMs);
    expect(red).toMatchObject({ tier: 'RED', lastVisitMs: firstMs + dayMs, month: { visitedAtMs: firstMs + dayMs } });
  });

  it('counts only who was seen as visited, and a refusal as spoken to', () => {
    const called = after(follow(), attempt('CALL', 'REACHED', firstMs + 1));
    expect(called).toMatchObject({
      lastContactMs: firstMs + 1,
      lastVisitMs: 0,
      month: { visitedAtMs: 0, attempts: 0 },
    });
    const refused = after(called, attempt('VISIT', 'REFUSED', firstMs + 2));
    expect(refused).toMatchObject({ lastContactMs: firstMs + 2, lastVisitMs: 0, missed: 0, month: { visitedAtMs: 0 } });
    expect(after(refused, attempt('VISIT', 'SEEN', firstMs + 3))).toMatchObject({
      month: { visitedAtMs: firstMs + 3 },
    });
  });

  it.each([
    ['somebody seen over the telephone', attempt('CALL', 'SEEN', firstMs), 'RESULT_DOES_NOT_FIT'],
    ['somebody reached at a door', attempt('VISIT', 'REACHED', firstMs), 'RESULT_DOES_NOT_FIT'],
    ['what has not happened yet', attempt('VISIT', 'SEEN', firstMs + 1), 'ATTEMPT_IN_FUTURE'],
    ['what is more than a week ago', attempt('VISIT', 'SEEN', firstMs - 7 * dayMs - 1), 'ATTEMPT_TOO_OLD'],
  ])('does not take %s', (_, one, refusal) => {
    expect(tried(follow(), one, firstMs)).toEqual({ ok: false, refusal });
    expect(tried(undefined, one, firstMs)).toEqual({ ok: false, refusal: 'HOUSEHOLD_NOT_PLANNED' });
  });

  it('raises the alarm at a shut door of who lives alone or is red, at the second silence on the telephone, and once', () => {
    const alone = follow();
    const shut = after(alone, attempt('VISIT', 'NOT_MET', firstMs));
    expect(shut).toMatchObject({ mustArriveId: 'mu-1', missed: 1, month: { attempts: 1 } });
    expect(tried(shut, attempt('VISIT', 'NOT_MET', firstMs + 1), firstMs + 1, 'mu-2')).toMatchObject({
      answer: { mustArriveId: 'mu-1' },
      events: [{ type: 'attempted' }],
    });
    const silent = after(alone, attempt('CALL', 'NOT_MET', firstMs));
    expect(silent.mustArriveId).toBe('');
    expect(after(silent, attempt('CALL', 'NOT_MET', firstMs + 1)).mustArriveId).toBe('mu-1');
    const family = follow({ tier: 'ORANGE', livesAlone: false });
    expect(after(family, attempt('VISIT', 'NOT_MET', firstMs)).mustArriveId).toBe('');
  });

  it('goes on when the task is over: who was seen there was visited, a foreign task changes nothing', () => {
    const shut = after(follow(), attempt('VISIT', 'NOT_MET', firstMs));
    const ended = { mustArriveId: 'mu-1', result: 'SEEN', atMs: firstMs + 5, byId: 'us-1' } as const;
    const seen = decideArrived(shut, ended, policy);
    expect(grown(shut, seen.ok ? seen.events : [])).toMatchObject({
      ...{ mustArriveId: '', missed: 0, lastVisitMs: firstMs + 5, month: { visitedAtMs: firstMs + 5 } },
    });
    const handed = decideArrived(shut, { ...ended, result: null }, policy);
    expect(grown(shut, handed.ok ? handed.events : [])).toMatchObject({ mustArriveId: '', lastVisitMs: 0 });
    expect(decideArrived(shut, { ...ended, mustArriveId: 'mu-9' }, policy)).toMatchObject({ events: [] });
  });
});

describe('a month of 三必访', () => {
  const day20Ms = instantIn('2026-12', 20, 540, policy);
  const endMs = endOfMonthMs('2026-12', policy);

  it('is reminded of on day 20 and broken at its end, each once and neither early', () => {
    const plan = follow();
    expect(planDueAtMs(plan, policy)).toBe(day20Ms);
    expect(slept(plan, day20Ms - 1)).toEqual([]);
    expect(slept(plan, day20Ms)).toEqual([{ type: 'month-reminded', month: '2026-12' }]);
    const reminded = grown(plan, slept(plan, day20Ms));
    expect(slept(reminded, day20Ms)).toEqual([]);
    expect(planDueAtMs(reminded, policy)).toBe(endMs);
    expect(slept(reminded, endMs - 1)).toEqual([]);
    const closed = grown(reminded, slept(reminded, endMs));
    expect(closed).toMatchObject({
      past: [{ month: '2026-12', end: 'BREACHED' }],
      month: { month: '2027-01', attempts: 0, reminded: false },
    });
    expect(slept(closed, endMs)).toEqual([]);
  });

  it('is kept by a visit in it, also by one that the ledger knew', () => {
    const visited = after(follow(), attempt('VISIT', 'SEEN', day20Ms - 1));
    expect(slept(visited, day20Ms)).toEqual([]);
    expect(grown(visited, slept(visited, endMs)).past).toEqual([{ month: '2026-12', end: 'KEPT' }]);
    expect(follow({ lastVisitMs: firstMs + 1 }, undefined, firstMs + 2).month?.visitedAtMs).toBe(firstMs + 1);
    expect(follow({ lastVisitMs: firstMs - 9 * 3_600_000 }).month?.visitedAtMs).toBe(0);
  });

  it('shows UNREACHABLE, not kept, after three shut doors', () => {
    const shut = [1, 2, 3].reduce((plan, n) => after(plan, attempt('VISIT', 'NOT_MET', firstMs + n)), follow());
    expect(grown(shut, slept(shut, endMs)).past).toEqual([{ month: '2026-12', end: 'UNREACHABLE' }]);
  });

  it('is asked for whatever the colour from the day of the reminder on', () => {
    const green = follow({ tier: 'GREEN', lastVisitMs: firstMs - 10 * dayMs });
    expect(dueOf(green, policy).visitDueMs).toBe(day20Ms);
    const visited = after(green, attempt('VISIT', 'SEEN', firstMs));
    expect(dueOf(visited, policy).visitDueMs).toBe(firstMs + 90 * dayMs);
  });

  it('each month has one end, whatever was tried and however long the clock slept (I14)', () => {
    const step = fc.record({
      hours: fc.integer({ min: 1, max: 24 * 70 }),
      what: fc.constantFrom<Attempt['result'] | 'SLEEP'>('SLEEP', 'SLEEP', 'SEEN', 'NOT_MET', 'REFUSED'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let plan = follow();
        let nowMs = firstMs;
        const seenIn = new Set<string>();
        for (const { hours, what } of steps) {
          nowMs += hours * 3_600_000;
          plan = grown(plan, slept(plan, nowMs));
          if (what === 'SLEEP') continue;
          plan = after(plan, attempt('VISIT', what, nowMs));
          if (what === 'SEEN') seenIn.add(monthOf(nowMs, policy));
        }
        const months = plan.past.map(({ month }) => month);
        for (let month = '2026-12', n = 0; month !== plan.month?.month; month = monthAfter(month), n++)
          if (plan.past.length < 24) expect(months[n]).toBe(month);
        for (const { month, end } of plan.past) expect(end === 'KEPT').toBe(seenIn.has(month));
      }),
      { numRuns: 400 },
    );
  });
});
