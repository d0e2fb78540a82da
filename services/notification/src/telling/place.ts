import { decided, type Decision } from './decision.ts';

/** A community or grid and who answers for it, as the demand list says. */
export type Place = Readonly<{ placeId: string; responsibleUserId: string }>;
export type PlaceEvent = Readonly<{ type: 'known'; place: Place }>;

export function decidePlace(known: Place | undefined, place: Place): Decision<PlaceEvent, null, never> {
  const same = known?.responsibleUserId === place.responsibleUserId;
  return decided(same ? [] : [{ type: 'known', place }], null);
}
