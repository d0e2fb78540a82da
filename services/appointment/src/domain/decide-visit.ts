/** What may be done with a visit, and when. Nobody here asks the clock: `nowMs` is handed in. */

import { decided, refused, type Decision } from './decision.ts';
import { minuteMs, type Policy } from './policy.ts';
import type { Canceller, CheckIn, Side, Terms, Visit, VisitEvent, VisitState } from './visit.ts';

export type VisitRefusal =
  'SET_OUT_TOO_EARLY' | 'VISIT_UNKNOWN' | 'VISIT_STATE' | 'REASON_MISSING' | 'OUTCOME_MISSING' | 'NO_SHOW_TOO_EARLY';

type VisitDecision = Decision<VisitEvent, VisitState, VisitRefusal>;

/** A confirmed offer becomes a visit; a second booking of the same offer changes nothing. */
export function decideBooking(
  visit: Visit | undefined,
  terms: Terms,
  nowMs: number,
): Decision<VisitEvent, VisitState, never> {
  if (visit !== undefined) return decided([], visit.state);
  return decided([{ type: 'booked', atMs: nowMs, terms }], 'BOOKED');
}

/** A confirmed offer whose slot somebody else has: the visit is born called off, and nobody waits for it. */
export function decideLoss(
  visit: Visit | undefined,
  terms: Terms,
  nowMs: number,
): Decision<VisitEvent, VisitState, never> {
  if (visit !== undefined) return decided([], visit.state);
  return decided([{ type: 'lost', atMs: nowMs, terms, reason: 'SLOT_LOST' }], 'CANCELLED_SYSTEM');
}

/** On the way. Not hours before: who waits at home is told that somebody comes now. */
export function decideSetOut(
  visit: Visit | undefined,
  nowMs: number,
  policy: Pick<Policy, 'setOutMinutes'>,
): VisitDecision {
  if (visit === undefined) return refused('VISIT_UNKNOWN');
  if (visit.state !== 'BOOKED') return refused('VISIT_STATE');
  if (nowMs < visit.startMs - policy.setOutMinutes * minuteMs) return refused('SET_OUT_TOO_EARLY');
  return decided([{ type: 'set-out', atMs: nowMs }], 'EN_ROUTE');
}

/** Checks in. Without a code or the place somebody must say why. */
export function decideArrival(
  visit: Visit | undefined,
  how: Readonly<{ method: CheckIn; reason: string }>,
  nowMs: number,
): VisitDecision {
  if (visit === undefined) return refused('VISIT_UNKNOWN');
  if (!isAhead(visit)) return refused('VISIT_STATE');
  if (how.method === 'MANUAL' && how.reason === '') return refused('REASON_MISSING');
  return decided([{ type: 'arrived', atMs: nowMs, ...how }], 'ARRIVED');
}

export function decideStart(visit: Visit | undefined, nowMs: number): VisitDecision {
  if (visit === undefined) return refused('VISIT_UNKNOWN');
  if (visit.state !== 'ARRIVED') return refused('VISIT_STATE');
  return decided([{ type: 'started', atMs: nowMs }], 'IN_SERVICE');
}

/** Checks out and writes the record in one command; a visit without an outcome has not been done (I6). */
export function decideRecord(
  visit: Visit | undefined,
  record: Readonly<{ outcomeCodes: readonly string[]; note: string }>,
  nowMs: number,
  policy: Pick<Policy, 'creditBeyondPlanMinutes'>,
): VisitDecision {
  if (visit === undefined) return refused('VISIT_UNKNOWN');
  if (visit.state !== 'IN_SERVICE') return refused('VISIT_STATE');
  if (record.outcomeCodes.length === 0) return refused('OUTCOME_MISSING');
  const plannedMinutes = (visit.endMs - visit.startMs) / minuteMs;
  const servedMinutes = Math.floor(
    Math.min((nowMs - visit.startedAtMs) / minuteMs, plannedMinutes + policy.creditBeyondPlanMinutes),
  );
  const completed: VisitEvent = { type: 'completed', atMs: nowMs, servedMinutes };
  return decided([completed, { type: 'recorded', atMs: nowMs, ...record }], 'RECORDED');
}

/** Called off before anybody has arrived. */
export function decideCancellation(
  visit: Visit | undefined,
  how: Readonly<{ by: Canceller; reason: string }>,
  nowMs: number,
): VisitDecision {
  if (visit === undefined) return refused('VISIT_UNKNOWN');
  if (!isAhead(visit)) return refused('VISIT_STATE');
  if (how.reason === '') return refused('REASON_MISSING');
  return decided([{ type: 'cancelled', atMs: nowMs, ...how }], `CANCELLED_${how.by}` as const);
}

/** One side did not come. The resident may be missed at the door; the provider only as long as nobody has checked in. */
export function decideNoShow(
  visit: Visit | undefined,
  by: Side,
  nowMs: number,
  policy: Pick<Policy, 'noShowGraceMinutes'>,
): VisitDecision {
  if (visit === undefined) return refused('VISIT_UNKNOWN');
  const missable = isAhead(visit) || (visit.state === 'ARRIVED' && by === 'RESIDENT');
  if (!missable) return refused('VISIT_STATE');
  if (nowMs < visit.startMs + policy.noShowGraceMinutes * minuteMs) return refused('NO_SHOW_TOO_EARLY');
  return decided([{ type: 'no-show', atMs: nowMs, by }], `NO_SHOW_${by}` as const);
}

/** Nobody is at the place yet. */
function isAhead({ state }: Visit): boolean {
  return state === 'BOOKED' || state === 'EN_ROUTE';
}
