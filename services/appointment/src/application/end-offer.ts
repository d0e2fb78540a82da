import { decideFree } from '../domain/day.ts';
import { decideCancellation } from '../domain/decide-visit.ts';
import { decideEnd } from '../domain/reservation.ts';
import { holdsTheDay, type Canceller } from '../domain/visit.ts';
import { reservationIdOf, visitIdOf } from './names.ts';
import type { Cause, Days, Ids, Reservations, Visits } from './ports.ts';

type EndOfferCommand = Readonly<{ offerId: string; by: Canceller; reason: string; cause: Cause }>;
export type EndOffer = (command: EndOfferCommand) => Promise<void>;

/**
 * An offer came to nothing, or its visit was called off: its slots are free and never taken for it again.
 * A visit under way or done keeps its hours, whatever becomes of the demand meanwhile.
 */
export function makeEndOffer(ports: { days: Days; reservations: Reservations; visits: Visits; ids: Ids }): EndOffer {
  return async ({ offerId, by, reason, cause }) => {
    const visitId = visitIdOf(ports.ids, offerId);
    await ports.visits.change(visitId, cause, (visit, nowMs) => decideCancellation(visit, { by, reason }, nowMs));
    const visit = await ports.visits.find(visitId);
    if (visit !== undefined && holdsTheDay(visit.state)) return;

    const reservationId = reservationIdOf(ports.ids, offerId);
    await ports.reservations.change(reservationId, cause, decideEnd);
    const places = (await ports.reservations.find(reservationId))?.state.places ?? [];
    for (const { dayId } of places) await ports.days.change(dayId, cause, (day) => decideFree(day, offerId));
  };
}
