/**
 * Reservation: on which days an offer may have entries, so that they are found when the offer or its visit comes to nothing.
 *
 *   OPEN ── the offer ended, or its visit was called off ─▶ ENDED
 *
 * It is written before the entry itself: a day may lack an entry named here, never the other way round. Once ENDED an offer
 * gets no slot again, however late a request or a replayed event comes; so also an offer that ends before it had any entry.
 */

import { decided, refused, type Decision } from './decision.ts';

export type Place = Readonly<{ ownerId: string; dayId: string }>;

export type Reservation = Readonly<{
  state: 'OPEN' | 'ENDED';
  offerId: string;
  places: readonly Place[];
}>;

export type ReservationEvent =
  | Readonly<{ type: 'placed'; offerId: string; places: readonly Place[] }>
  | Readonly<{ type: 'ended'; offerId: string }>;

export type ReservationRefusal = 'ENDED';

export function decidePlaces(
  reservation: Reservation | undefined,
  offerId: string,
  places: readonly Place[],
): Decision<ReservationEvent, null, ReservationRefusal> {
  if (reservation?.state === 'ENDED') return refused('ENDED');
  const known = reservation?.places ?? [];
  const fresh = places.filter(({ dayId }) => !known.some((place) => place.dayId === dayId));
  return decided(fresh.length === 0 ? [] : [{ type: 'placed', offerId, places: fresh }], null);
}

export function decideEnd(
  reservation: Reservation | undefined,
  offerId: string,
): Decision<ReservationEvent, null, never> {
  return decided(reservation?.state === 'ENDED' ? [] : [{ type: 'ended', offerId }], null);
}

export function evolveReservation(reservation: Reservation | undefined, event: ReservationEvent): Reservation {
  switch (event.type) {
    case 'placed':
      return {
        state: 'OPEN',
        offerId: event.offerId,
        places: [...(reservation?.places ?? []), ...event.places],
      };
    case 'ended':
      return { state: 'ENDED', offerId: event.offerId, places: reservation?.places ?? [] };
  }
}
