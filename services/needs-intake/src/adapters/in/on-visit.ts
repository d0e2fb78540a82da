import { causeOf, park, type EventEnvelope, type EventHandler, type Verdict } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowService } from '../../application/follow-service.ts';
import type { Cause } from '../../application/ports.ts';
import type { Visit } from '../../domain/demand.ts';
import { verdictOf } from './verdict.ts';

/** Day and hour are fixed on both sides. */
export function onBooked(follow: FollowService): EventHandler<FactData<'appointment.visit.v1/booked'>> {
  return (event) => ofVisit(event, (cause, fact) => verdictOf(follow.booked(cause, fact)));
}

/** Service has begun. */
export function onStarted(follow: FollowService): EventHandler<FactData<'appointment.visit.v1/started'>> {
  return (event) => ofVisit(event, (cause, fact) => verdictOf(follow.started(cause, fact)));
}

/** Done, with what came of it. */
export function onRecorded(follow: FollowService): EventHandler<FactData<'appointment.visit.v1/recorded'>> {
  return (event) => {
    const { outcomeCodes } = event.data;
    return ofVisit(event, (cause, fact) => verdictOf(follow.recorded(cause, { ...fact, outcomeCodes })));
  };
}

/** Called off by one side or by the system. */
export function onCancelled(follow: FollowService): EventHandler<FactData<'appointment.visit.v1/cancelled'>> {
  return (event) => {
    const { by } = event.data;
    return ofVisit(event, (cause, fact) => verdictOf(follow.cancelled(cause, { ...fact, by })));
  };
}

/** One side did not come. */
export function onNoShow(follow: FollowService): EventHandler<FactData<'appointment.visit.v1/no-show'>> {
  return (event) => {
    const { by } = event.data;
    return ofVisit(event, (cause, fact) => verdictOf(follow.noShow(cause, { ...fact, by })));
  };
}

type VisitData = Readonly<{ visit?: FactData<'appointment.visit.v1/booked'>['visit'] }>;

/** A fact of no visit can never be right. */
async function ofVisit(
  event: EventEnvelope<VisitData>,
  tell: (cause: Cause, fact: Readonly<{ demandId: string; visit: Visit }>) => Promise<Verdict>,
): Promise<Verdict> {
  const { visit } = event.data;
  if (visit === undefined) return park('VISIT_MISSING');
  const { visitId, demandId, offerId, providerId } = visit;
  const startMs = Number(visit.startMs);
  const endMs = Number(visit.endMs);
  return tell(causeOf(event), { demandId, visit: { visitId, offerId, providerId, startMs, endMs } });
}
