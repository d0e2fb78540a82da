import { causeOf, park, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowService } from '../../application/follow-service.ts';
import { legalEndings } from '../../domain/legal-file.ts';
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

/** No aid, or no more of it. An ending of a later version waits until somebody knows it. */
export function onLegalFileEnded(follow: FollowService): EventHandler<FactData<'appointment.legal-file.v1/ended'>> {
  return async (event) => {
    const how = legalEndings.find((known) => known === event.data.how);
    if (how === undefined) return park(`ENDING_UNKNOWN:${event.data.how}`);
    return verdictOf(follow.legalFileEnded(causeOf(event), { demandId: event.data.demandId, how }));
  };
}

/** The applicant does not take the end for an end. */
export function onLegalFileObjected(
  follow: FollowService,
): EventHandler<FactData<'appointment.legal-file.v1/objected'>> {
  return (event) => verdictOf(follow.legalFileObjected(causeOf(event), event.data));
}
