import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  acknowledged,
  acknowledgement,
  after,
  asked,
  assigned,
  atTheDesk,
  closed,
  coordinator,
  dayMs,
  deliveredDemand,
  evaluation,
  gridWorker,
  hourMs,
  inState,
  line,
  matched,
  minuteMs,
  mondayMs,
  rules,
  scheduled,
  submission,
  submitted,
  visit,
  visited,
} from '../../test/given.ts';
import type { DemandEvent } from './demand-event.ts';
import { clockOf, isOver, type Demand, type State } from './demand.ts';
import { decideDue, dueName, nextDueMs } from './due.ts';
import { decideEscalate, decideItemEnded } from './escalation.ts';
import { decideEvaluate, decideReopen, decideWithdraw } from './evaluation.ts';
import { evolve } from './evolve.ts';
import { decideDeliver } from './delivery.ts';
import { decideRequestInfo, decideSupplyInfo } from './info.ts';
import {
  decideConfirmationAwaited,
  decideCoordinatorAsked,
  decideMatched,
  decideOfferEnded,
  decideWaitlisted,
} from './matching-results.ts';
import { onDemand } from './overdue.ts';
import { isPermitted, requests, whyNot, type Request } from './permits.ts';
import { classOf } from './plan.ts';
import { decideSubmit } from './submit.ts';
import { decideAcknowledge, decideReject, decideRequestMatching } from './triage.ts';
import { decideBooked, decideCancelled, decideNoShow, decideRecorded, decideStarted } from './visits.ts';

const states = Object.keys(inState) as State[];
const typesOf = (events: readonly DemandEvent[]): string[] => events.map(({ type }) => type);

function eventsOf(decision: { ok: boolean; events?: readonly DemandEvent[] }): readonly DemandEvent[] {
  if (decision.events === undefined) throw new Error('refused');
  return decision.events;
}

/** The demand when everything due until `nowMs` has been done, one look after the other. */
function watched(demand: Demand, nowMs: number): { demand: Demand; events: DemandEvent[] } {
  const events: DemandEvent[] = [];
  let now = demand;
  for (let due = nextDueMs(now, rules.policy); due !== null && due <= nowMs; due = nextDueMs(now, rules.policy)) {
    const fired = eventsOf(decideDue(rules, now, due));
    events.push(...fired);
    now = fired.reduce(evolve, now);
  }
  return { demand: now, events };
}

describe('every request of every state', () => {
  const cells = states.flatMap((state) => requests.map((request): [State, Request] => [state, request]));

  it.each(cells)(
    'a demand that is %s and asked to %s answers by the table and a refusal changes nothing',
    (state, request) => {
      const demand = inState[state]();
      expect(demand.stage.state).toBe(state);
      const before = JSON.stringify(demand);
      const decision = onDemand(rules, (now, nowMs) => asked[request](now, nowMs))(demand, mondayMs + minuteMs);
      if (isPermitted(state, request)) expect(decision.ok).toBe(true);
      else expect(decision).toEqual({ ok: false, refusal: whyNot[state] });
      expect(JSON.stringify(demand)).toBe(before);
    },
  );

  it('a demand that is not there is unknown', () => {
    expect(onDemand(rules, asked.withdraw)(undefined, mondayMs)).toEqual({ ok: false, refusal: 'DEMAND_UNKNOWN' });
  });
});

describe('taking a demand in', () => {
  it('starts the clocks of the first word and of triage', () => {
    const demand = submitted();
    expect(demand.clocks.map(({ kind, dueMs }) => [kind, dueMs])).toEqual([
      ['FIRST_RESPONSE', mondayMs + dayMs],
      ['TRIAGE', Date.UTC(2026, 10, 25, 9, 30)],
    ]);
    expect(demand.owner).toEqual(gridWorker);
  });

  it('starts them at the import, whatever date the ledger says', () => {
    const demand = submitted({ line: { ...line, imported: true, registeredAtMs: mondayMs - 20 * dayMs } });
    expect(clockOf(demand, 'FIRST_RESPONSE')?.startMs).toBe(mondayMs);
  });

  it('warns of a date in the future', () => {
    expect(submitted({ line: { ...line, registeredAtMs: mondayMs + 2 * dayMs } }).warnings).toEqual([
      'REGISTERED_IN_FUTURE',
    ]);
  });

  it('gives an emergency to its owner at once and shows the numbers to call', () => {
    const decision = decideSubmit(rules, undefined, { ...submission, emergency: true }, mondayMs);
    expect(typesOf(decision.events)).toEqual(['submitted', 'emergency-declared', 'assigned', 'in-service']);
    expect(decision.answer).toMatchObject({ state: 'IN_SERVICE', callNumbers: ['110', '119', '120'] });
    const demand = decision.events.reduce<Demand | undefined>(evolve, undefined) as Demand;
    expect(demand).toMatchObject({ urgency: 'STAT', flags: ['SENSITIVE', 'EMERGENCY'] });
    expect(clockOf(demand, 'RESOLVE')?.dueMs).toBe(mondayMs + 2 * hourMs);
  });

  it('answers the same to the same line again', () => {
    const first = decideSubmit(rules, undefined, submission, mondayMs);
    const again = decideSubmit(rules, acknowledged(), { ...submission, no: 'XF-20261123-0002' }, mondayMs + dayMs);
    expect(again).toEqual({ ok: true, events: [], answer: first.answer });
  });

  it('takes 特急 of a hazard as STAT, answers it in a quarter of an hour and reports it above at once', () => {
    const decision = decideSubmit(
      rules,
      undefined,
      { ...submission, line: { ...line, type: 'HAZARD_REPORT', urgency: 'ASAP' } },
      mondayMs,
    );
    expect(typesOf(decision.events)).toEqual(['submitted', 'escalation-requested']);
    const demand = decision.events.reduce<Demand | undefined>(evolve, undefined) as Demand;
    expect(demand).toMatchObject({ urgency: 'STAT', item: { triggers: ['MUST_REPORT'] }, flags: ['ESCALATED'] });
    expect(clockOf(demand, 'FIRST_RESPONSE')?.dueMs).toBe(mondayMs + 15 * minuteMs);
  });
});

