import { causeOf, handled, park, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowDemand } from '../../application/follow-demand.ts';
import type { VisitEnd } from '../../domain/match.ts';

type Over = FactData<
  'appointment.visit.v1/cancelled' | 'appointment.visit.v1/no-show' | 'appointment.visit.v1/recorded'
>;

/** The visit of a confirmed offer came to its end, so the match holds no time of the resident any more. */
export function onVisitOver({ visitOver }: FollowDemand): EventHandler<Over> {
  return async (event) => {
    const { visit } = event.data;
    if (visit === undefined) return park('visit missing');
    await visitOver(
      visit.demandId,
      visit.offerId,
      endOf(event.type, 'by' in event.data ? event.data.by : ''),
      causeOf(event),
    );
    return handled;
  };
}

function endOf(type: string, by: string): VisitEnd {
  if (type.endsWith('/recorded')) return 'RECORDED';
  if (type.endsWith('/no-show')) return by === 'RESIDENT' ? 'MISSED_BY_RESIDENT' : 'MISSED_BY_PROVIDER';
  if (by === 'RESIDENT') return 'CANCELLED_BY_RESIDENT';
  return by === 'PROVIDER' ? 'CANCELLED_BY_PROVIDER' : 'CANCELLED_BY_SYSTEM';
}
