import { causeOf, handled, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { NotePlace } from '../../application/note-place.ts';

/** A community or grid has somebody who answers for it. */
export function onJurisdictionRegistered(
  notePlace: NotePlace,
): EventHandler<FactData<'needs.jurisdiction.v1/registered'>> {
  return async (event) => {
    const { jurisdictionId: placeId, responsibleUserId } = event.data;
    await notePlace({ place: { placeId, responsibleUserId }, cause: causeOf(event) });
    return handled;
  };
}
