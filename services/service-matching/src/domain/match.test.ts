import { describe, expect, it } from '@jest/globals';

import { decideAnswer, decideClaim, decideSlotTaken, type Rules } from './answering.ts';
import { decideConfirm, decideDropOut, decideTimePassed, dueAtMs } from './confirming.ts';
import { defaultPolicy } from './default-policy.ts';
import { evolveMatch } from './match-evolve.ts';
import {
  holdsSlot,
  offerOf,
  type Match,
  type MatchDecision,
  type MatchEvent,
  type MatchState,
  type OfferTerms,
  type Ranking,
} from './match.ts';
import { decideOtherTime, type OtherTime } from './other-time.ts';
import { decideOpen, decideRaiseClass, decideVisitOver, decideWithdraw } from './opening.ts';
import { ruleOf } from './policy.ts';
import type { MatchRequest } from './request.ts';
import { decideSend, decideWaitlist } from './sending.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A Wednesday, 09:00 in Beijing. */
const nowMs = Date.UTC(2026, 10, 25, 1, 0);
const visitMs = nowMs + 100 * hourMs;

const request: MatchRequest = {
  demandId: 'dm_1',
  round: 1,
  type: 'HOME_MEDICAL_ROUND',
  urgency: 'ROUTINE',
  serviceClass: 3,
  communityId: 'jc_1',
  gridId: 'jg_1',
  cell: '',
  residentId: 'rs_1',
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
};
const wish: MatchRequest = { ...request, type: 'VOLUNTEER_WISH' };
const ranking: Ranking = { decidedAtMs: nowMs, policyVersion: 'test', feasible: [], refused: {} };

function rulesFor({ type }: MatchRequest): Rules {
  const rule = ruleOf(defaultPolicy, type);
  if (rule === undefined) throw new Error(type);
  return { rule, policy: defaultPolicy };
}
const rules = rulesFor(request);

function terms(name: string, answerByMs = nowMs + 10 * hourMs): OfferTerms {
  return {
    offerId: `of_${name}`,
    providerId: `pv_${name}`,
    startMs: visitMs,
    endMs: visitMs + 40 * minuteMs,
    travelBeforeMin: 10,
    travelAfterMin: 10,
    windowStartMs: visitMs,
    windowEndMs: visitMs + 3 * hourMs,
    windowCapacity: 3,
    answerByMs,
  };
}

function after(
  match: Match | undefined,
  ...decisions: ((match: Match | undefined) => MatchDecision<unknown, unknown>)[]
): Match {
  let state = match;
  for (const decide of decisions) {
    const decided = decide(state);
    if (!decided.ok) throw new Error(String(decided.refusal));
    for (const event of decided.events) state = evolveMatch(state, event);
  }
  if (state === undefined) throw new Error('nothing happened');
  return state;
}

const open = (wanted: MatchRequest) => (match: Match | undefined) =>
  decideOpen(match, 'ma_1', wanted, { correlationId: 'cr', traceparent: '' }, rulesFor(wanted), nowMs);
const send =
  (...names: string[]) =>
  (match: Match | undefined) =>
    decideSend(
      match,
      { round: match?.request.round ?? 0, wave: match?.wave ?? 0, ranking },
      names.map((name) => terms(name)),
    );
const yes =
  (name: string, atMs = nowMs) =>
  (match: Match | undefined) =>
    decideAnswer(match, `of_${name}`, `pv_${name}`, { accept: true, assistantId: '' }, rules, atMs);
const no = (name: string) => (match: Match | undefined) =>
  decideAnswer(match, `of_${name}`, `pv_${name}`, { accept: false, reason: 'BUSY' }, rules, nowMs);
const otherTime =
  (name: string, more: Partial<OtherTime> = {}, atMs = nowMs, byRules = rules) =>
  (match: Match | undefined) =>
    decideOtherTime(
      match,
      `of_${name}`,
      { offerId: `of_${name}_later`, providerId: `pv_${name}`, startMs: visitMs + hourMs, assistantId: '', ...more },
      byRules,
      atMs,
    );
