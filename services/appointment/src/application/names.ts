import { dateOfDay } from '../domain/local-day.ts';
import type { Place } from '../domain/reservation.ts';
import type { Ids, Policy } from './ports.ts';

/** The documents that an owner, an instant, an offer determine. */
export function placeOf(ports: { ids: Ids; policy: Policy }, ownerId: string, atMs: number): Place {
  return { ownerId, dayId: ports.ids.derived('dy', `${ownerId}:${dateOfDay(atMs, ports.policy)}`) };
}

export function visitIdOf(ids: Ids, offerId: string): string {
  return ids.derived('vs', offerId);
}

/** One record for each person, whatever visit opens it. */
export function recordIdOf(ids: Ids, residentId: string): string {
  return ids.derived('cr', residentId);
}

/** One legal file for each demand. */
export function legalFileIdOf(ids: Ids, demandId: string): string {
  return ids.derived('lf', demandId);
}

export function reservationIdOf(ids: Ids, offerId: string): string {
  return ids.derived('rv', offerId);
}

/** One plan for each household. */
export function planIdOf(ids: Ids, householdId: string): string {
  return ids.derived('vp', householdId);
}
