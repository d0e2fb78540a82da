import { factOf } from '@linli/proto';

import type { Item, ItemEvent } from '../../domain/item.ts';

type Fact = ReturnType<typeof factOf>;

/** What others hear of an item: ids and codes. How the chain is collected stays inside. */
export function itemFacts(event: ItemEvent, item: Item): readonly Fact[] {
  const { itemId, demandId } = item;
  switch (event.type) {
    case 'raised': {
      const { level, communityId, ownerId } = item;
      const { trigger } = event;
      return [factOf('meeting.item.v1/raised', { itemId, demandId, trigger, level, communityId, ownerId })];
    }
    case 'trigger-added':
      return [factOf('meeting.item.v1/trigger-added', { itemId, demandId, trigger: event.trigger })];
    case 'withdrawn':
      return [factOf('meeting.item.v1/withdrawn', { itemId, demandId, reason: event.reason })];
    case 'returned':
      return [factOf('meeting.item.v1/returned', { itemId, demandId, reason: event.reason })];
    case 'closed':
      return [factOf('meeting.item.v1/closed', { itemId, demandId, outcome: event.reason })];
    case 'clock-noted':
    case 'attempts-awaited':
    case 'attempts-collected':
      return [];
  }
}
