import { decideBook, type Claim } from '../domain/day.ts';
import { decideBooking, decideCancellation, decideLoss } from '../domain/decide-visit.ts';
import { minuteMs } from '../domain/policy.ts';
import type { Terms } from '../domain/visit.ts';
import { placeOf, reservationIdOf } from './names.ts';
import { notePlaces } from './note-places.ts';
import type { Cause, Days, Ids, Policy, Reservations, Visits } from './ports.ts';

type BookVisitCommand = Readonly<{
  terms: Terms;
  /** The slot on the day of who leads, with its window. */
  claim: Claim;
  cause: Cause;
}>;
type BookPorts = Readonly<{ days: Days; reservations: Reservations; visits: Visits; ids: Ids; policy: Policy }>;
export type BookVisit = (command: BookVisitCommand) => Promise<'BOOKED' | 'LOST' | 'ENDED'>;

/**
 * Both sides have said yes: every day's entry becomes BOOKED (placed again when missing), then the visit exists.
 * Each step may be repeated; the visit comes last, so that whoever hears of it can rely on the days. If a day refuses after
 * all, because a hold was lost, the visit is born called off: its demand is looked after again instead of waiting for nobody.
 */
export function makeBookVisit(ports: BookPorts): BookVisit {
  return async ({ terms, claim, cause }) => {
    if ((await ports.visits.find(terms.visitId)) === undefined) {
      const people = [terms.providerId, terms.assistantId, terms.residentId].filter((id) => id !== '').sort();
      const places = people.map((ownerId) => placeOf(ports, ownerId, terms.startMs));
      if ((await notePlaces(ports, terms.offerId, places, cause)) === 'ENDED') return 'ENDED';

      for (const place of places) {
        const own = claimOf(place.ownerId, terms, claim);
        const booked = await ports.days.change(place.dayId, cause, (day, nowMs) =>
          decideBook(day, place, own, nowMs + ports.policy.askAgainMinutes * minuteMs),
        );
        if (!booked.ok) {
          await ports.visits.change(terms.visitId, cause, (visit, nowMs) => decideLoss(visit, terms, nowMs));
          return 'LOST';
        }
      }
      await ports.visits.change(terms.visitId, cause, (visit, nowMs) => decideBooking(visit, terms, nowMs));
    }
    return callOffIfEnded(ports, terms, cause);
  };
}

/** An event taken up so slowly that its offer has ended meanwhile: what was just booked for it is called off. */
async function callOffIfEnded({ reservations, visits, ids }: BookPorts, { offerId, visitId }: Terms, cause: Cause) {
  const reservation = await reservations.find(reservationIdOf(ids, offerId));
  if (reservation?.state.state !== 'ENDED') return 'BOOKED';
  const { correlationId, traceparent } = cause;
  const commandId = ids.derived('tm', `${visitId}:ended`);
  await visits.change(visitId, { kind: 'command', commandId, correlationId, traceparent }, (visit, nowMs) =>
    decideCancellation(visit, { by: 'SYSTEM', reason: 'OFFER_ENDED' }, nowMs),
  );
  return 'ENDED';
}

/** Who leads is bound by their window and the way; the second person's window was judged when held; the resident stays at home. */
function claimOf(ownerId: string, { providerId, residentId }: Terms, claim: Claim): Claim {
  if (ownerId === providerId) return claim;
  return { ...claim, window: null, ...(ownerId === residentId && { travelBeforeMs: 0, travelAfterMs: 0 }) };
}