describe('acknowledging', () => {
  it('sends a type that is matched on to matching in the same step', () => {
    const decision = decideAcknowledge(rules, submitted(), acknowledgement, mondayMs);
    expect(typesOf(eventsOf(decision))).toEqual(['acknowledged', 'matching-requested']);
    const demand = acknowledged();
    expect(demand).toMatchObject({ stage: { state: 'MATCHING' }, round: 1 });
    expect(demand.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'FIRST_RESPONSE STOPPED',
      'TRIAGE STOPPED',
      'FIRST_VISIT RUNNING',
      'RESOLVE RUNNING',
      'MATCH RUNNING',
    ]);
  });

  it('leaves another type at the desk with its owner', () => {
    expect(atTheDesk()).toMatchObject({ stage: { state: 'TRIAGED' }, owner: gridWorker });
  });

  it('counts a red household as urgent: one day to match, two to visit, the first class for a medical need', () => {
    const red = acknowledged(submitted({ situation: { ...submission.situation, tier: 'RED' } }));
    expect(red.urgency).toBe('URGENT');
    expect(clockOf(red, 'MATCH')?.dueMs).toBe(mondayMs + dayMs);
    expect(clockOf(red, 'FIRST_VISIT')?.dueMs).toBe(mondayMs + 2 * dayMs);
    expect(classOf(rules.policy, red)).toBe(0);
  });

  it.each([
    ['STAT', 30 * minuteMs],
    ['ASAP', 2 * hourMs],
    ['URGENT', dayMs],
    ['ROUTINE', 3 * dayMs],
  ] as const)('gives %s its time to be matched', (urgency, ms) => {
    const demand = acknowledged(submitted({ line: { ...line, urgency } }));
    expect(clockOf(demand, 'MATCH')?.dueMs).toBe(mondayMs + ms);
  });

  it('gives a wish a week', () => {
    const wish = acknowledged(submitted({ line: { ...line, type: 'VOLUNTEER_WISH', urgency: 'URGENT' } }));
    expect(clockOf(wish, 'MATCH')?.dueMs).toBe(mondayMs + 7 * dayMs);
  });

  it('fixes type and urgency, and refuses words it does not know', () => {
    const changed = after(submitted(), (now) =>
      decideAcknowledge(rules, now, { ...acknowledgement, type: 'DISPUTE', urgency: 'URGENT' }, mondayMs),
    );
    expect(changed).toMatchObject({ type: 'DISPUTE', urgency: 'URGENT', stage: { state: 'TRIAGED' } });
    expect(decideAcknowledge(rules, submitted(), { ...acknowledgement, type: 'X' }, mondayMs)).toMatchObject({
      refusal: 'TYPE_UNKNOWN',
    });
    expect(decideAcknowledge(rules, submitted(), { ...acknowledgement, urgency: 'X' }, mondayMs)).toMatchObject({
      refusal: 'URGENCY_UNKNOWN',
    });
  });

  it('does not match what nobody can be matched for', () => {
    expect(decideRequestMatching(rules, atTheDesk(), atTheDesk(), mondayMs)).toMatchObject({
      refusal: 'NOT_A_MATCHED_TYPE',
    });
  });

  it('rejects with a known reason only, OTHER only with words', () => {
    expect(decideReject(rules, submitted(), { reason: 'LAZY', text: '' }, mondayMs)).toMatchObject({
      refusal: 'REASON_UNKNOWN',
    });
    expect(decideReject(rules, submitted(), { reason: 'OTHER', text: '' }, mondayMs)).toMatchObject({
      refusal: 'REASON_TEXT_MISSING',
    });
  });

  it('shows the emergency numbers and gives the owner a task when it rejects an emergency', () => {
    const decision = decideReject(rules, submitted(), { reason: 'EMERGENCY_110_119_120', text: '' }, mondayMs);
    expect(typesOf(eventsOf(decision))).toEqual(['emergency-declared', 'rejected']);
    expect(decision).toMatchObject({ answer: { callNumbers: ['110', '119', '120'] } });
  });
});