const confirm =
  (name: string, atMs = nowMs) =>
  (match: Match | undefined) =>
    decideConfirm(match, `of_${name}`, { accept: true, by: 'RESIDENT' }, atMs);
const pass = (atMs: number) => (match: Match | undefined) => decideTimePassed(match, rules, atMs);

const waiting = after(undefined, open(request));
const offering = after(waiting, send('A', 'B', 'C'));
const accepted = after(offering, yes('A'));
const confirmed = after(accepted, confirm('A'));
const withdrawn = after(offering, decideWithdraw);
const claimable = after(undefined, open(wish));

const states: Readonly<Record<MatchState, Match>> = {
  WAITING: waiting,
  CLAIMABLE: claimable,
  OFFERING: offering,
  ACCEPTED: accepted,
  CONFIRMED: confirmed,
  WITHDRAWN: withdrawn,
};

/** Every command in every state: the state it leads to, `-` when nothing happens, or the code of the refusal. */
const commands: Readonly<
  Record<
    string,
    readonly [(match: Match | undefined) => MatchDecision<unknown, unknown>, Readonly<Record<MatchState, string>>]
  >
> = {
  'a provider says yes': [
    yes('A'),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'ACCEPTED',
      ACCEPTED: 'OFFER_CLOSED',
      CONFIRMED: 'OFFER_CLOSED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'another provider says yes': [
    yes('B'),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'ACCEPTED',
      ACCEPTED: 'OFFER_CLOSED',
      CONFIRMED: 'OFFER_CLOSED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'a provider says no': [
    no('A'),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'OFFERING',
      ACCEPTED: 'OFFER_CLOSED',
      CONFIRMED: 'OFFER_CLOSED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'a provider would come at another hour': [
    otherTime('A'),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'ACCEPTED',
      ACCEPTED: 'OFFER_CLOSED',
      CONFIRMED: 'OFFER_CLOSED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'the slot turns out taken': [
    (match) => decideSlotTaken(match, 'of_A', 'pv_A', nowMs),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'OFFERING',
      ACCEPTED: 'OFFER_CLOSED',
      CONFIRMED: 'OFFER_CLOSED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'the resident confirms': [
    confirm('A'),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'OFFER_NOT_ACCEPTED',
      ACCEPTED: 'CONFIRMED',
      CONFIRMED: 'OFFER_CLOSED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'the resident declines': [
    (match) => decideConfirm(match, 'of_A', { accept: false, reason: 'TIME' }, nowMs),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'OFFER_NOT_ACCEPTED',
      ACCEPTED: 'WAITING',
      CONFIRMED: 'OFFER_CLOSED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'the provider drops out': [
    (match) => decideDropOut(match, 'of_A', 'pv_A', 'ILL', nowMs),
    {
      WAITING: 'OFFER_UNKNOWN',
      CLAIMABLE: 'OFFER_UNKNOWN',
      OFFERING: 'OFFER_NOT_ACCEPTED',
      ACCEPTED: 'WAITING',
      CONFIRMED: 'ALREADY_CONFIRMED',
      WITHDRAWN: 'OFFER_CLOSED',
    },
  ],
  'a volunteer claims it': [
    (match) => decideClaim(match, terms('Z'), nowMs),
    {
      WAITING: 'NOT_CLAIMABLE',
      CLAIMABLE: 'OFFERING',
      OFFERING: 'NOT_CLAIMABLE',
      ACCEPTED: 'NOT_CLAIMABLE',
      CONFIRMED: 'NOT_CLAIMABLE',
      WITHDRAWN: 'NOT_CLAIMABLE',
    },
  ],
  'a planning run sends a wave': [
    send('Y'),
    {
      WAITING: 'OFFERING',
      CLAIMABLE: 'PLAN_IS_STALE',
      OFFERING: 'PLAN_IS_STALE',
      ACCEPTED: 'PLAN_IS_STALE',
      CONFIRMED: 'PLAN_IS_STALE',
      WITHDRAWN: 'PLAN_IS_STALE',
    },
  ],
  'a planning run finds nobody': [
    (match) =>
      decideWaitlist(
        match,
        { round: 1, wave: 0, ranking },
        { causes: ['SKILL'], nextTryMs: nowMs + hourMs },
        defaultPolicy,
      ),
    {
      WAITING: 'WAITING',
      CLAIMABLE: 'PLAN_IS_STALE',
      OFFERING: 'PLAN_IS_STALE',
      ACCEPTED: 'PLAN_IS_STALE',
      CONFIRMED: 'PLAN_IS_STALE',
      WITHDRAWN: 'PLAN_IS_STALE',
    },
  ],
  'the demand is withdrawn': [
    decideWithdraw,
    {
      WAITING: 'WITHDRAWN',
      CLAIMABLE: 'WITHDRAWN',
      OFFERING: 'WITHDRAWN',
      ACCEPTED: 'WITHDRAWN',
      CONFIRMED: 'WITHDRAWN',
      WITHDRAWN: '-',
    },
  ],
  'the same round is asked for again': [
    open(request),
    { WAITING: '-', CLAIMABLE: '-', OFFERING: '-', ACCEPTED: '-', CONFIRMED: '-', WITHDRAWN: '-' },
  ],
  'a new round is asked for': [
    open({ ...request, round: 2 }),
    {
      WAITING: 'WAITING',
      CLAIMABLE: 'WAITING',
      OFFERING: 'WAITING',
      ACCEPTED: 'WAITING',
      CONFIRMED: 'WAITING',
      WITHDRAWN: 'WAITING',
    },
  ],
  'no clock has run out': [
    pass(nowMs),
    { WAITING: '-', CLAIMABLE: '-', OFFERING: '-', ACCEPTED: '-', CONFIRMED: '-', WITHDRAWN: '-' },
  ],
  'every clock has run out': [
    pass(visitMs + 72 * hourMs),
    { WAITING: '-', CLAIMABLE: 'WAITING', OFFERING: 'WAITING', ACCEPTED: 'WAITING', CONFIRMED: '-', WITHDRAWN: '-' },
  ],
  'the demand grows more pressing': [
    (match) => decideRaiseClass(match, 2),
    {
      WAITING: 'WAITING',
      CLAIMABLE: 'CLAIMABLE',
      OFFERING: 'OFFERING',
      ACCEPTED: 'ACCEPTED',
      CONFIRMED: 'CONFIRMED',
      WITHDRAWN: '-',
    },
  ],
  'the visit is cancelled': [
    (match) => decideVisitOver(match, 'of_A', 'CANCELLED_BY_PROVIDER'),
    { WAITING: '-', CLAIMABLE: '-', OFFERING: '-', ACCEPTED: '-', CONFIRMED: 'CONFIRMED', WITHDRAWN: '-' },
  ],
};

