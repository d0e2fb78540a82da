import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Seeker, Supplier } from '../domain/candidates.ts';
import { clashOf } from '../domain/clashes.ts';
import { defaultPolicy } from '../domain/default-policy.ts';
import { emptyLoad, type LoadEntry } from '../domain/load.ts';
import { localDay } from '../domain/local-time.ts';
import { assignmentProblem, draftPlan, type Draft } from '../domain/plan.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import { everywhere, type Profile, type WeeklyWindow } from '../domain/provider.ts';
import { causesOf, rankingOf } from '../domain/ranking.ts';
import { byRank, type MatchRequest } from '../domain/request.ts';
import { hoursOf } from '../domain/slots.ts';
import { dealOut, nextTryMs, termsOf } from '../domain/waves.ts';
import { transport } from '../matching/transport.ts';
import { bestPlan } from './best-plan.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A Wednesday, 09:00 in Beijing. */
const nowMs = Date.UTC(2026, 10, 25, 1, 0);
const today = localDay(nowMs, 480);
const solver = { solve: async (problem: Parameters<typeof transport>[0]) => transport(problem) };
/** One week of hours is enough here. */
const policy: Policy = { ...defaultPolicy, horizonDays: 7 };

const person: Profile = {
  kind: 'VOLUNTEER',
  name: 'x',
  phone: '',
  sex: '',
  organisation: '',
  title: '',
  department: '',
  skills: ['SIX_HELP_CLEAN'],
  unknownSkills: [],
  windows: [],
  visitMinutes: 60,
  weeklyCap: 0,
  communityIds: [],
  gridId: '',
  insuredUntilMs: 0,
  conflictKeys: [],
  station: '',
  cell: '',
  age: 0,
  facility: null,
};

function window(weekday: number, fromMinute: number, people: number): WeeklyWindow {
  return { weekday, fromMinute, toMinute: fromMinute + people * 70 - 10, capacity: people };
}

function supplier(
  name: string,
  profile: Partial<Profile>,
  more: { busy?: LoadEntry[]; askedToday?: number; lastAskedMs?: number } = {},
): Supplier {
  const provider = {
    providerId: `pv_${name}`,
    status: 'ACTIVE' as const,
    reason: '',
    profile: { ...person, ...profile },
  };
  const load = { ...emptyLoad(provider.providerId, everywhere), entries: more.busy ?? [] };
  return {
    provider,
    hours: hoursOf(provider.profile, load, policy, { fromDay: today, days: policy.horizonDays, nowMs }),
    askedToday: more.askedToday ?? 0,
    lastAskedMs: more.lastAskedMs ?? 0,
  };
}

function seeker(name: string, request: Partial<MatchRequest> = {}, more: Partial<Seeker> = {}): Seeker {
  const full: MatchRequest = {
    demandId: `dm_${name}`,
    round: 1,
    type: 'SIX_HELP_CLEAN',
    urgency: 'ROUTINE',
    serviceClass: 4,
    communityId: 'jc_1',
    gridId: '',
    cell: '',
    residentId: `rs_${name}`,
    staffNeeded: 1,
    wanted: [],
    excludedProviderIds: [],
    counterpartyKeys: [],
    genderPreference: '',
    continuityProviderId: '',
    waitingSinceMs: nowMs,
    matchDueMs: 0,
    visitDueMs: 0,
    phoneUnknown: false,
    ...request,
  };
  const rule = ruleOf(policy, full.type);
  if (rule === undefined) throw new Error(full.type);
  return {
    matchId: `ma_${name}`,
    request: full,
    offers: [],
    rule,
    busy: [],
    mayBeAsked: true,
    notBeforeMs: 0,
    ...more,
  };
}

const draft = (seekers: readonly Seeker[], suppliers: readonly Supplier[]): Draft =>
  draftPlan(
    [...seekers].sort((a, b) => byRank(a.request, b.request)),
    suppliers,
    policy,
    nowMs,
  );
const servedBy = (plan: Draft, assigned: Int32Array): string[] =>
  plan.seekers.filter((_, s) => (assigned[s] ?? -1) >= 0).map(({ request }) => request.demandId);

