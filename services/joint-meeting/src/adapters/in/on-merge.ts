import { causeOf, handled, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowOrders } from '../../application/follow-orders.ts';
import type { FollowMerges } from '../../application/merge-items.ts';

/** An item was put to another one: that one stands for its demand too. */
export function onItemMerged(merges: FollowMerges): EventHandler<FactData<'meeting.item.v1/merged'>> {
  return async (event) => {
    const { itemId, demandId, into } = event.data;
    await merges.join({ member: { itemId, demandId }, into, cause: causeOf(event) });
    return handled;
  };
}

/** It was taken out again. */
export function onItemSplit(merges: FollowMerges): EventHandler<FactData<'meeting.item.v1/split'>> {
  return async (event) => {
    await merges.leave({ itemId: event.data.itemId, from: event.data.from, cause: causeOf(event) });
    return handled;
  };
}

/** It is over for itself: nobody stands for it any more, and no department has to do anything about it. */
export function onMemberGone(
  merges: FollowMerges,
  orders: FollowOrders,
): EventHandler<FactData<'meeting.item.v1/withdrawn'>> {
  return async (event) => {
    const { itemId } = event.data;
    await merges.gone({ itemId, cause: causeOf(event) });
    await orders.over({ itemId, reason: 'ITEM_WITHDRAWN', cause: causeOf(event) });
    return handled;
  };
}