describe('every command in every state of a match', () => {
  const cases = Object.entries(commands).flatMap(([name, [decide, expected]]) =>
    (Object.keys(states) as MatchState[]).map((state) => [name, state, decide, expected[state]] as const),
  );
  it.each(cases)('%s in %s', (_, state, decide, expected) => {
    const match = states[state];
    const decided = decide(match);
    if (!decided.ok) {
      expect(decided.refusal).toBe(expected);
      return;
    }
    if (decided.events.length === 0) {
      expect('-').toBe(expected);
      return;
    }
    const next = decided.events.reduce<Match>(evolveMatch, match);
    expect(next.state).toBe(expected);
    expect(
      next.offers.filter((offer) => offer.state === 'CONFIRMED' || offer.state === 'ACCEPTED').length,
    ).toBeLessThanOrEqual(1);
    if (next.state !== 'OFFERING') expect(next.offers.some((offer) => offer.state === 'SENT')).toBe(false);
    if (next.state !== 'CONFIRMED' && next.state !== 'WITHDRAWN') expect(dueAtMs(next)).not.toBeNull();
  });

  it('is refused where there is no match at all', () => {
    for (const [name, [decide]] of Object.entries(commands)) {
      const decided = decide(undefined);
      if (decided.ok) expect(name.includes('asked for') || decided.events.length === 0).toBe(true);
      else expect(decided.refusal).toMatch(/UNKNOWN|STALE|NOT_CLAIMABLE/);
    }
    const event: MatchEvent = { type: 'claim-ended', atMs: 0 };
    expect(() => evolveMatch(undefined, event)).toThrow('before requested');
  });
});

