import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import type { Demand, Visit } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { servedAbove } from './escalation.ts';
import { delivered } from './delivery.ts';
import { isLooking, matched } from './matching-results.ts';
import { lookingForSomebody } from './triage.ts';

/** What became of the visit. Only the visit that the demand knows counts; a booking may come before the match. */

export type VisitIgnored = 'NOT_AWAITED' | 'OTHER_OFFER' | 'OTHER_VISIT' | 'NO_OUTCOME';

/** Day and hour are fixed on both sides; a booking implies the match. */
export function decideBooked(demand: Demand, visit: Visit, nowMs: number): Decision<null, VisitIgnored> {
  const { stage } = demand;
  if (stage.state === 'MATCHED' && stage.offerId !== visit.offerId) return refused('OTHER_OFFER');
  if (stage.state !== 'MATCHED' && !isLooking(demand)) return refused('NOT_AWAITED');
  const events = inTurn(
    demand,
    (now) => (isLooking(now) ? matched(now, visit, nowMs) : []),
    () => [{ type: 'scheduled', visit, atMs: nowMs }],
  );
  return decided(events, null);
}

/** Somebody is at work. */
export function decideStarted(demand: Demand, visit: Visit, nowMs: number): Decision<null, VisitIgnored> {
  const known = knownVisit(demand);
  if (known === undefined || demand.stage.state === 'IN_SERVICE') return refused('NOT_AWAITED');
  if (known.visitId !== visit.visitId) return refused('OTHER_VISIT');
  return decided(started(demand, visit, nowMs), null);
}

/** Done, with at least one outcome. */
export function decideRecorded(
  rules: Rules,
  demand: Demand,
  fact: Readonly<{ visit: Visit; outcomeCodes: readonly string[] }>,
  nowMs: number,
): Decision<null, VisitIgnored> {
  const known = knownVisit(demand);
  if (known === undefined) return refused('NOT_AWAITED');
  if (known.visitId !== fact.visit.visitId) return refused('OTHER_VISIT');
  if (fact.outcomeCodes.length === 0) return refused('NO_OUTCOME');
  const events = inTurn(
    demand,
    (now) => (now.stage.state === 'IN_SERVICE' ? [] : started(now, fact.visit, nowMs)),
    (now) => delivered(rules, now, { outcomeCodes: fact.outcomeCodes, servedBy: fact.visit.providerId }, nowMs),
  );
  return decided(events, null);
}

/** Called off: the resident decides anew at the desk; for everybody else somebody is looked for again at once. */
export function decideCancelled(
  rules: Rules,
  demand: Demand,
  fact: Readonly<{ visit: Visit; by: string }>,
  nowMs: number,
): Decision<null, VisitIgnored> {
  const no = otherThanKnown(demand, fact.visit);
  if (no !== undefined) return refused(no);
  if (fact.by === 'RESIDENT') {
    return decided([{ type: 'returned-to-desk', why: 'RESIDENT_CANCELLED', atMs: nowMs }], null);
  }
  return decided(lookingAgain(rules, demand, fact.by === 'PROVIDER' ? fact.visit.providerId : undefined, nowMs), null);
}

/** One side did not come: of the provider, as a drop-out; of the resident, the owner calls them. */
export function decideNoShow(
  rules: Rules,
  demand: Demand,
  fact: Readonly<{ visit: Visit; by: string }>,
  nowMs: number,
): Decision<null, VisitIgnored> {
  const no = otherThanKnown(demand, fact.visit);
  if (no !== undefined) return refused(no);
  if (fact.by === 'PROVIDER') return decided(lookingAgain(rules, demand, fact.visit.providerId, nowMs), null);
  return decided(
    [
      { type: 'returned-to-desk', why: 'RESIDENT_NO_SHOW', atMs: nowMs },
      { type: 'callback-requested', atMs: nowMs },
    ],
    null,
  );
}

function started(demand: Demand, visit: Visit, nowMs: number): readonly DemandEvent[] {
  return inTurn(
    demand,
    () => [{ type: 'in-service', visit, atMs: nowMs }],
    (now) => servedAbove(now, 'STARTED', nowMs),
  );
}

function lookingAgain(
  rules: Rules,
  demand: Demand,
  excluding: string | undefined,
  nowMs: number,
): readonly DemandEvent[] {
  const how = excluding === undefined ? { droppedOut: true } : { droppedOut: true, excluding };
  return lookingForSomebody(rules, demand, how, nowMs);
}

/** The visit a demand is scheduled for or served by. */
function knownVisit(demand: Demand): Visit | undefined {
  const { stage } = demand;
  if (stage.state === 'SCHEDULED') return stage.visit;
  return stage.state === 'IN_SERVICE' ? (stage.visit ?? undefined) : undefined;
}

function otherThanKnown(demand: Demand, visit: Visit): VisitIgnored | undefined {
  const { stage } = demand;
  if (stage.state === 'MATCHED') return stage.offerId === visit.offerId ? undefined : 'OTHER_OFFER';
  const known = knownVisit(demand);
  if (known === undefined) return 'NOT_AWAITED';
  return known.visitId === visit.visitId ? undefined : 'OTHER_VISIT';
}
