import type { Clock } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';

import { evolveItem } from '../../domain/evolve-item.ts';
import { isOpen, type Item, type ItemEvent } from '../../domain/item.ts';
import { itemAsKept } from '../../domain/item-as-kept.ts';
import { itemFacts } from './facts.ts';

type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** Escalation items. Lists show open ones only; by its demand every item is found that is not over, and every returned one. */
export function keepItems(keeping: Keeping): Documents<Item, ItemEvent> {
  return documents<Item, ItemEvent>(keeping, {
    collection: {
      name: 'item',
      indexes: {
        demand: ['demandId'],
        returned: ['demandId'],
        area: ['communityId', 'raisedAtMs'],
        raised: ['raisedAtMs'],
        level: ['communityId', 'level', 'raisedAtMs'],
      },
    },
    asKept: itemAsKept,
    evolve: evolveItem,
    facts: itemFacts,
    dueAtMs: ({ collectAtMs, climbAtMs, urgeAtMs }) => {
      const due = [collectAtMs, climbAtMs, urgeAtMs].filter((instant) => instant !== null);
      return due.length === 0 ? null : Math.min(...due);
    },
    keys: (item) => ({
      demand: 'endedAtMs' in item ? null : [item.demandId],
      returned: item.state === 'RETURNED' ? [item.demandId] : null,
      ...(isOpen(item)
        ? {
            area: [item.communityId, item.raisedAtMs],
            raised: [item.raisedAtMs],
            level: [item.communityId, item.level, item.raisedAtMs],
          }
        : { area: null, raised: null, level: null }),
    }),
  });
}
