import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveReservation, type Reservation, type ReservationEvent } from '../../domain/reservation.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Reservations: inner bookkeeping, nobody else hears of them. */
export function keepReservations(keeping: Keeping): Documents<Reservation, ReservationEvent> {
  return documents<Reservation, ReservationEvent>(keeping, {
    collection: { name: 'reservation', indexes: {} },
    evolve: evolveReservation,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}