describe('asking for what is missing', () => {
  const askedAt = mondayMs + 2 * hourMs;
  const asking = (told: boolean, demand = submitted()): Demand =>
    after(
      demand,
      (now, nowMs) => decideRequestInfo(rules, now, { reason: 'which house', docs: ['ID_CARD'], told }, nowMs),
      askedAt,
    );

  it('pauses every running clock until the answer comes', () => {
    const demand = asking(true);
    expect(demand.flags).toContain('PAUSED');
    expect(demand.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'FIRST_RESPONSE STOPPED',
      'TRIAGE PAUSED',
    ]);
    const back = after(demand, (now, nowMs) => decideSupplyInfo(rules, now, nowMs), askedAt + dayMs);
    expect(back.stage.state).toBe('SUBMITTED');
    const officeMinutes = rules.time.minutesBetween(askedAt, askedAt + dayMs);
    expect(clockOf(back, 'TRIAGE')?.dueMs).toBe(rules.time.addMinutes(Date.UTC(2026, 10, 25, 9, 30), officeMinutes));
    expect(back.flags).not.toContain('PAUSED');
  });

  it('goes back to the desk when the desk asked, and the way to the visit was paused too', () => {
    const demand = asking(true, atTheDesk());
    expect(clockOf(demand, 'RESOLVE')?.state).toBe('PAUSED');
    const back = after(demand, (now, nowMs) => decideSupplyInfo(rules, now, nowMs), askedAt + dayMs);
    expect(back.stage.state).toBe('TRIAGED');
    expect(clockOf(back, 'RESOLVE')?.dueMs).toBe(mondayMs + 8 * dayMs);
  });

  it('takes ten days of silence as "no longer" from who was told in person', () => {
    const { demand } = watched(asking(true), askedAt + 10 * dayMs);
    expect(demand.stage).toEqual({ state: 'WITHDRAWN', reason: 'SILENCE' });
    expect(watched(asking(true), askedAt + 10 * dayMs - 1).demand.stage.state).toBe('NEEDS_INFO');
  });

  it.each([
    ['who was never reached', false, ''],
    ['a red household', true, 'RED'],
    ['an orange household', true, 'ORANGE'],
  ] as const)('calls %s instead, again and again', (_who, told, tier) => {
    const demand = asking(told, submitted({ situation: { ...submission.situation, tier } }));
    const { demand: later, events } = watched(demand, askedAt + 25 * dayMs);
    expect(later.stage.state).toBe('NEEDS_INFO');
    expect(typesOf(events)).toEqual(['callback-requested', 'callback-requested']);
  });

  it('refuses documents that are not named by codes, because their names travel', () => {
    const decision = decideRequestInfo(
      rules,
      submitted(),
      { reason: 'x', docs: ['李梅树的病历'], told: true },
      mondayMs,
    );
    expect(decision).toMatchObject({ refusal: 'DOCS_UNKNOWN' });
  });
});

