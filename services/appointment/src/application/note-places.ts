import { decidePlaces, type Place } from '../domain/reservation.ts';
import { reservationIdOf } from './names.ts';
import type { Cause, Ids, Reservations } from './ports.ts';

/**
 * Notes on which days an offer will have entries, before it has them. ENDED: the offer is over and gets none.
 * A cause seen before says nothing about now, so then the reservation itself is asked.
 */
export async function notePlaces(
  { reservations, ids }: { reservations: Reservations; ids: Ids },
  offerId: string,
  places: readonly Place[],
  cause: Cause,
): Promise<'OPEN' | 'ENDED'> {
  const id = reservationIdOf(ids, offerId);
  const noted = await reservations.change(id, cause, (reservation) => decidePlaces(reservation, offerId, places));
  if (!noted.ok) return noted.refusal;
  return noted.repeated ? ((await reservations.find(id))?.state.state ?? 'OPEN') : 'OPEN';
}
