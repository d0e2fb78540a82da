import { personWord, type RawResident } from '../domain/intake-line.ts';
import type { Ids } from './ports.ts';

/** Ids that what they name determines, so that every service and the importer find the same ones. */

export function demandIdOf(ids: Ids, commandId: string): string {
  return ids.derived('dm', commandId);
}

export function residentIdOf(ids: Ids, resident: RawResident): string {
  return ids.keyed('rs', personWord(resident));
}

export function communityIdOf(ids: Ids, name: string): string {
  return ids.derived('jc', name);
}

export function gridIdOf(ids: Ids, communityId: string, gridName: string): string {
  return ids.derived('jg', `${communityId}/${gridName}`);
}

/** Two households may share a door, so their head is part of the name. */
export function householdIdOf(ids: Ids, communityId: string, address: string, head: string): string {
  return ids.keyed('hh', `${communityId}|${address}|${head}`);
}

export function addressKeyOf(ids: Ids, communityId: string, address: string): string {
  return ids.keyed('ad', `${communityId}|${address}`);
}

/** The desk of a community owns what nobody else does. */
export function deskUserIdOf(ids: Ids, communityId: string): string {
  return ids.derived('us', `desk:${communityId}`);
}

export function userIdOf(ids: Ids, phone: string): string {
  return ids.keyed('us', phone);
}

export function itemIdOf(ids: Ids, demandId: string, n: number): string {
  return ids.derived('es', `${demandId}:${n}`);
}