describe('following the match', () => {
  const yes = { round: 1, offerId: 'of-1', providerId: 'pv-1' };

  it('is matched from the list and from the waiting list, and the match clock stops', () => {
    expect(clockOf(matched(), 'MATCH')?.state).toBe('STOPPED');
    expect(after(inState.WAITLISTED(), (now) => decideMatched(now, yes, mondayMs)).stage.state).toBe('MATCHED');
  });

  it('takes a booking that comes before the match as both', () => {
    const demand = after(acknowledged(), (now) => decideBooked(now, visit, mondayMs));
    expect(demand.stage.state).toBe('SCHEDULED');
    expect(demand.steps.map(({ fact }) => fact)).toEqual([
      'submitted',
      'acknowledged',
      'matching-requested',
      'matched',
      'scheduled',
    ]);
    expect(decideMatched(demand, yes, mondayMs)).toMatchObject({ refusal: 'ALREADY_MATCHED' });
  });

  it('ignores a match of an earlier round, of another offer, or of a demand that is over', () => {
    const again = after(scheduled(), (now) => decideCancelled(rules, now, { visit, by: 'PROVIDER' }, mondayMs));
    expect(decideMatched(again, yes, mondayMs)).toMatchObject({ refusal: 'STALE_ROUND' });
    expect(decideWaitlisted(again, { round: 1, causes: [] }, mondayMs)).toMatchObject({ refusal: 'STALE_ROUND' });
    expect(decideBooked(matched(), { ...visit, offerId: 'of-2' }, mondayMs)).toMatchObject({ refusal: 'OTHER_OFFER' });
    expect(decideBooked(inState.WITHDRAWN(), visit, mondayMs)).toMatchObject({ refusal: 'NOT_AWAITED' });
    const gone = after(acknowledged(), (now) => decideWithdraw(now, { reason: 'MOVED_AWAY' }, mondayMs));
    expect(decideMatched(gone, yes, mondayMs)).toMatchObject({ refusal: 'NOT_AWAITED' });
  });

  it('says once that nobody can, and again only when the reasons are others', () => {
    const waiting = inState.WAITLISTED();
    expect(decideWaitlisted(waiting, { round: 1, causes: ['CAPACITY'] }, mondayMs)).toMatchObject({
      refusal: 'NOTHING_NEW',
    });
    expect(decideWaitlisted(waiting, { round: 1, causes: ['SKILL'] }, mondayMs)).toMatchObject({ ok: true });
  });

  it('knows while the resident’s word is awaited', () => {
    const waiting = after(acknowledged(), (now) => decideConfirmationAwaited(now, { offerId: 'of-1' }, mondayMs));
    expect(waiting.awaitedOfferId).toBe('of-1');
    expect(decideOfferEnded(waiting, { offerId: 'of-0' }, mondayMs)).toMatchObject({ refusal: 'OTHER_OFFER' });
    expect(after(waiting, (now) => decideOfferEnded(now, { offerId: 'of-1' }, mondayMs)).awaitedOfferId).toBe('');
    expect(after(waiting, (now) => decideMatched(now, yes, mondayMs)).awaitedOfferId).toBe('');
  });

  it('asks the coordinator once for each search', () => {
    const demand = after(acknowledged(), (now) => decideCoordinatorAsked(now, mondayMs));
    expect(demand.flags).toContain('COORDINATOR_ASKED');
    expect(decideCoordinatorAsked(demand, mondayMs)).toMatchObject({ refusal: 'NOTHING_NEW' });
  });
});

describe('following the visit', () => {
  it('is in service when the visit starts and delivered when it is recorded', () => {
    const demand = visited();
    expect(demand.stage.state).toBe('IN_SERVICE');
    expect(clockOf(demand, 'FIRST_VISIT')?.state).toBe('STOPPED');
    const done = after(demand, (now) => decideRecorded(rules, now, { visit, outcomeCodes: ['ROUND_DONE'] }, mondayMs));
    expect(done.stage).toMatchObject({ state: 'DELIVERED', asking: { evaluateByMs: mondayMs + 15 * dayMs } });
    expect(done.servedBy).toEqual(['pv-1']);
    expect(clockOf(done, 'FEEDBACK')?.state).toBe('RUNNING');
  });

  it('takes a record without a start, and no record without an outcome', () => {
    expect(typesOf(eventsOf(decideRecorded(rules, scheduled(), { visit, outcomeCodes: ['DONE'] }, mondayMs)))).toEqual([
      'in-service',
      'delivered',
    ]);
    expect(decideRecorded(rules, visited(), { visit, outcomeCodes: [] }, mondayMs)).toMatchObject({
      refusal: 'NO_OUTCOME',
    });
  });

  it('looks again without the provider who called off, one step more pressing, on a new match clock', () => {
    const again = after(scheduled(), (now) => decideCancelled(rules, now, { visit, by: 'PROVIDER' }, mondayMs));
    expect(again).toMatchObject({
      stage: { state: 'MATCHING' },
      round: 2,
      urgency: 'URGENT',
      excludedProviderIds: ['pv-1'],
    });
    expect(clockOf(again, 'MATCH')).toMatchObject({ version: 2, dueMs: mondayMs + dayMs, state: 'RUNNING' });
    expect(clockOf(again, 'FIRST_VISIT')?.version).toBe(1);
  });

  it('looks again for the same people when the system called off', () => {
    const again = after(matched(), (now) => decideCancelled(rules, now, { visit, by: 'SYSTEM' }, mondayMs));
    expect(again).toMatchObject({ stage: { state: 'MATCHING' }, round: 2, excludedProviderIds: [] });
  });

  it('comes back to the desk when the resident calls off or does not open, and then the owner calls', () => {
    const off = after(scheduled(), (now) => decideCancelled(rules, now, { visit, by: 'RESIDENT' }, mondayMs));
    expect(off).toMatchObject({ stage: { state: 'TRIAGED' }, owner: gridWorker });
    const events = eventsOf(decideNoShow(rules, scheduled(), { visit, by: 'RESIDENT' }, mondayMs));
    expect(typesOf(events)).toEqual(['returned-to-desk', 'callback-requested']);
    expect(typesOf(eventsOf(decideNoShow(rules, scheduled(), { visit, by: 'PROVIDER' }, mondayMs)))).toEqual([
      'matching-requested',
    ]);
  });

  it('ignores what is said of another visit', () => {
    const other = { ...visit, visitId: 'vs-2', offerId: 'of-2' };
    expect(decideStarted(scheduled(), other, mondayMs)).toMatchObject({ refusal: 'OTHER_VISIT' });
    expect(decideRecorded(rules, visited(), { visit: other, outcomeCodes: ['X'] }, mondayMs)).toMatchObject({
      refusal: 'OTHER_VISIT',
    });
    expect(decideCancelled(rules, matched(), { visit: other, by: 'PROVIDER' }, mondayMs)).toMatchObject({
      refusal: 'OTHER_OFFER',
    });
    expect(decideCancelled(rules, acknowledged(), { visit, by: 'PROVIDER' }, mondayMs)).toMatchObject({
      refusal: 'NOT_AWAITED',
    });
    expect(decideNoShow(rules, atTheDesk(), { visit, by: 'RESIDENT' }, mondayMs)).toMatchObject({
      refusal: 'NOT_AWAITED',
    });
    expect(decideStarted(visited(), visit, mondayMs)).toMatchObject({ refusal: 'NOT_AWAITED' });
  });
});

