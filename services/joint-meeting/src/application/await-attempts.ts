import { decideAwait } from '../domain/decide-item.ts';
import { openItemsOf } from './open-items.ts';
import type { Cause, Items, Policy } from './ports.ts';

export type AwaitAttempts = (command: Readonly<{ demandId: string; cause: Cause }>) => Promise<void>;

/** Matching did something for a demand: if it has an open item, the chain is read again soon. */
export function makeAwaitAttempts({ items, policy }: { items: Items; policy: Policy }): AwaitAttempts {
  return async ({ demandId, cause }) => {
    for (const itemId of await openItemsOf(items, demandId)) {
      await items.change(itemId, cause, (item, nowMs) => decideAwait(item, nowMs, policy));
    }
  };
}
