import { causeOf, handled, ignored, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { FollowOrders } from '../../application/follow-orders.ts';

/** An item was handed out: each department that is named gets a task. */
export function onItemAssigned(orders: FollowOrders): EventHandler<FactData<'meeting.item.v1/assigned'>> {
  return async (event) => {
    const { itemId, leadDeptId, coDeptIds, dueMs, trackerId } = event.data;
    const cause = causeOf(event);
    const { eventId: orderId } = cause;
    await orders.send({ itemId, leadDeptId, coDeptIds, dueMs: Number(dueMs), trackerId, orderId, cause });
    return handled;
  };
}

/** The item is settled: what its departments have not brought is called off. */
export function onItemClosed(orders: FollowOrders): EventHandler<FactData<'meeting.item.v1/closed'>> {
  return async (event) => {
    await orders.over({ itemId: event.data.itemId, reason: 'ITEM_CLOSED', cause: causeOf(event) });
    return handled;
  };
}

/** A meeting will not do it: nobody has to do anything about it any more. */
export function onItemRejected(orders: FollowOrders): EventHandler<FactData<'meeting.item.v1/rejected'>> {
  return async (event) => {
    await orders.over({ itemId: event.data.itemId, reason: 'ITEM_REJECTED', cause: causeOf(event) });
    return handled;
  };
}

/** A department has more time; of one that only helps the order does not hang. */
export function onTaskExtended(orders: FollowOrders): EventHandler<FactData<'meeting.task.v1/extended'>> {
  return async (event) => {
    const { itemId, part, dueMs } = event.data;
    if (part !== 'LEAD') return ignored('NOT_THE_LEAD');
    await orders.extended({ itemId, dueMs: Number(dueMs), cause: causeOf(event) });
    return handled;
  };
}