describe('being served by a named person', () => {
  it('needs an outcome, and a visit reports by its record', () => {
    expect(decideDeliver(rules, assigned(), { outcomeCodes: [] }, mondayMs)).toMatchObject({
      refusal: 'OUTCOME_MISSING',
    });
    expect(decideDeliver(rules, assigned(), { outcomeCodes: ['fixed it'] }, mondayMs)).toMatchObject({
      refusal: 'OUTCOME_INVALID',
    });
    expect(decideDeliver(rules, visited(), { outcomeCodes: ['X'] }, mondayMs)).toMatchObject({
      refusal: 'SERVED_BY_VISIT',
    });
  });
});

describe('saying whether it helped', () => {
  it('closes the demand', () => {
    expect(closed()).toMatchObject({
      stage: { state: 'CLOSED', resolution: 'EVALUATED' },
      evaluation: { solved: 'YES', satisfaction: 5 },
    });
    expect(closed().clocks.every(({ state }) => state === 'STOPPED')).toBe(true);
  });

  it.each(['us-grid', 'pv-1'])('is not for %s, who owned or served it', (actorId) => {
    const served = after(visited(), (now) => decideRecorded(rules, now, { visit, outcomeCodes: ['X'] }, mondayMs));
    expect(decideEvaluate(rules, served, { ...evaluation, actorId }, mondayMs)).toEqual({
      ok: false,
      refusal: 'NOBODY_RATES_HIMSELF',
    });
  });

  it('is not for a provider who began and dropped out, though somebody else served it', () => {
    const again = after(visited(), (now) => decideNoShow(rules, now, { visit, by: 'PROVIDER' }, mondayMs));
    const second = { ...visit, visitId: 'vs-2', offerId: 'of-2', providerId: 'pv-2' };
    const booked = after(again, (now) => decideBooked(now, second, mondayMs));
    const done = after(booked, (now) => decideRecorded(rules, now, { visit: second, outcomeCodes: ['X'] }, mondayMs));
    expect(done.servedBy).toEqual(['pv-1', 'pv-2']);
  });

  it('is not for the grid when the matter had to be reported above', () => {
    const hazard = acknowledged(submitted({ line: { ...line, type: 'HAZARD_REPORT' } }));
    const done = [asked.assign, asked.deliver].reduce((now, step) => after(now, step), hazard);
    const said = { ...evaluation, givenBy: 'PROXY', actorId: 'us-neighbour-grid', actorRole: 'GRID_WORKER' };
    expect(decideEvaluate(rules, done, said, mondayMs)).toEqual({ ok: false, refusal: 'CLOSED_ABOVE_ONLY' });
    expect(decideEvaluate(rules, done, evaluation, mondayMs).ok).toBe(true);
  });

  it.each([
    [{ solved: 'MAYBE' }, 'SOLVED_UNKNOWN'],
    [{ satisfaction: 0 }, 'SATISFACTION_OUT_OF_RANGE'],
    [{ satisfaction: 4.5 }, 'SATISFACTION_OUT_OF_RANGE'],
    [{ givenBy: 'PROVIDER' }, 'GIVEN_BY_UNKNOWN'],
    [{ actorId: '' }, 'ACTOR_MISSING'],
    [{ comment: 'x'.repeat(1001) }, 'TEXT_TOO_LONG'],
  ])('refuses %j', (wrong, refusal) => {
    expect(decideEvaluate(rules, deliveredDemand(), { ...evaluation, ...wrong }, mondayMs)).toEqual({
      ok: false,
      refusal,
    });
  });

  it('is asked for on the third and seventh day and ends in silence on the fifteenth', () => {
    const { demand, events } = watched(deliveredDemand(), mondayMs + 15 * dayMs);
    expect(demand.stage).toMatchObject({ state: 'CLOSED', resolution: 'NO_ANSWER', closedAtMs: mondayMs + 15 * dayMs });
    const days = events.filter(({ type }) => type !== 'clock-warned' && type !== 'clock-breached');
    expect(days.map(({ type, atMs }) => [type, (atMs - mondayMs) / dayMs])).toEqual([
      ['evaluation-reminded', 3],
      ['evaluation-reminded', 7],
      ['closed', 15],
    ]);
  });

  it('keeps an unmet demand unmet, answered or not', () => {
    expect(watched(inState.UNMET(), mondayMs + 15 * dayMs).demand.stage).toMatchObject({ resolution: 'UNMET' });
    const said = after(inState.UNMET(), (now) => decideEvaluate(rules, now, { ...evaluation, solved: 'NO' }, mondayMs));
    expect(said).toMatchObject({ stage: { resolution: 'UNMET' }, evaluation: { solved: 'NO' } });
  });
});

