import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolvePlace, type Place, type PlaceEvent } from '../../domain/place.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Who answers for which place; followed from the intake, told to nobody. */
export function keepPlaces(keeping: Keeping): Documents<Place, PlaceEvent> {
  return documents<Place, PlaceEvent>(keeping, {
    collection: { name: 'place', indexes: {} },
    evolve: evolvePlace,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}