describe('the first yes', () => {
  it('wins, and every other offer is superseded in the same write (P13)', () => {
    expect(accepted).toMatchObject({ state: 'ACCEPTED', offerId: 'of_A' });
    expect(accepted.offers.map(({ state }) => state)).toEqual(['ACCEPTED', 'SUPERSEDED', 'SUPERSEDED']);
  });

  it('counts one millisecond before the window ends and not when it has ended', () => {
    const answerByMs = nowMs + 10 * hourMs;
    expect(yes('A', answerByMs - 1)(offering).ok).toBe(true);
    expect(yes('A', answerByMs)(offering)).toEqual({ ok: false, refusal: 'ANSWER_WINDOW_PASSED' });
  });

  it('expires at the very millisecond, all unanswered offers together', () => {
    const answerByMs = nowMs + 10 * hourMs;
    expect(dueAtMs(offering)).toBe(answerByMs);
    expect(pass(answerByMs - 1)(offering)).toMatchObject({ ok: true, events: [] });
    const expired = after(offering, pass(answerByMs));
    expect(expired).toMatchObject({ state: 'WAITING', planAtMs: answerByMs });
    expect(expired.offers.map(({ state }) => state)).toEqual(['EXPIRED', 'EXPIRED', 'EXPIRED']);
  });

  it('is refused to whom the offer was not made', () => {
    expect(decideAnswer(offering, 'of_A', 'pv_B', { accept: true, assistantId: '' }, rules, nowMs)).toEqual({
      ok: false,
      refusal: 'NOT_YOUR_OFFER',
    });
  });

  it('for two people is incomplete until the second one is named, and that is somebody else', () => {
    const two = after(undefined, open({ ...request, staffNeeded: 2 }), send('A'));
    const answer = (assistantId: string) =>
      decideAnswer(two, 'of_A', 'pv_A', { accept: true, assistantId }, rules, nowMs);
    expect(answer('')).toEqual({ ok: false, refusal: 'PAIR_INCOMPLETE' });
    expect(answer('pv_A')).toEqual({ ok: false, refusal: 'PAIR_INCOMPLETE' });
    expect(answer('pv_B').ok).toBe(true);
  });

  it('at another hour gives way to an offer at that hour, and the others lose as by any yes', () => {
    const match = after(offering, otherTime('A'));
    expect(match).toMatchObject({ state: 'ACCEPTED', offerId: 'of_A_later' });
    expect(match.offers.map(({ offerId, state, reason }) => [offerId, state, reason])).toEqual([
      ['of_A', 'DECLINED', 'OTHER_TIME'],
      ['of_B', 'SUPERSEDED', ''],
      ['of_C', 'SUPERSEDED', ''],
      ['of_A_later', 'ACCEPTED', ''],
    ]);
    const { startMs, endMs, windowCapacity } = offerOf(match, 'of_A_later') ?? terms('none');
    expect([startMs, endMs, windowCapacity]).toEqual([visitMs + hourMs, visitMs + 100 * minuteMs, 3]);
  });

  it('at another hour may lie outside the hours of the ledger, and then counts in no window', () => {
    const match = after(offering, otherTime('A', { startMs: visitMs - hourMs }));
    expect(offerOf(match, 'of_A_later')).toMatchObject({ windowCapacity: 0, windowStartMs: 0 });
  });

  it('at another hour is refused at night, too soon, too late, to strangers, and where no resident is asked', () => {
    const said = (more: Partial<OtherTime>, match = offering, byRules = rules, atMs = nowMs) => {
      const decided = otherTime('A', more, atMs, byRules)(match);
      return decided.ok ? decided.answer : decided.refusal;
    };
    const night = visitMs + 16 * hourMs + 10 * minuteMs; // 13:00 + 16 h = 05:00
    expect(said({ startMs: night })).toBe('OTHER_TIME_QUIET');
    expect(said({ startMs: nowMs + 4 * hourMs - 1 })).toBe('OTHER_TIME_TOO_SOON');
    expect(said({ startMs: nowMs + 4 * hourMs })).toBe('ACCEPTED');
    expect(said({ startMs: nowMs + 14 * 24 * hourMs + 1 })).toBe('OTHER_TIME_TOO_LATE');
    expect(said({ providerId: 'pv_B' })).toBe('NOT_YOUR_OFFER');
    expect(said({}, offering, rules, nowMs + 10 * hourMs)).toBe('ANSWER_WINDOW_PASSED');
    expect(said({}, offering, { ...rules, rule: { ...rules.rule, confirms: false } })).toBe('OTHER_TIME_NOT_ASKED');
    const two = after(undefined, open({ ...request, staffNeeded: 2 }), send('A'));
    expect(said({}, two)).toBe('PAIR_INCOMPLETE');
    expect(said({ assistantId: 'pv_A' }, two)).toBe('PAIR_INCOMPLETE');
    expect(said({ assistantId: 'pv_B' }, two)).toBe('ACCEPTED');
    const pressing = after(undefined, open({ ...request, visitDueMs: visitMs + hourMs }), send('A'));
    expect(said({ startMs: visitMs + hourMs + 1 }, pressing)).toBe('OTHER_TIME_TOO_LATE');
    expect(said({ startMs: visitMs + hourMs }, pressing)).toBe('ACCEPTED');
  });

  it('is confirmed in the same write where nobody needs to confirm', () => {
    const plain: Rules = { rule: { ...rules.rule, confirms: false }, policy: defaultPolicy };
    const decided = decideAnswer(offering, 'of_A', 'pv_A', { accept: true, assistantId: '' }, plain, nowMs);
    expect(decided).toMatchObject({
      ok: true,
      answer: 'CONFIRMED',
      events: [
        { type: 'offer-accepted', confirmationNeeded: false },
        { type: 'confirmed', by: 'RULE' },
      ],
    });
  });

  it('waits for the next wave when the last one out has said no', () => {
    const match = after(offering, no('A'), no('B'));
    expect(match.state).toBe('OFFERING');
    expect(after(match, no('C'))).toMatchObject({ state: 'WAITING', planAtMs: nowMs });
  });
});

