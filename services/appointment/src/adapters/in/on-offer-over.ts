import { causeOf, handled, park, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { EndOffers } from '../../application/end-offers.ts';
import type { Canceller } from '../../domain/visit.ts';

/** An accepted offer came to nothing. */
export function onOfferEnded(endOffers: EndOffers): EventHandler<FactData<'matching.match.v1/offer-ended'>> {
  return async (event) => {
    const { offerId, cause: reason } = event.data;
    await endOffers({ offerIds: [offerId], by: whoEnded(reason), reason, cause: causeOf(event) });
    return handled;
  };
}

/** Somebody else was first: what the others held for a moment is free. */
export function onOfferAccepted(endOffers: EndOffers): EventHandler<FactData<'matching.match.v1/offer-accepted'>> {
  return async (event) => {
    const offerIds = event.data.supersededOfferIds;
    await endOffers({ offerIds, by: 'SYSTEM', reason: 'SUPERSEDED', cause: causeOf(event) });
    return handled;
  };
}

/** The demand is gone, and with it every offer and visit of it. */
export function onMatchWithdrawn(endOffers: EndOffers): EventHandler<FactData<'matching.match.v1/withdrawn'>> {
  return async (event) => {
    const { offerIds } = event.data;
    await endOffers({ offerIds, by: 'SYSTEM', reason: 'DEMAND_WITHDRAWN', cause: causeOf(event) });
    return handled;
  };
}

/** Our own fact: a visit was called off or missed, so its hours are free. */
export function onVisitOver(
  endOffers: EndOffers,
): EventHandler<FactData<'appointment.visit.v1/cancelled' | 'appointment.visit.v1/no-show'>> {
  return async (event) => {
    const { offerId } = event.data.visit ?? {};
    if (offerId === undefined) return park('VISIT_MISSING');
    await endOffers({ offerIds: [offerId], by: 'SYSTEM', reason: 'VISIT_OVER', cause: causeOf(event) });
    return handled;
  };
}

function whoEnded(cause: string): Canceller {
  switch (cause) {
    case 'DROPPED_OUT':
      return 'PROVIDER';
    case 'RESIDENT_DECLINED':
    case 'RESIDENT_SILENT':
      return 'RESIDENT';
    default:
      return 'SYSTEM';
  }
}
