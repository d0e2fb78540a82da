import { causeOf, handled, park, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { RaiseMustArrive } from '../../application/must-arrive.ts';
import type { EndArrival, FollowHousehold } from '../../application/walk-round.ts';
import { tiers } from '../../domain/visit-plan.ts';

/** The ledger says something of a household: its visit plan follows. */
export function onHousehold(follow: FollowHousehold): EventHandler<FactData<'needs.household.v1/registered'>> {
  return async (event) => {
    const { householdId, communityId, gridId, mustVisit, livesAlone, keyGroup, lastVisitMs } = event.data;
    const tier = tiers.find((one) => one === event.data.tier);
    if (tier === undefined) return park('TIER_UNKNOWN');
    const line = { householdId, communityId, gridId, tier, mustVisit, livesAlone, keyGroup };
    await follow({ ...line, lastVisitMs: Number(lastVisitMs) }, causeOf(event));
    return handled;
  };
}

/** Our own fact: nobody answered where that is a danger, so somebody must go there. */
export function onUnanswered(raise: RaiseMustArrive): EventHandler<FactData<'appointment.visit-plan.v1/unanswered'>> {
  return async (event) => {
    const { plan, mustArriveId, cause, atMs } = event.data;
    if (plan === undefined) return park('PLAN_MISSING');
    const { planId, householdId, communityId, gridId } = plan;
    const terms = { mustArriveId, planId, householdId, communityId, gridId, cause, raisedAtMs: Number(atMs) };
    await raise(terms, causeOf(event));
    return handled;
  };
}

/** Our own fact: a MUST_ARRIVE task is over, so its household's plan goes on. */
export function onArriveEnded(endArrival: EndArrival): EventHandler<FactData<'appointment.must-arrive.v1/ended'>> {
  return async (event) => {
    const { task, ending, workerId, atMs } = event.data;
    if (task === undefined) return park('TASK_MISSING');
    const result = (['SEEN', 'REACHED'] as const).find((one) => one === ending) ?? null;
    const ended = { mustArriveId: task.mustArriveId, result, atMs: Number(atMs), byId: workerId };
    await endArrival(task.planId, ended, causeOf(event));
    return handled;
  };
}