describe('the confirmation', () => {
  it('has 24 hours for a routine demand, nights not counted, and help is asked for at half time', () => {
    // 09:00 + 12 h = 21:00 the same day; + 12 h more: 08:00 to 20:00 the next day.
    expect(accepted).toMatchObject({ helpAtMs: nowMs + 12 * hourMs, confirmByMs: nowMs + (24 + 11) * hourMs });
    expect(pass(nowMs + 12 * hourMs)(accepted)).toMatchObject({ events: [{ type: 'help-requested' }] });
    const helped = after(accepted, pass(nowMs + 12 * hourMs));
    expect(dueAtMs(helped)).toBe(nowMs + 35 * hourMs);
    expect(pass(nowMs + 35 * hourMs - 1)(helped)).toMatchObject({ events: [] });
  });

  it('has 4 hours when urgent and 1 hour in class 0', () => {
    const confirmIn = (more: Partial<MatchRequest>) => {
      const match = after(undefined, open({ ...request, ...more }), send('A'), yes('A'));
      return match.state === 'ACCEPTED' ? match.confirmByMs - nowMs : NaN;
    };
    expect(confirmIn({ urgency: 'URGENT' })).toBe(4 * hourMs);
    expect(confirmIn({ serviceClass: 1 })).toBe(4 * hourMs);
    expect(confirmIn({ serviceClass: 0 })).toBe(hourMs);
    expect(confirmIn({ urgency: 'STAT', serviceClass: 0 })).toBe(hourMs);
  });

  it('ends early enough before the visit, however late the yes came', () => {
    const lateMs = visitMs - 5 * hourMs; // 08:00 on the day of the visit at 13:00
    const late = after(
      waiting,
      (match) => decideSend(match, { round: 1, wave: 0, ranking }, [terms('A', visitMs - 4 * hourMs)]),
      yes('A', lateMs),
    );
    expect(late).toMatchObject({ confirmByMs: visitMs - 2 * hourMs, helpAtMs: lateMs + 1.5 * hourMs });
  });

  it('asks for help at once where no phone is known', () => {
    const match = after(undefined, open({ ...request, phoneUnknown: true }), send('A'));
    expect(yes('A')(match)).toMatchObject({
      events: [{ type: 'offer-accepted', helpAtMs: null }, { type: 'help-requested' }],
    });
  });

  it('counts until the last millisecond', () => {
    const byMs = nowMs + 35 * hourMs;
    expect(confirm('A', byMs - 1)(accepted).ok).toBe(true);
    expect(confirm('A', byMs)(accepted)).toEqual({ ok: false, refusal: 'CONFIRM_WINDOW_PASSED' });
  });

  it('that never comes frees the slot; the second time a coordinator is asked and the next day tried', () => {
    const silent = after(accepted, pass(nowMs + 35 * hourMs));
    expect(silent).toMatchObject({ state: 'WAITING', silences: 1, planAtMs: nowMs + 35 * hourMs });
    expect(offerOf(silent, 'of_A')?.state).toBe('RESIDENT_SILENT');
    const again = after(silent, send('D'), yes('D'));
    const decided = pass(nowMs + 35 * hourMs)(again);
    expect(decided).toMatchObject({
      events: [
        { type: 'offer-ended', silences: 2 },
        { type: 'coordinator-asked', why: 'RESIDENT_SILENT' },
      ],
    });
    // The Thursday has begun by then: midnight to Friday.
    expect(after(again, () => decided)).toMatchObject({ planAtMs: Date.UTC(2026, 10, 26, 16, 0) });
  });

  it('of a wish is given by twelve hours of silence', () => {
    const rulesOfWish = rulesFor(wish);
    const match = after(
      claimable,
      (m) => decideClaim(m, terms('Z'), nowMs),
      (m) => decideAnswer(m, 'of_Z', 'pv_Z', { accept: true, assistantId: '' }, rulesOfWish, nowMs),
    );
    expect(dueAtMs(match)).toBe(nowMs + 12 * hourMs);
    expect(decideTimePassed(match, rulesOfWish, nowMs + 12 * hourMs)).toMatchObject({
      events: [{ type: 'confirmed', by: 'SILENCE' }],
    });
  });
});

