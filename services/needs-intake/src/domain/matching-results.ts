import { decided, inTurn, refused, type Decision } from './decision.ts';
import type { Demand, State } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { servedAbove } from './escalation.ts';

/**
 * What service-matching found. Its facts may come late, twice, or after those of the visit: each is checked against the
 * round it belongs to, and what no longer applies is ignored with a code.
 */

export type Ignored = 'STALE_ROUND' | 'NOT_AWAITED' | 'ALREADY_MATCHED' | 'OTHER_OFFER' | 'NOTHING_NEW';

const found: readonly State[] = ['MATCHED', 'SCHEDULED', 'IN_SERVICE', 'DELIVERED'];

/** Both sides said yes. */
export function decideMatched(
  demand: Demand,
  fact: Readonly<{ round: number; offerId: string; providerId: string }>,
  nowMs: number,
): Decision<null, Ignored> {
  if (fact.round !== demand.round) return refused('STALE_ROUND');
  if (isLooking(demand)) return decided(matched(demand, fact, nowMs), null);
  return refused(found.includes(demand.stage.state) ? 'ALREADY_MATCHED' : 'NOT_AWAITED');
}

/** Somebody was found: the MATCH clock stops, and an item that asked for it ends. */
export function matched(
  demand: Demand,
  { offerId, providerId }: Readonly<{ offerId: string; providerId: string }>,
  nowMs: number,
): readonly DemandEvent[] {
  return inTurn(
    demand,
    () => [{ type: 'matched', offerId, providerId, atMs: nowMs }],
    (now) => servedAbove(now, 'MATCHED', nowMs),
  );
}

/** Nobody can at present. */
export function decideWaitlisted(
  demand: Demand,
  fact: Readonly<{ round: number; causes: readonly string[] }>,
  nowMs: number,
): Decision<null, Ignored> {
  if (fact.round !== demand.round) return refused('STALE_ROUND');
  const { stage } = demand;
  if (stage.state !== 'MATCHING' && stage.state !== 'WAITLISTED') return refused('NOT_AWAITED');
  if (stage.state === 'WAITLISTED' && stage.causes.join() === fact.causes.join()) return refused('NOTHING_NEW');
  return decided([{ type: 'waitlisted', causes: fact.causes, atMs: nowMs }], null);
}

/** A provider said yes and the resident's word is awaited. */
export function decideConfirmationAwaited(
  demand: Demand,
  fact: Readonly<{ offerId: string }>,
  nowMs: number,
): Decision<null, Ignored> {
  if (!isLooking(demand)) return refused('NOT_AWAITED');
  return decided([{ type: 'confirmation-awaited', offerId: fact.offerId, atMs: nowMs }], null);
}

/** The offer that waited for the resident's word came to nothing. */
export function decideOfferEnded(
  demand: Demand,
  fact: Readonly<{ offerId: string }>,
  nowMs: number,
): Decision<null, Ignored> {
  if (demand.awaitedOfferId !== fact.offerId) return refused('OTHER_OFFER');
  return decided([{ type: 'confirmation-over', atMs: nowMs }], null);
}

/** The machine has done what it can; the owner decides while it goes on looking. */
export function decideCoordinatorAsked(demand: Demand, nowMs: number): Decision<null, Ignored> {
  if (!isLooking(demand)) return refused('NOT_AWAITED');
  if (demand.flags.includes('COORDINATOR_ASKED')) return refused('NOTHING_NEW');
  return decided([{ type: 'coordinator-asked', atMs: nowMs }], null);
}

export function isLooking(demand: Demand): boolean {
  return demand.stage.state === 'MATCHING' || demand.stage.state === 'WAITLISTED';
}
