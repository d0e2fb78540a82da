import { causeOf, handled, ignored, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { BookVisit } from '../../application/book-visit.ts';
import { visitIdOf } from '../../application/names.ts';
import type { Ids } from '../../application/ports.ts';
import type { Claim } from '../../domain/day.ts';
import { minuteMs } from '../../domain/policy.ts';
import type { Terms } from '../../domain/visit.ts';

type Confirmed = FactData<'matching.match.v1/confirmed'>;

/** Both sides have said yes: the days and the visit follow. */
export function onConfirmed(bookVisit: BookVisit, ids: Ids): EventHandler<Confirmed> {
  return async (event) => {
    const terms = toTerms(event.data, visitIdOf(ids, event.data.offerId));
    const outcome = await bookVisit({ terms, claim: toClaim(event.data), cause: causeOf(event) });
    // ENDED: a replay from before the visit was called off.
    return outcome === 'ENDED' ? ignored('OFFER_ENDED') : handled;
  };
}

function toTerms(confirmed: Confirmed, visitId: string): Terms {
  const { demandId, offerId, providerId, assistantId, residentId, type, mode, gridId } = confirmed;
  return {
    ...{ visitId, demandId, offerId, providerId, assistantId, residentId, type, mode, gridId },
    startMs: Number(confirmed.startMs),
    endMs: Number(confirmed.endMs),
  };
}

function toClaim(confirmed: Confirmed): Claim {
  const { demandId, offerId, windowCapacity, windowStartMs, windowEndMs } = confirmed;
  return {
    offerId,
    demandId,
    startMs: Number(confirmed.startMs),
    endMs: Number(confirmed.endMs),
    travelBeforeMs: confirmed.travelBeforeMin * minuteMs,
    travelAfterMs: confirmed.travelAfterMin * minuteMs,
    window:
      windowCapacity > 0
        ? { startMs: Number(windowStartMs), endMs: Number(windowEndMs), capacity: windowCapacity }
        : null,
  };
}