describe('a wish', () => {
  it('may be claimed for 72 hours to the millisecond, then it waits for waves', () => {
    const until = nowMs + 72 * hourMs;
    expect(decideClaim(claimable, terms('Z'), until - 1).ok).toBe(true);
    expect(decideClaim(claimable, terms('Z'), until)).toEqual({ ok: false, refusal: 'NOT_CLAIMABLE' });
    expect(after(claimable, pass(until))).toMatchObject({ state: 'WAITING', planAtMs: until });
  });

  it('can be claimed again when the claim came to nothing in time', () => {
    const claimed = after(claimable, (match) => decideClaim(match, terms('Z'), nowMs));
    expect(decideClaim(claimed, terms('Z'), nowMs)).toMatchObject({ ok: true, events: [] });
    expect(after(claimed, (match) => decideSlotTaken(match, 'of_Z', 'pv_Z', nowMs)).state).toBe('CLAIMABLE');
    expect(after(claimed, (match) => decideSlotTaken(match, 'of_Z', 'pv_Z', nowMs + 73 * hourMs)).state).toBe(
      'WAITING',
    );
  });
});

describe('a new round', () => {
  it('ends the confirmed offer of the old one, by whose doing it came to nothing', () => {
    const next = open({ ...request, round: 2 });
    expect(next(confirmed)).toMatchObject({
      events: [{ type: 'offer-ended', cause: 'DROPPED_OUT' }, { type: 'requested' }],
    });
    const missed = after(confirmed, (match) => decideVisitOver(match, 'of_A', 'MISSED_BY_RESIDENT'));
    expect(next(missed)).toMatchObject({
      events: [{ type: 'offer-ended', cause: 'RESIDENT_DECLINED' }, { type: 'requested' }],
    });
    expect(next(offering)).toMatchObject({
      events: [{ type: 'withdrawn', offerIds: ['of_A', 'of_B', 'of_C'] }, { type: 'requested' }],
    });
  });

  it('begins beside a visit that took place, which stays as it was', () => {
    const served = after(confirmed, (match) => decideVisitOver(match, 'of_A', 'RECORDED'));
    expect(decideWithdraw(served)).toMatchObject({ events: [] });
    const decided = open({ ...request, round: 2 })(served);
    expect(decided).toMatchObject({ events: [{ type: 'requested' }] });
    expect(
      offerOf(
        after(served, () => decided),
        'of_A',
      )?.state,
    ).toBe('SERVED');
  });

  it('keeps what was tried before', () => {
    const match = after(confirmed, open({ ...request, round: 2 }));
    expect(match).toMatchObject({ state: 'WAITING', wave: 1, passedOver: 0, request: { round: 2 } });
    expect(match.offers).toHaveLength(3);
  });
});

