import { decideBook, type Claim, type ClaimRefusal } from '../domain/day.ts';
import { decideBooking } from '../domain/decide-visit.ts';
import { minuteMs } from '../domain/policy.ts';
import { decidePlaces } from '../domain/reservation.ts';
import type { Terms } from '../domain/visit.ts';
import { placeOf, reservationIdOf } from './names.ts';
import type { Cause, Days, Ids, Outcome, Policy, Reservations, Visits } from './ports.ts';

export type BookVisitCommand = Readonly<{
  terms: Terms;
  /** The slot on the day of who leads, with its window. */
  claim: Claim;
  cause: Cause;
}>;
export type BookVisit = (command: BookVisitCommand) => Promise<Outcome<unknown, ClaimRefusal | 'ENDED'>>;

/**
 * Both sides have said yes: every day's entry becomes BOOKED (placed again when missing), then the visit exists.
 * Each step may be repeated; the visit comes last, so that whoever hears of it can rely on the days.
 */
export function makeBookVisit(ports: {
  days: Days;
  reservations: Reservations;
  visits: Visits;
  ids: Ids;
  policy: Policy;
}): BookVisit {
  return async ({ terms, claim, cause }) => {
    const people = [terms.providerId, terms.assistantId, terms.residentId].filter((id) => id !== '').sort();
    const places = people.map((ownerId) => placeOf(ports, ownerId, terms.startMs));
    const noted = await ports.reservations.change(reservationIdOf(ports.ids, terms.offerId), cause, (reservation) =>
      decidePlaces(reservation, terms.offerId, places),
    );
    if (!noted.ok) return noted;

    for (const place of places) {
      // Only who leads has a window of their own here: the second person's hours are judged when the slot is held.
      const own = place.ownerId === terms.providerId ? claim : { ...claim, window: null };
      const booked = await ports.days.change(place.dayId, cause, (day, nowMs) =>
        decideBook(day, place, own, nowMs + ports.policy.askAgainMinutes * minuteMs),
      );
      if (!booked.ok) return booked;
    }
    return ports.visits.change(terms.visitId, cause, (visit, nowMs) => decideBooking(visit, terms, nowMs));
  };
}
