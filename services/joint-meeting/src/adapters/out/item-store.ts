import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveItem, type Item, type ItemEvent } from '../../domain/item.ts';
import { itemFacts } from './facts.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Escalation items; only open ones are in the indexes. */
export function keepItems(keeping: Keeping): Documents<Item, ItemEvent> {
  return documents<Item, ItemEvent>(keeping, {
    collection: {
      name: 'item',
      indexes: { demand: ['demandId'], area: ['communityId', 'raisedAtMs'], raised: ['raisedAtMs'] },
    },
    evolve: evolveItem,
    facts: itemFacts,
    dueAtMs: ({ collectAtMs }) => collectAtMs,
    keys: ({ state, demandId, communityId, raisedAtMs }) =>
      state === 'RAISED'
        ? { demand: [demandId], area: [communityId, raisedAtMs], raised: [raisedAtMs] }
        : { demand: null, area: null, raised: null },
  });
}