describe('a hold of an offer must stay', () => {
  it('while the offer may still be accepted, and from acceptance until the visit is off', () => {
    const holds = (match: Match, name: string) => {
      const offer = offerOf(match, `of_${name}`);
      return offer !== undefined && holdsSlot(match, offer);
    };
    expect(holds(offering, 'A')).toBe(true);
    expect([holds(accepted, 'A'), holds(accepted, 'B')]).toEqual([true, false]);
    expect(holds(confirmed, 'A')).toBe(true);
    expect(
      holds(
        after(confirmed, (match) => decideVisitOver(match, 'of_A', 'RECORDED')),
        'A',
      ),
    ).toBe(true);
    expect(
      holds(
        after(confirmed, (match) => decideVisitOver(match, 'of_A', 'MISSED_BY_RESIDENT')),
        'A',
      ),
    ).toBe(false);
    expect(holds(withdrawn, 'A')).toBe(false);
    expect(holds(after(accepted, pass(visitMs)), 'A')).toBe(false);
  });
});

describe('a demand that goes empty-handed', () => {
  const nobody = (causes: readonly string[]) => (match: Match | undefined) =>
    decideWaitlist(
      match,
      { round: 1, wave: match?.wave ?? 0, ranking },
      { causes, nextTryMs: nowMs + hourMs },
      defaultPolicy,
    );

  it('tells the others when the reasons are new, and only then', () => {
    expect(nobody(['SKILL'])(waiting)).toMatchObject({ events: [{ type: 'waitlisted', news: true, passedOver: 1 }] });
    const once = after(waiting, nobody(['SKILL']));
    expect(nobody(['SKILL'])(once)).toMatchObject({ events: [{ news: false, passedOver: 2 }] });
    expect(nobody(['CAPACITY'])(once)).toMatchObject({ events: [{ news: true }] });
  });

  it('is brought to a coordinator the fifth time', () => {
    let match = waiting;
    for (let run = 1; run <= 6; run++) {
      const decided = nobody(['CAPACITY'])(match);
      const asked = decided.ok && decided.events.some(({ type }) => type === 'coordinator-asked');
      expect(asked).toBe(run === 5);
      match = after(match, () => decided);
    }
  });

  it('after fifty offers is a coordinator’s and asks nobody any more', () => {
    const full: Match = {
      ...waiting,
      offers: Array.from({ length: 50 }, (_, n) => ({
        ...terms(String(n)),
        round: 1,
        wave: n,
        state: 'DECLINED',
        reason: '',
        assistantId: '',
        confirmByMs: 0,
      })),
    };
    const decided = nobody(['CAPACITY'])(full);
    expect(decided).toMatchObject({
      events: [
        { causes: ['OFFER_LIMIT'], nextTryMs: null },
        { type: 'coordinator-asked', why: 'OFFER_LIMIT' },
      ],
    });
  });
});