describe('reopening', () => {
  const reopen = (demand: Demand, nowMs: number): Demand =>
    after(demand, (now) => decideReopen(rules, now, { reason: 'it came back', owner: coordinator }, nowMs), nowMs);
  const closeAgain = (demand: Demand): Demand =>
    [asked.assign, asked.deliver, asked.evaluate].reduce(
      (now, step) => after(now, (each, nowMs) => step({ ...each, owner: gridWorker }, nowMs), mondayMs + hourMs),
      demand,
    );

  it('goes back to the desk under another owner with a new clock', () => {
    const demand = reopen(closed(), mondayMs + 10 * dayMs);
    expect(demand).toMatchObject({ stage: { state: 'TRIAGED' }, owner: coordinator, reopened: 1, evaluation: null });
    expect(demand.flags).toContain('REOPENED');
    expect(clockOf(demand, 'RESOLVE')).toMatchObject({ version: 2, state: 'RUNNING', startMs: mondayMs + 10 * dayMs });
  });

  it('is too late after ten days', () => {
    const late = decideReopen(rules, closed(), { reason: 'x', owner: coordinator }, mondayMs + 10 * dayMs + 1);
    expect(late).toEqual({ ok: false, refusal: 'REOPENING_TOO_LATE' });
  });

  it('goes up the second time and is refused the third', () => {
    const twice = reopen(closeAgain(reopen(closed(), mondayMs)), mondayMs + hourMs);
    expect(twice).toMatchObject({ reopened: 2, item: { triggers: ['REOPENED_TWICE'] } });
    const third = decideReopen(rules, closeAgain(twice), { reason: 'x', owner: coordinator }, mondayMs + hourMs);
    expect(third).toEqual({ ok: false, refusal: 'REOPENED_OFTEN_ENOUGH' });
  });
});

describe('clocks that run out', () => {
  it('send a demand up once and it goes on being matched', () => {
    const { demand, events } = watched(acknowledged(), mondayMs + 3 * dayMs);
    expect(typesOf(events)).toEqual(['clock-warned', 'clock-breached', 'escalation-requested']);
    expect(demand).toMatchObject({
      stage: { state: 'MATCHING' },
      item: { itemId: 'es-dm-1-1', triggers: ['BREACH'], clocks: ['MATCH'] },
    });
    expect(demand.flags).toEqual(expect.arrayContaining(['OVERDUE', 'ESCALATED']));
    const found = eventsOf(
      decideMatched(demand, { round: 1, offerId: 'of-1', providerId: 'pv-1' }, mondayMs + 4 * dayMs),
    );
    expect(typesOf(found)).toEqual(['matched', 'escalation-served']);
  });

  it('raise the service class by one at three quarters of the visit clock and by one at its end', () => {
    const green = acknowledged();
    expect(classOf(rules.policy, green)).toBe(4);
    expect(classOf(rules.policy, watched(green, mondayMs + 5.25 * dayMs).demand)).toBe(3);
    const late = watched(green, mondayMs + 7 * dayMs).demand;
    expect(classOf(rules.policy, late)).toBe(2);
    expect(late.raises).toEqual([
      { clock: 'FIRST_VISIT', version: 1, why: 'WARN' },
      { clock: 'FIRST_VISIT', version: 1, why: 'BREACH' },
    ]);
  });

  it('add their reason to the item that is open, and it ends when all of them are stopped', () => {
    const late = watched(acknowledged(), mondayMs + 7 * dayMs).demand;
    expect(late.item).toEqual({ itemId: 'es-dm-1-1', triggers: ['BREACH'], clocks: ['MATCH', 'FIRST_VISIT'] });
    const found = after(late, (now) => decideBooked(now, visit, mondayMs + 7 * dayMs), mondayMs + 7 * dayMs);
    expect(found.item).not.toBeNull();
    const begun = after(found, (now) => decideStarted(now, visit, mondayMs + 7 * dayMs), mondayMs + 7 * dayMs);
    expect(begun.item).toBeNull();
  });

  it('cannot be hidden by a step taken a moment after', () => {
    const nowMs = mondayMs + 3 * dayMs + 5000;
    const decision = onDemand(rules, (demand) =>
      decideMatched(demand, { round: 1, offerId: 'of-1', providerId: 'pv-1' }, nowMs),
    )(acknowledged(), nowMs);
    expect(typesOf(eventsOf(decision))).toEqual([
      'clock-warned',
      'clock-breached',
      'escalation-requested',
      'matched',
      'escalation-served',
    ]);
  });

  it('have nothing to say before they are due, and nothing twice', () => {
    const demand = acknowledged();
    expect(decideDue(rules, demand, mondayMs + dayMs)).toEqual({ ok: false, refusal: 'NOT_DUE' });
    const { demand: later, events } = watched(demand, mondayMs + 60 * dayMs);
    const breaches = events.filter(({ type }) => type === 'clock-breached');
    expect(breaches).toHaveLength(3);
    expect(nextDueMs(later, rules.policy)).toBeNull();
    expect(decideDue(rules, later, mondayMs + 90 * dayMs)).toEqual({ ok: false, refusal: 'NOT_DUE' });
  });

  it('are named one by one for their timers', () => {
    expect(dueName(acknowledged(), rules.policy)).toBe('MATCH:1:WARN');
    expect(dueName(inState.UNMET(), rules.policy)).toMatch(/^UNMET:0:\d+$/);
  });
});

