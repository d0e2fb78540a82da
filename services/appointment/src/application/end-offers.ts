import { decideFree } from '../domain/day.ts';
import { decideCancellation } from '../domain/decide-visit.ts';
import { decideEnd } from '../domain/reservation.ts';
import { holdsTheDay, type Canceller } from '../domain/visit.ts';
import { reservationIdOf, visitIdOf } from './names.ts';
import type { Cause, Days, Ids, Reservations, Visits } from './ports.ts';

type EndOffersCommand = Readonly<{ offerIds: readonly string[]; by: Canceller; reason: string; cause: Cause }>;
export type EndOffers = (command: EndOffersCommand) => Promise<void>;

type EndPorts = Readonly<{ days: Days; reservations: Reservations; visits: Visits; ids: Ids }>;

/**
 * Offers came to nothing, or a visit was called off: their slots are free and never taken for them again.
 * A visit under way or done keeps its hours, whatever becomes of the demand meanwhile.
 */
export function makeEndOffers(ports: EndPorts): EndOffers {
  return async ({ offerIds, by, reason, cause }) => {
    const endedOn = new Map<string, string[]>();
    for (const offerId of offerIds) {
      const visitId = visitIdOf(ports.ids, offerId);
      await ports.visits.change(visitId, cause, (visit, nowMs) => decideCancellation(visit, { by, reason }, nowMs));
      const visit = await ports.visits.find(visitId);
      if (visit !== undefined && holdsTheDay(visit.state)) continue;
      for (const dayId of await endReservation(ports, offerId, cause)) {
        endedOn.set(dayId, [...(endedOn.get(dayId) ?? []), offerId]);
      }
    }
    // One write for each day: a cause changes a document once.
    for (const [dayId, ended] of endedOn) await ports.days.change(dayId, cause, (day) => decideFree(day, ended));
  };
}

/** The days on which the offer may have entries. */
async function endReservation({ reservations, ids }: EndPorts, offerId: string, cause: Cause) {
  const id = reservationIdOf(ids, offerId);
  await reservations.change(id, cause, (reservation) => decideEnd(reservation, offerId));
  const places = (await reservations.find(id))?.state.places ?? [];
  return places.map(({ dayId }) => dayId);
}
