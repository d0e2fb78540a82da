import { causeOf, handled, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

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

/** It is over for itself: nobody stands for it any more. */
export function onMemberGone(merges: FollowMerges): EventHandler<FactData<'meeting.item.v1/withdrawn'>> {
  return async (event) => {
    await merges.gone({ itemId: event.data.itemId, cause: causeOf(event) });
    return handled;
  };
}
