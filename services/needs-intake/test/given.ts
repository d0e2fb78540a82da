import { defaultOffice, workingCalendar } from '@linli/calendar';

import { workingTime } from '../src/adapters/out/working-time.ts';
import type { Decision, Rules } from '../src/domain/decision.ts';
import { decideDeliver, decideUnmet } from '../src/domain/delivery.ts';
import type { Demand, Line, State, Visit } from '../src/domain/demand.ts';
import { decideEscalate } from '../src/domain/escalation.ts';
import { decideEvaluate, decideReopen, decideWithdraw, type EvaluationCommand } from '../src/domain/evaluation.ts';
import { evolve } from '../src/domain/evolve.ts';
import { decideRequestInfo, decideSupplyInfo } from '../src/domain/info.ts';
import { decideMatched, decideWaitlisted } from '../src/domain/matching-results.ts';
import { decideCloseOpinion, decideOpenOpinion, decideVoice } from '../src/domain/opinion.ts';
import { onDemand } from '../src/domain/overdue.ts';
import type { Request } from '../src/domain/permits.ts';
import { defaultPolicy } from '../src/domain/policy.ts';
import { decideSubmit, type Submission } from '../src/domain/submit.ts';
import {
  decideAcknowledge,
  decideAssign,
  decideMerge,
  decideReject,
  decideRequestMatching,
} from '../src/domain/triage.ts';
import { decideBooked, decideStarted } from '../src/domain/visits.ts';

/** A demand at any point of its way, for tests of the domain. */

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A Monday, 10:00 in Beijing. */
export const mondayMs = Date.UTC(2026, 10, 23, 2, 0);

export const rules: Rules = {
  policy: defaultPolicy,
  time: workingTime(workingCalendar(defaultOffice)),
  itemId: (demandId, n) => `es-${demandId}-${n}`,
};

export const gridWorker = { id: 'us-grid', role: 'GRID_WORKER' };
export const coordinator = { id: 'us-community', role: 'COMMUNITY_COORDINATOR' };

export const line: Line = {
  type: 'HOME_MEDICAL_ROUND',
  title: '上门巡诊',
  description: 'blood pressure up and down',
  urgency: 'ROUTINE',
  channel: 'PHONE',
  communityId: 'jc-1',
  gridId: 'jg-1',
  residentId: 'rs-1',
  wanted: [],
  genderPreference: '',
  counterparty: '',
  counterpartyKey: '',
  registeredAtMs: 0,
  ledgerRow: '',
  imported: false,
  point: { latitude: 0, longitude: 0 },
  fingerprint: '',
};

export const submission: Submission = {
  demandId: 'dm-1',
  no: 'XF-20261123-0001',
  progressCode: 'A1B2C3',
  line,
  situation: { householdId: '', tier: '', cell: '', phoneUnknown: false },
  owner: gridWorker,
  excludedProviderIds: [],
  suspectedDuplicateOf: '',
  warnings: [],
  emergency: false,
};

export const visit: Visit = {
  visitId: 'vs-1',
  offerId: 'of-1',
  providerId: 'pv-1',
  startMs: mondayMs + dayMs,
  endMs: mondayMs + dayMs + hourMs,
};

/** The demand after a decision on it, with its clocks brought up to `nowMs`; a refusal fails the test. */
export function after<Answer>(
  demand: Demand | undefined,
  decide: (demand: Demand, nowMs: number) => Decision<Answer, string>,
  nowMs = mondayMs,
): Demand {
  const decision = onDemand(rules, decide)(demand, nowMs);
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce<Demand | undefined>(evolve, demand) as Demand;
}

export function submitted(over: Partial<Submission> = {}, nowMs = mondayMs): Demand {
  return decideSubmit(rules, undefined, { ...submission, ...over }, nowMs).events.reduce<Demand | undefined>(
    evolve,
    undefined,
  ) as Demand;
}

export const acknowledgement = {
  type: '',
  urgency: '',
  owner: gridWorker,
  situation: submission.situation,
};

export const evaluation: EvaluationCommand = {
  solved: 'YES',
  satisfaction: 5,
  givenBy: 'RESIDENT',
  comment: '',
  actorId: 'us-resident',
  actorRole: 'RESIDENT',
};

export function acknowledged(demand = submitted(), nowMs = mondayMs): Demand {
  const { situation } = demand;
  return after(demand, (now) => decideAcknowledge(rules, now, { ...acknowledgement, situation }, nowMs), nowMs);
}

/** A dispute is served without matching: it stays at the desk. */
export function atTheDesk(): Demand {
  return acknowledged(submitted({ line: { ...line, type: 'DISPUTE' } }));
}

export function matched(): Demand {
  return after(acknowledged(), (now) => decideMatched(now, { round: 1, ...visit }, mondayMs));
}

export function scheduled(): Demand {
  return after(matched(), (now) => decideBooked(now, visit, mondayMs));
}

export function assigned(): Demand {
  return after(atTheDesk(), (now) => decideAssign(now, { owner: gridWorker }, mondayMs));
}