/** Small villages in which not everybody can be served: few windows, weekly caps, two skills. */
const villages = fc.record({
  suppliers: fc.array(
    fc.record({
      windows: fc.array(
        fc.record({
          weekday: fc.integer({ min: 4, max: 7 }),
          from: fc.constantFrom(540, 840),
          people: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      weeklyCap: fc.integer({ min: 0, max: 2 }),
      both: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  seekers: fc.array(
    fc.record({
      serviceClass: fc.integer({ min: 2, max: 4 }),
      weekday: fc.constantFrom(0, 4, 5, 6),
      bath: fc.boolean(),
      resident: fc.integer({ min: 0, max: 8 }),
      waited: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
});

function made(
  { suppliers, seekers }: typeof villages extends fc.Arbitrary<infer V> ? V : never,
  together: boolean,
): Draft {
  return draft(
    seekers.map(({ serviceClass, weekday, bath, resident, waited }, n) =>
      seeker(String(n), {
        serviceClass,
        type: bath ? 'SIX_HELP_BATH' : 'SIX_HELP_CLEAN',
        waitingSinceMs: nowMs - waited * dayMs,
        wanted: weekday === 0 ? [] : [{ weekdays: [weekday], fromMinute: 0, toMinute: 1440 }],
        ...(together && { residentId: `rs_${resident % 2}` }),
      }),
    ),
    suppliers.map(({ windows, weeklyCap, both }, n) =>
      supplier(String(n), {
        weeklyCap,
        skills: both ? ['SIX_HELP_BATH', 'SIX_HELP_CLEAN'] : ['SIX_HELP_CLEAN'],
        windows: windows
          .filter(
            ({ weekday, from }, w) =>
              windows.findIndex((other) => other.weekday === weekday && other.from === from) === w,
          )
          .map(({ weekday, from, people }) => window(weekday, from, people)),
      }),
    ),
  );
}

/** Whether these seekers can all be served at once: every way tried, straight from the pairs and the rules of README.md. */
function canAllBeServed(
  plan: Draft,
  seekers: readonly number[],
  clear: boolean,
  taken: readonly Draft['edges'][number][] = [],
): boolean {
  const [next, ...others] = seekers;
  if (next === undefined) return true;
  return plan.edges.some((edge) => {
    if (edge.seeker !== next) return false;
    const cap = plan.suppliers[edge.supplier]?.provider.profile.weeklyCap ?? 0;
    const week = taken.filter(
      (other) => other.supplier === edge.supplier && other.option.slot.window.week === edge.option.slot.window.week,
    );
    const inWindow = taken.filter((other) => other.option.slot.window === edge.option.slot.window);
    const sameResident = taken.filter(
      (other) => plan.seekers[other.seeker]?.request.residentId === plan.seekers[edge.seeker]?.request.residentId,
    );
    if (
      taken.some((other) => other.option.slot === edge.option.slot) ||
      inWindow.length >= edge.option.slot.window.capacity ||
      (cap > 0 && week.length >= cap)
    )
      return false;
    if (
      clear &&
      sameResident.some(
        ({ option }) => option.slot.startMs < edge.option.endMs && edge.option.slot.startMs < option.endMs,
      )
    )
      return false;
    return canAllBeServed(plan, others, clear, [...taken, edge]);
  });
}

describe('a plan', () => {
  it('serves, down the ranks, everybody who can be served beside those above', async () => {
    await fc.assert(
      fc.asyncProperty(villages, async (village) => {
        const plan = made(village, false);
        const chosen: number[] = [];
        plan.seekers.forEach((_, s) => {
          if (canAllBeServed(plan, [...chosen, s], false)) chosen.push(s);
        });
        const { assigned, exact } = await bestPlan(plan, solver, nowMs);
        expect(exact).toBe(true);
        expect(servedBy(plan, assigned)).toEqual(chosen.map((s) => plan.seekers[s]?.request.demandId));
      }),
      { numRuns: 150 },
    );
  });

  it('never puts one resident at two visits at one time, and serves as well as that allows', async () => {
    await fc.assert(
      fc.asyncProperty(villages, async (village) => {
        const plan = made(village, true);
        const { assigned, problem, cost, exact } = await bestPlan(plan, solver, nowMs);
        expect(clashOf(plan, assigned)).toBeUndefined();
        const step = problem.penalty.at(-1) ?? 1;
        const weight = (served: readonly number[]) =>
          plan.seekers.reduce((sum, _, s) => sum + (served.includes(s) ? 0 : plan.seekers.length - s), 0);
        const sets = plan.seekers.reduce<number[][]>((all, _, s) => [...all, ...all.map((set) => [...set, s])], [[]]);
        const best = Math.min(...sets.filter((set) => canAllBeServed(plan, set, true)).map(weight));
        if (exact) expect(Math.floor(cost / step)).toBe(best);
      }),
      { numRuns: 60 },
    );
  });

  it('serves as many of each class as a plan without any cost would (no travel disturbs who is served)', () => {
    fc.assert(
      fc.property(villages, (village) => {
        const plan = made(village, false);
        const problem = assignmentProblem(plan, new Set(), nowMs);
        const free = {
          ...problem,
          cost: new Float64Array(problem.cost.length),
          penalty: Float64Array.from(plan.seekers, ({ request }) => 5 - request.serviceClass),
        };
        const counts = (assigned: Int32Array) =>
          [2, 3, 4].map(
            (c) =>
              plan.seekers.filter(({ request }, s) => request.serviceClass === c && (assigned[s] ?? -1) >= 0).length,
          );
        expect(counts(transport(problem).assigned)).toEqual(counts(transport(free).assigned));
      }),
      { numRuns: 100 },
    );
  });

  it('is the same whatever the order of rows', () => {
    fc.assert(
      fc.property(villages, (village) => {
        const plan = made(village, false);
        const turned = draft([...plan.seekers].reverse(), [...plan.suppliers].reverse());
        const told = (one: Draft) => transport(assignmentProblem(one, new Set(), nowMs)).cost;
        expect(told(turned)).toBe(told(plan));
      }),
      { numRuns: 50 },
    );
  });

  it('asks, among equals, who was asked longest ago', async () => {
    const windows = [window(5, 540, 1)];
    const plan = draft(
      [seeker('1')],
      [
        supplier('A', { windows }, { lastAskedMs: nowMs }),
        supplier('B', { windows }, { lastAskedMs: nowMs - 3 * dayMs }),
        supplier('C', { windows }, { lastAskedMs: nowMs - dayMs }),
      ],
    );
    const { assigned } = await bestPlan(plan, solver, nowMs);
    expect(plan.suppliers[plan.edges[assigned[0] ?? -1]?.supplier ?? -1]?.provider.providerId).toBe('pv_B');
  });

  it('goes to the person who came before, the nearer one, the one with room in the week', async () => {
    const windows = [window(5, 540, 1)];
    const chosen = async (one: Seeker, ...suppliers: Supplier[]) => {
      const plan = draft([one], suppliers);
      const { assigned } = await bestPlan(plan, solver, nowMs);
      return plan.suppliers[plan.edges[assigned[0] ?? -1]?.supplier ?? -1]?.provider.providerId;
    };
    expect(
      await chosen(
        seeker('1', { cell: '10:10' }),
        supplier('far', { windows, cell: '20:10' }),
        supplier('near', { windows, cell: '12:10' }),
      ),
    ).toBe('pv_near');
    expect(
      await chosen(
        seeker('1', { cell: '10:10', continuityProviderId: 'pv_known' }),
        supplier('known', { windows, cell: '14:10' }),
        supplier('new', { windows, cell: '12:10' }),
      ),
    ).toBe('pv_known');
    const busy = [
      {
        offerId: 'of',
        demandId: 'dm',
        startMs: nowMs + 5 * hourMs,
        endMs: nowMs + 6 * hourMs,
        slot: 'BOOKED' as const,
        untilMs: 0,
      },
    ];
    expect(
      await chosen(
        seeker('1'),
        supplier('full', { windows, weeklyCap: 3 }, { busy }),
        supplier('fresh', { windows, weeklyCap: 3 }),
      ),
    ).toBe('pv_fresh');
  });
});

describe('what stands against a pair', () => {
  const against = (one: Seeker, ...suppliers: Supplier[]) => draft([one], suppliers).refusals[0]?.get('pv_A');
  const friday = [window(5, 540, 1)];
  const fridayMs = nowMs + 2 * dayMs;
  const booked: LoadEntry = {
    offerId: 'of',
    demandId: 'dm',
    startMs: fridayMs,
    endMs: fridayMs + hourMs,
    slot: 'BOOKED',
    untilMs: 0,
  };

  it('is the window when no wanted hour is left in the horizon', () => {
    expect(
      against(
        seeker('1', { wanted: [{ weekdays: [1], fromMinute: 0, toMinute: 1440 }] }),
        supplier('A', { windows: friday }),
      ),
    ).toEqual(['WINDOW']);
    expect(against(seeker('1'), supplier('A', { windows: [] }))).toEqual(['WINDOW']);
    expect(
      against(
        seeker('1', {}, { busy: [{ startMs: fridayMs, endMs: fridayMs + 1 }] }),
        supplier('A', { windows: friday }),
      ),
    ).toEqual(['WINDOW']);
    expect(against(seeker('1', {}, { notBeforeMs: nowMs + 2 * dayMs }), supplier('A', { windows: friday }))).toEqual([
      'WINDOW',
    ]);
  });

  it('is too short a notice: half a day, nights not counted', () => {
    const wednesdayEvening = [{ weekday: 3, fromMinute: 20 * 60, toMinute: 21 * 60, capacity: 1 }];
    const thursdayMorning = [window(4, 480, 1)];
    expect(against(seeker('1'), supplier('A', { windows: wednesdayEvening }))).toEqual(['WINDOW']);
    expect(against(seeker('1'), supplier('A', { windows: thursdayMorning }))).toBeUndefined();
    expect(against(seeker('1', { urgency: 'URGENT' }), supplier('A', { windows: wednesdayEvening }))).toBeUndefined();
  });

  it('is the insurance, the room, the weekly cap, in this order', () => {
    expect(against(seeker('1'), supplier('A', { windows: friday, insuredUntilMs: nowMs }))).toEqual([
      'CREDENTIAL_EXPIRED',
    ]);
    expect(against(seeker('1'), supplier('A', { windows: friday }, { busy: [booked] }))).toEqual(['CAPACITY']);
    const thursday: LoadEntry = { ...booked, startMs: fridayMs - dayMs, endMs: fridayMs - dayMs + hourMs };
    expect(against(seeker('1'), supplier('A', { windows: friday, weeklyCap: 1 }, { busy: [thursday] }))).toEqual([
      'LOAD_LIMIT',
    ]);
  });

  it('is that a pair is needed and there is only one', () => {
    const two = seeker('1', { staffNeeded: 2 });
    expect(against(two, supplier('A', { windows: friday }))).toEqual(['PAIR_INCOMPLETE']);
    expect(against(two, supplier('A', { windows: friday }), supplier('B', { windows: [] }))).toBeUndefined();
    expect(against(two, supplier('A', { windows: friday }), supplier('B', { skills: ['SIX_HELP_BATH'] }))).toEqual([
      'PAIR_INCOMPLETE',
    ]);
  });

  it('becomes the cause of waiting: of those who have the skill, or that nobody has it', () => {
    const plan = draft(
      [seeker('1')],
      [
        supplier('A', { windows: friday }, { busy: [booked] }),
        supplier('B', { windows: [] }),
        supplier('C', { skills: ['SIX_HELP_BATH'] }),
      ],
    );
    expect(causesOf(plan, 0, false)).toEqual(['CAPACITY', 'WINDOW']);
    expect(causesOf(draft([seeker('1')], [supplier('C', { skills: ['SIX_HELP_BATH'] })]), 0, false)).toEqual(['SKILL']);
    expect(causesOf(draft([seeker('1')], []), 0, false)).toEqual(['SKILL']);
  });

  it('is stored with the cheapest providers and their terms, which add up', () => {
    const visitDueMs = fridayMs - dayMs;
    const plan = draft(
      [seeker('1', { cell: '10:10', visitDueMs })],
      [supplier('A', { windows: [window(5, 540, 2)], cell: '12:10' }), supplier('B', { skills: ['SIX_HELP_BATH'] })],
    );
    const ranking = rankingOf(plan, 0, plan.edges, policy, nowMs);
    expect(ranking).toMatchObject({ decidedAtMs: nowMs, policyVersion: '2026-11', refused: { SKILL: ['pv_B'] } });
    const [best, ...more] = ranking.feasible;
    expect(more).toEqual([]);
    // 500 m × 1.3 / 80 m a minute; 48 h × 5 s; 24 h late × 10 × 5 s.
    expect(best).toMatchObject({
      providerId: 'pv_A',
      startMs: fridayMs,
      parts: { travel: 488, wait: 240, late: 1200, load: 0, stranger: 0, silent: 0 },
    });
    expect(Object.values(best?.parts ?? {}).reduce((a, b) => a + b, 0)).toBe(best?.cost);
  });
});

describe('dealing out a plan', () => {
  const windows = [window(5, 540, 1)];
  const dealt = async (plan: Draft) => {
    const { assigned } = await bestPlan(plan, solver, nowMs);
    return dealOut(plan, assigned, policy).map((deal) =>
      deal.outcome === 'ASK'
        ? deal.edges.map((e) => plan.suppliers[plan.edges[e]?.supplier ?? -1]?.provider.providerId.slice(3)).join('')
        : deal.outcome,
    );
  };

  it('asks three for one where there is room, and only one each where everybody is needed', async () => {
    const three = ['A', 'B', 'C'].map((name) => supplier(name, { windows }));
    expect((await dealt(draft([seeker('1')], three)))[0]).toHaveLength(3);
    const all = await dealt(
      draft(
        ['1', '2', '3'].map((name) => seeker(name)),
        three,
      ),
    );
    expect(all.map((names) => names.length)).toEqual([1, 1, 1]);
    expect(new Set(all).size).toBe(3);
  });

  it('asks five when it is pressing, one when it is a routine medical visit', async () => {
    const skills = ['HOME_MEDICAL_ROUND'];
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => supplier(name, { windows, skills }));
    const medical = { type: 'HOME_MEDICAL_ROUND' } as const;
    expect((await dealt(draft([seeker('1', { ...medical, urgency: 'ASAP', serviceClass: 0 })], many)))[0]).toHaveLength(
      5,
    );
    expect((await dealt(draft([seeker('1', { ...medical, serviceClass: 1 })], many)))[0]).toHaveLength(3);
    expect((await dealt(draft([seeker('1', medical)], many)))[0]).toHaveLength(1);
  });

  it('keeps to eight offers a day for each provider, except for what presses', async () => {
    const tired = supplier('A', { windows }, { askedToday: 8 });
    expect(await dealt(draft([seeker('1')], [tired]))).toEqual(['HELD_BACK']);
    expect(await dealt(draft([seeker('1', { serviceClass: 1 })], [tired]))).toEqual(['A']);
    expect(await dealt(draft([seeker('1')], [tired, supplier('B', { windows })]))).not.toContain('AB');
  });

  it('leaves a claimable wish its chance without asking anybody', async () => {
    const wish = seeker('1', { type: 'VOLUNTEER_WISH', serviceClass: 3 }, { mayBeAsked: false });
    const helper = supplier('A', { windows, skills: ['VOLUNTEER_WISH', 'SIX_HELP_CLEAN'] });
    expect(await dealt(draft([wish, seeker('2')], [helper]))).toEqual(['KEPT_CHANCE', 'EMPTY_HANDED']);
  });

  it('gives an answer its time and leaves time to confirm before the visit', () => {
    const plan = draft([seeker('1')], [supplier('A', { windows: [window(4, 540, 1), window(1, 540, 1)] })]);
    const terms = plan.edges.map((edge) => termsOf(plan, edge, 'of_1', policy, nowMs));
    // Thursday 09:00: four waking hours before are Wednesday 18:00; help is answered in four hours anyway.
    expect(terms.map(({ answerByMs }) => answerByMs)).toEqual([nowMs + 4 * hourMs, nowMs + 4 * hourMs]);
    const evening = nowMs + 9 * hourMs;
    const late = draftPlan(
      [seeker('1')],
      plan.suppliers,
      { ...policy, paces: { ...policy.paces, ROUTINE: { ...policy.paces.ROUTINE, noticeMs: 0 } } },
      evening,
    );
    const [first] = late.edges;
    expect(first && termsOf(late, first, 'of_1', policy, evening - 2 * hourMs)).toMatchObject({
      answerByMs: nowMs + 9 * hourMs,
      travelBeforeMin: 10,
      windowCapacity: 1,
    });
  });

  it('tries again as the next day begins, in the order of rank', () => {
    const midnight = Date.UTC(2026, 10, 25, 16, 0);
    expect([nextTryMs(0, 7, policy, nowMs), nextTryMs(4, 499, policy, nowMs)]).toEqual([midnight + 7, midnight + 4499]);
  });
});
