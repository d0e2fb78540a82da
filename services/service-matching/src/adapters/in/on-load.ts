import { causeOf, handled, ignored, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { KeepLoad, Settled } from '../../application/keep-load.ts';

const slots = ['HELD', 'BOOKED', 'FREE'] as const;

/** A slot of somebody's day changed; only providers' days matter here. */
export function onSlotChanged({ slotChanged }: KeepLoad): EventHandler<FactData<'appointment.day.v1/slot-changed'>> {
  return async (event) => {
    const { dayId, ownerId, offerId, demandId, startMs, endMs } = event.data;
    const slot = slots.find((code) => code === event.data.slot);
    if (slot === undefined) return ignored(`unknown slot state ${event.data.slot}`);
    const { incarnation, sequence } = event;
    const fact = {
      dayId,
      incarnation,
      sequence,
      offerId,
      demandId,
      slot,
      startMs: Number(startMs),
      endMs: Number(endMs),
    };
    await slotChanged(ownerId, fact, causeOf(event));
    return handled;
  };
}

type OfferFact = FactData<
  | 'matching.match.v1/offer-declined'
  | 'matching.match.v1/offers-expired'
  | 'matching.match.v1/offer-accepted'
  | 'matching.match.v1/offer-ended'
  | 'matching.match.v1/withdrawn'
>;

/** Our own fact: offers came to something or to nothing, and the asked providers' time follows. */
export function onOffersSettled({ offersSettled }: KeepLoad): EventHandler<OfferFact> {
  return async (event) => {
    await offersSettled(toSettled(event.data), causeOf(event));
    return handled;
  };
}

function toSettled(data: OfferFact): Settled {
  if ('supersededOfferIds' in data) {
    const { offerId, providerId } = data;
    return { held: { offerId, providerId }, gone: pairs(data.supersededOfferIds, data.supersededProviderIds) };
  }
  if ('offerIds' in data) return { held: undefined, gone: pairs(data.offerIds, data.providerIds) };
  return { held: undefined, gone: pairs([data.offerId], [data.providerId]) };
}

function pairs(offerIds: readonly string[], providerIds: readonly string[]): Settled['gone'] {
  return offerIds.map((offerId, n) => ({ offerId, providerId: providerIds[n] ?? '' }));
}

/** Our own fact: somebody new, somebody back, or other hours. */
export function onProviderChanged({
  providerChanged,
}: KeepLoad): EventHandler<FactData<'supply.provider.v1/registered' | 'supply.provider.v1/status-changed'>> {
  return async (event) => {
    await providerChanged(event.data.providerId, causeOf(event));
    return handled;
  };
}