export function deliveredDemand(): Demand {
  return after(assigned(), (now) => decideDeliver(rules, now, { outcomeCodes: ['SETTLED'] }, mondayMs));
}

export function closed(nowMs = mondayMs): Demand {
  return after(deliveredDemand(), (now) => decideEvaluate(rules, now, evaluation, nowMs), nowMs);
}

export const opinionAsked = {
  ...{ question: '活动室建在哪里', options: ['一楼', '二楼'], gridIds: [], leastVoices: 2 },
  closesAtMs: mondayMs + dayMs,
};

/** The households are being asked until tomorrow. */
export function beingAsked(): Demand {
  const gap = acknowledged(submitted({ line: { ...line, type: 'FACILITY_GAP' } }));
  return after(gap, (now) => decideOpenOpinion(rules, now, opinionAsked, mondayMs));
}

/** One demand for each state, reached by the steps a real one would take. */
export const inState: Readonly<Record<State, () => Demand>> = {
  SUBMITTED: () => submitted(),
  NEEDS_INFO: () =>
    after(submitted(), (now) =>
      decideRequestInfo(rules, now, { reason: 'which house', docs: [], told: true }, mondayMs),
    ),
  TRIAGED: atTheDesk,
  OPINION: () => beingAsked(),
  MATCHING: () => acknowledged(),
  WAITLISTED: () => after(acknowledged(), (now) => decideWaitlisted(now, { round: 1, causes: ['CAPACITY'] }, mondayMs)),
  MATCHED: matched,
  SCHEDULED: scheduled,
  IN_SERVICE: assigned,
  DELIVERED: deliveredDemand,
  UNMET: () => after(atTheDesk(), (now) => decideUnmet(rules, now, { reason: 'NO_CAPACITY' }, mondayMs)),
  CLOSED: () => closed(),
  REJECTED: () => after(submitted(), (now) => decideReject(rules, now, { reason: 'OUT_OF_SCOPE', text: '' }, mondayMs)),
  WITHDRAWN: () => after(submitted(), (now) => decideWithdraw(now, { reason: 'NO_LONGER_NEEDED' }, mondayMs)),
  DUPLICATE: () =>
    after(submitted(), (now) =>
      decideMerge(now, { primaryId: 'dm-2', primary: submitted({ demandId: 'dm-2' }) }, mondayMs),
    ),
  ESCALATED: () => after(atTheDesk(), (now) => decideEscalate(rules, now, { reason: 'three departments' }, mondayMs)),
};

/** Each request as a valid one: where it is permitted at all, it succeeds. */
export const asked: Readonly<Record<Request, (demand: Demand, nowMs: number) => Decision<unknown, string>>> = {
  acknowledge: (demand, nowMs) => decideAcknowledge(rules, demand, acknowledgement, nowMs),
  requestInfo: (demand, nowMs) => decideRequestInfo(rules, demand, { reason: 'where', docs: [], told: true }, nowMs),
  supplyInfo: (demand, nowMs) => decideSupplyInfo(rules, demand, nowMs),
  reject: (demand, nowMs) => decideReject(rules, demand, { reason: 'ABUSE', text: '' }, nowMs),
  openOpinion: (demand, nowMs) =>
    decideOpenOpinion(
      rules,
      { ...demand, type: 'FACILITY_GAP' },
      { ...opinionAsked, closesAtMs: nowMs + dayMs },
      nowMs,
    ),
  voice: (demand, nowMs) => decideVoice(rules, demand, { householdId: 'hh-1', option: 0 }, line, nowMs),
  // Said when the time to speak is over.
  closeOpinion: (demand, nowMs) => decideCloseOpinion(demand, { outcome: 'REVISED' }, nowMs + 2 * dayMs),
  merge: (demand, nowMs) => decideMerge(demand, { primaryId: 'dm-2', primary: submitted({ demandId: 'dm-2' }) }, nowMs),
  requestMatching: (demand, nowMs) =>
    decideRequestMatching(rules, { ...demand, type: 'HOME_MEDICAL_ROUND' }, demand, nowMs),
  assign: (demand, nowMs) => decideAssign(demand, { owner: coordinator }, nowMs),
  deliver: (demand, nowMs) => decideDeliver(rules, demand, { outcomeCodes: ['SETTLED'] }, nowMs),
  resolveUnmet: (demand, nowMs) => decideUnmet(rules, demand, { reason: 'NO_CAPACITY' }, nowMs),
  evaluate: (demand, nowMs) => decideEvaluate(rules, demand, evaluation, nowMs),
  withdraw: (demand, nowMs) => decideWithdraw(demand, { reason: 'NO_LONGER_NEEDED' }, nowMs),
  reopen: (demand, nowMs) => decideReopen(rules, demand, { reason: 'it came back', owner: coordinator }, nowMs),
  escalate: (demand, nowMs) => decideEscalate(rules, demand, { reason: 'nobody moves' }, nowMs),
};

/** In service through a booked visit. */
export function visited(): Demand {
  return after(scheduled(), (now) => decideStarted(now, visit, mondayMs));
}
