import { causeOf, ignored, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowService } from '../../application/follow-service.ts';
import { verdictOf } from './verdict.ts';

/** Both sides said yes. */
export function onConfirmed(follow: FollowService): EventHandler<FactData<'matching.match.v1/confirmed'>> {
  return (event) => verdictOf(follow.matched(causeOf(event), event.data));
}

/** Nobody can at present. */
export function onWaitlisted(follow: FollowService): EventHandler<FactData<'matching.match.v1/waitlisted'>> {
  return (event) => verdictOf(follow.waitlisted(causeOf(event), event.data));
}

/** The first provider said yes; often the resident's word is still to come. */
export function onOfferAccepted(follow: FollowService): EventHandler<FactData<'matching.match.v1/offer-accepted'>> {
  return async (event) => {
    if (!event.data.confirmationNeeded) return ignored('NOTHING_NEW');
    return verdictOf(follow.confirmationAwaited(causeOf(event), event.data));
  };
}

/** An accepted offer came to nothing. */
export function onOfferEnded(follow: FollowService): EventHandler<FactData<'matching.match.v1/offer-ended'>> {
  return (event) => verdictOf(follow.offerEnded(causeOf(event), event.data));
}

/** The machine has done what it can. */
export function onCoordinatorAsked(
  follow: FollowService,
): EventHandler<FactData<'matching.match.v1/coordinator-asked'>> {
  return (event) => verdictOf(follow.coordinatorAsked(causeOf(event), event.data));
}