describe('going up', () => {
  it('has one open item however many reasons', () => {
    const once = after(acknowledged(), (now) => decideEscalate(rules, now, { reason: 'x' }, mondayMs));
    expect(decideEscalate(rules, once, { reason: 'y' }, mondayMs)).toMatchObject({
      events: [],
      answer: { itemId: 'es-dm-1-1' },
    });
    const late = watched(once, mondayMs + 3 * dayMs).demand;
    expect(late.item).toEqual({ itemId: 'es-dm-1-1', triggers: ['MANUAL', 'BREACH'], clocks: ['MATCH'] });
  });

  it('makes the next item another one', () => {
    const once = after(acknowledged(), (now) => decideEscalate(rules, now, { reason: 'x' }, mondayMs));
    const back = after(once, (now) => decideItemEnded(now, { itemId: 'es-dm-1-1', how: 'RETURNED' }, mondayMs));
    expect(back).toMatchObject({ stage: { state: 'MATCHING' }, item: null });
    const twice = after(back, (now) => decideEscalate(rules, now, { reason: 'x' }, mondayMs));
    expect(twice.item?.itemId).toBe('es-dm-1-2');
  });

  it('is a state only where nothing is matched or served, and ends at the desk', () => {
    const demand = inState.ESCALATED();
    const ended = after(demand, (now) => decideItemEnded(now, { itemId: 'es-dm-1-1', how: 'RETURNED' }, mondayMs));
    expect(ended).toMatchObject({ stage: { state: 'TRIAGED' }, flags: ['SENSITIVE'] });
    expect(decideItemEnded(ended, { itemId: 'es-dm-1-1', how: 'CLOSED' }, mondayMs)).toMatchObject({
      refusal: 'ITEM_NOT_OPEN',
    });
  });

  it('of a must-report is ended above only', () => {
    const hazard = acknowledged(submitted({ line: { ...line, type: 'HAZARD_REPORT' } }));
    const over = [asked.assign, asked.deliver, asked.evaluate].reduce(
      (now, step) => after(now, (each, nowMs) => step({ ...each, owner: gridWorker }, nowMs)),
      hazard,
    );
    expect(over).toMatchObject({ stage: { state: 'CLOSED' }, item: { triggers: ['MUST_REPORT'] } });
    const closedAbove = after(over, (now) => decideItemEnded(now, { itemId: 'es-dm-1-1', how: 'CLOSED' }, mondayMs));
    expect(closedAbove).toMatchObject({ stage: { state: 'CLOSED' }, item: null });
  });

  it('stays above when the desk rejects or merges what must be reported', () => {
    const hazard = submitted({ line: { ...line, type: 'HAZARD_REPORT' } });
    expect(after(hazard, asked.reject).item).not.toBeNull();
    expect(after(hazard, asked.merge).item).not.toBeNull();
  });

  it('for the second reopening ends only when it is delivered again', () => {
    const twice: Demand = { ...acknowledged(), item: { itemId: 'es-1', triggers: ['REOPENED_TWICE'], clocks: [] } };
    const found = after(twice, (now) => decideBooked(now, visit, mondayMs));
    expect(found.item).not.toBeNull();
    expect(after(found, (now) => decideRecorded(rules, now, { visit, outcomeCodes: ['X'] }, mondayMs)).item).toBeNull();
  });

  it('ends with the demand that cannot be served', () => {
    const late = watched(acknowledged(), mondayMs + 3 * dayMs).demand;
    expect(after(late, asked.resolveUnmet, mondayMs + 3 * dayMs).item).toBeNull();
  });
});

