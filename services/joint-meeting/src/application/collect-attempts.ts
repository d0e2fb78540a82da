import { decideAwait, decideCollect } from '../domain/decide-item.ts';
import type { Item } from '../domain/item.ts';
import { openItemsOf } from './open-items.ts';
import type { Cause, Found, Ids, Items, Matching, Policy } from './ports.ts';

export type AwaitAttempts = (command: Readonly<{ demandId: string; cause: Cause }>) => Promise<void>;
export type CollectAttempts = (item: Found<Item>) => Promise<void>;

/** Matching did something for a demand: if it has an open item, the chain is read again soon. */
export function makeAwaitAttempts({ items, policy }: { items: Items; policy: Policy }): AwaitAttempts {
  return async ({ demandId, cause }) => {
    for (const itemId of await openItemsOf(items, demandId)) {
      await items.change(itemId, cause, (item, nowMs) => decideAwait(item, nowMs, policy));
    }
  };
}

/** Reads from matching what was tried for the demand of an item whose time for it has come. */
export function makeCollectAttempts(ports: {
  items: Items;
  matching: Matching;
  ids: Ids;
  policy: Policy;
}): CollectAttempts {
  return async ({ state: { itemId, demandId }, version }) => {
    const attempts = await ports.matching.attempts(demandId);
    const commandId = ports.ids.derived('tm', `${itemId}:collect:${version}`);
    await ports.items.change(
      itemId,
      { kind: 'command', commandId, correlationId: commandId, traceparent: '' },
      (item, nowMs) => decideCollect(item, attempts, nowMs, ports.policy),
    );
  };
}
