import { decideWithdraw } from '../domain/decide-item.ts';
import { openItemsOf } from './open-items.ts';
import type { Cause, Items } from './ports.ts';

export type WithdrawItem = (
  command: Readonly<{ demandId: string; itemId?: string; reason: 'SERVED' | 'DEMAND_GONE'; cause: Cause }>,
) => Promise<void>;

/** What an item asked for is done, or its demand is gone: the named item, else every open one of the demand. */
export function makeWithdrawItem({ items }: { items: Items }): WithdrawItem {
  return async ({ demandId, itemId, reason, cause }) => {
    const itemIds = itemId === undefined ? await openItemsOf(items, demandId) : [itemId];
    for (const id of itemIds) await items.change(id, cause, (item, nowMs) => decideWithdraw(item, reason, nowMs));
  };
}
