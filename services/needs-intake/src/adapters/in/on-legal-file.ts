import { causeOf, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowService } from '../../application/follow-service.ts';
import { verdictOf } from './verdict.ts';

/** A lawyer has taken an application. */
export function onLegalFileTakenOn(
  follow: FollowService,
): EventHandler<FactData<'appointment.legal-file.v1/taken-on'>> {
  return (event) => verdictOf(follow.legalFileTakenOn(causeOf(event), event.data));
}

/** Advice was given, or a case is closed. */
export function onLegalFileServed(follow: FollowService): EventHandler<FactData<'appointment.legal-file.v1/served'>> {
  return (event) => verdictOf(follow.legalFileServed(causeOf(event), event.data));
}
