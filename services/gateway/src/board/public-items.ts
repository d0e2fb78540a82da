import { causeOf, handled, ignored, on, type Subscription } from '@linli/bus';
import type { Clock, Ids } from '@linli/env';
import { fact, factOf } from '@linli/proto';
import { documents, type Documents, type Store } from '@linli/store';

import { farMs } from '../read-models/demand-rows.ts';
import { evolvePublicItem, type PublicItem, type PublicItemEvent } from './public-item.ts';

export type PublicItems = Documents<PublicItem, PublicItemEvent>;

export function publicItems(ports: Readonly<{ store: Store; clock: Clock; incarnation: number }>): PublicItems {
  return documents<PublicItem, PublicItemEvent>(ports, {
    collection: {
      name: 'public-item',
      indexes: { byState: ['state', 'newestFirst'], byCommunityState: ['communityId', 'state', 'itemId'] },
    },
    evolve: evolvePublicItem,
    facts: (event, item) => {
      if (event.type === 'published')
        return [
          factOf('public.item.v1/published', { itemId: item.itemId, category: item.category, month: item.month }),
        ];
      if (event.type === 'withdrawn')
        return [factOf('public.item.v1/withdrawn', { itemId: item.itemId, reason: 'WITHDRAWN' })];
      return [];
    },
    dueAtMs: () => null,
    keys: (item) => ({
      byState: [item.state, item.state === 'PUBLISHED' ? farMs - item.publishedAtMs : 0],
      byCommunityState: [item.communityId, item.state, item.itemId],
    }),
  });
}

/** A closed demand of a type that may be shown becomes a candidate; nothing is public before two people have looked. */
export function findCandidates(items: PublicItems, ids: Ids): Subscription[] {
  return [
    on(fact('needs.demand.v1/closed'), async (event) => {
      const { demandId, visibility, resolution, communityId, type, month, durationMs, solved } = event.data;
      if (visibility !== 'ITEM' || resolution === 'UNMET') return ignored('AGGREGATE_ONLY');
      const itemId = ids.derived('pi', demandId);
      const durationDays = Math.max(1, Math.ceil(Number(durationMs) / 86_400_000));
      await items.change(itemId, causeOf(event), (item) =>
        item === undefined
          ? {
              ok: true,
              events: [
                {
                  type: 'candidate-found',
                  facts: { itemId, demandId, communityId, category: type, month, durationDays, solved },
                },
              ],
              answer: null,
            }
          : { ok: true, events: [], answer: null },
      );
      return handled;
    }),
  ];
}
