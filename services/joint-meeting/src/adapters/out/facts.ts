import { factOf } from '@linli/proto';

import type { Item, ItemEvent } from '../../domain/item.ts';

type Fact = ReturnType<typeof factOf>;

/** What others hear of an item: ids and codes. How the chain is collected, and every word of prose, stays inside. */
export function itemFacts(event: ItemEvent, item: Item): readonly Fact[] {
  const { itemId, demandId, level } = item;
  const about = { itemId, demandId };
  switch (event.type) {
    case 'raised': {
      const { communityId, ownerId } = item;
      return [factOf('meeting.item.v1/raised', { ...about, trigger: event.trigger, level, communityId, ownerId })];
    }
    case 'trigger-added':
      return [factOf('meeting.item.v1/trigger-added', { ...about, trigger: event.trigger })];
    case 'screened':
      return [factOf('meeting.item.v1/screened', about)];
    case 'queued':
      return [factOf('meeting.item.v1/queued', { ...about, level })];
    case 'levelled-up':
      return [factOf('meeting.item.v1/levelled-up', { ...about, level, reason: event.reason })];
    case 'merged':
      return [factOf('meeting.item.v1/merged', { ...about, into: event.into })];
    case 'split':
      return [factOf('meeting.item.v1/split', { ...about, from: item.into })];
    case 'assigned': {
      const { leadDeptId, coDeptIds, dueMs, trackerId } = event.order;
      const order = { leadDeptId, coDeptIds: [...coDeptIds], dueMs: String(dueMs), trackerId };
      const told = [about, ...item.members].map((each) =>
        factOf('meeting.item.v1/answered', { ...each, answer: 'ASSIGNED', leadDeptId, trackerId }),
      );
      return [factOf('meeting.item.v1/assigned', { ...about, level, ...order }), ...told];
    }
    case 'urged': {
      const { leadDeptId = '', trackerId = '', dueMs = 0 } = item.order ?? {};
      const order = { leadDeptId, trackerId, dueMs: String(dueMs) };
      return [factOf('meeting.item.v1/urged', { ...about, ...order, step: event.reason })];
    }
    case 'withdrawn':
      return [factOf('meeting.item.v1/withdrawn', { ...about, reason: event.reason })];
    case 'returned':
      return [factOf('meeting.item.v1/returned', { ...about, reason: event.reason })];
    case 'closed': {
      const told = item.members.map((each) =>
        factOf('meeting.item.v1/answered', { ...each, answer: 'CLOSED', outcome: event.reason }),
      );
      return [factOf('meeting.item.v1/closed', { ...about, outcome: event.reason }), ...told];
    }
    case 'rejected':
      return rejected(event.reason, item);
    case 'taken-up':
    case 'laid-back':
    case 'order-extended':
    case 'clock-noted':
    case 'attempts-awaited':
    case 'attempts-collected':
    case 'member-joined':
    case 'member-left':
    case 'urging-put-off':
      return [];
  }
}

/** Told to the demand of the item, and to each that was put to it. */
function rejected(reason: string, { itemId, demandId, members }: Item): readonly Fact[] {
  const told = members.map((each) =>
    factOf('meeting.item.v1/answered', { ...each, answer: 'REJECTED', outcome: reason }),
  );
  return [factOf('meeting.item.v1/rejected', { itemId, demandId, reason }), ...told];
}