describe('whatever happens in whatever order', () => {
  type Step = (demand: Demand, nowMs: number) => { ok: boolean; events?: readonly DemandEvent[] };
  const facts: readonly Step[] = [
    (demand, nowMs) => decideMatched(demand, { round: demand.round, offerId: 'of-1', providerId: 'pv-1' }, nowMs),
    (demand, nowMs) => decideMatched(demand, { round: 1, offerId: 'of-1', providerId: 'pv-1' }, nowMs),
    (demand, nowMs) => decideWaitlisted(demand, { round: demand.round, causes: ['SKILL'] }, nowMs),
    (demand, nowMs) => decideConfirmationAwaited(demand, { offerId: 'of-1' }, nowMs),
    (demand, nowMs) => decideOfferEnded(demand, { offerId: 'of-1' }, nowMs),
    (demand, nowMs) => decideBooked(demand, visit, nowMs),
    (demand, nowMs) => decideStarted(demand, visit, nowMs),
    (demand, nowMs) => decideRecorded(rules, demand, { visit, outcomeCodes: ['DONE'] }, nowMs),
    (demand, nowMs) => decideCancelled(rules, demand, { visit, by: 'PROVIDER' }, nowMs),
    (demand, nowMs) => decideCancelled(rules, demand, { visit, by: 'RESIDENT' }, nowMs),
    (demand, nowMs) => decideNoShow(rules, demand, { visit, by: 'RESIDENT' }, nowMs),
    (demand, nowMs) => decideItemEnded(demand, { itemId: demand.item?.itemId ?? '', how: 'RETURNED' }, nowMs),
    (demand, nowMs) => decideDue(rules, demand, nowMs),
  ];
  const steps: readonly Step[] = [...facts, ...Object.values(asked)];

  it('a demand keeps its promises', () => {
    const story = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(4 * dayMs)), { maxLength: 40 });
    const tier = fc.constantFrom('' as const, 'RED' as const, 'GREEN' as const);
    const type = fc.constantFrom(
      'HOME_MEDICAL_ROUND' as const,
      'DISPUTE' as const,
      'HAZARD_REPORT' as const,
      'VOLUNTEER_WISH' as const,
    );
    fc.assert(
      fc.property(story, tier, type, (chosen, tierNow, typeNow) => {
        let demand = submitted({
          line: { ...line, type: typeNow },
          situation: { ...submission.situation, tier: tierNow },
        });
        let nowMs = mondayMs;
        const told = new Map<string, number>();
        for (const [index, waitMs] of chosen) {
          nowMs += waitMs;
          const step = steps[index] as Step;
          const before = demand;
          const decision = onDemand(rules, (now) => step(now, nowMs) as ReturnType<typeof decideDue>)(demand, nowMs);
          if (!decision.ok) {
            expect(demand).toBe(before);
            continue;
          }
          for (const event of decision.events) {
            demand = evolve(demand, event);
            if (event.type !== 'clock-breached' && event.type !== 'clock-warned') continue;
            const key = `${event.type} ${event.clock} ${event.version}`;
            expect(told.has(key)).toBe(false);
            told.set(key, event.atMs);
            if (event.type === 'clock-breached') expect(event.atMs).toBeGreaterThanOrEqual(event.dueMs);
          }
          holds(demand);
        }
      }),
      { numRuns: 400 },
    );
  });

  function holds(demand: Demand): void {
    const { stage } = demand;
    expect(demand.owner.id).not.toBe(''); // P19: never without somebody
    if (isOver(demand)) expect(nextDueMs(demand, rules.policy)).toBeNull();
    if (stage.state === 'DELIVERED') expect(demand.outcomeCodes.length).toBeGreaterThan(0);
    if (stage.state === 'CLOSED' && stage.resolution === 'EVALUATED') expect(demand.evaluation).not.toBeNull();
    expect(demand.flags.includes('ESCALATED')).toBe(demand.item !== null);
    expect(new Set(demand.clocks.map(({ kind }) => kind)).size).toBe(demand.clocks.length);
    expect(demand.clocks.some(({ state }) => state === 'PAUSED')).toBe(
      stage.state === 'NEEDS_INFO' &&
        demand.clocks.some(({ kind, state }) => kind !== 'FIRST_RESPONSE' && state === 'PAUSED'),
    );
    expect(demand.steps.length).toBeLessThanOrEqual(40);
    expect(demand.reopened).toBeLessThanOrEqual(rules.policy.reopening.times);
    if (stage.state === 'MATCHING') expect(clockOf(demand, 'MATCH')?.state).toBe('RUNNING');
  }
});
