import { decideClose, decideReturn, type ItemRefusal } from '../domain/decide-item.ts';
import type { ItemState } from '../domain/item.ts';
import type { Cause, Items, Outcome } from './ports.ts';

type Ending<What> = (
  command: Readonly<{ itemId: string; by: string; cause: Cause }> & What,
) => Promise<Outcome<ItemState, ItemRefusal>>;

export type ReturnItem = Ending<Readonly<{ reason: string }>>;
export type CloseItem = Ending<Readonly<{ outcome: string }>>;

/** Back to the desk, with a reason. */
export function makeReturnItem({ items }: { items: Items }): ReturnItem {
  return ({ itemId, by, reason, cause }) =>
    items.change(itemId, cause, (item, nowMs) => decideReturn(item, { by, reason }, nowMs));
}

/** Decided, and verified by somebody else than its owner. */
export function makeCloseItem({ items }: { items: Items }): CloseItem {
  return ({ itemId, by, outcome, cause }) =>
    items.change(itemId, cause, (item, nowMs) => decideClose(item, { by, outcome }, nowMs));
}
