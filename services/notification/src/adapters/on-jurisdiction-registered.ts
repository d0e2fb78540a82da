import { causeOf, handled, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { Places } from '../ports.ts';
import { decidePlace } from '../telling/place.ts';

/** A community or grid has somebody who answers for it. */
export function onJurisdictionRegistered(places: Places): EventHandler<FactData<'needs.jurisdiction.v1/registered'>> {
  return async (event) => {
    const { jurisdictionId: placeId, responsibleUserId } = event.data;
    await places.change(placeId, causeOf(event), (known) => decidePlace(known, { placeId, responsibleUserId }));
    return handled;
  };
}
