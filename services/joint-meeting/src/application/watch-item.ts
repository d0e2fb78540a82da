import { decideCollect } from '../domain/decide-item.ts';
import type { Item } from '../domain/item.ts';
import { decideClimb } from '../domain/ladder.ts';
import type { Rules } from '../domain/policy.ts';
import { decideUrge } from '../domain/urge.ts';
import type { Cause, Found, Ids, Items, Matching } from './ports.ts';

export type WatchItem = (item: Found<Item>) => Promise<void>;
type Ports = Readonly<{ items: Items; matching: Matching; ids: Ids; rules: Rules }>;

/** Does what is due of one item: it climbs, its order is urged, or what matching tried for its demand is read. Twice at work, once done. */
export function makeWatchItem({ items, matching, ids, rules }: Ports): WatchItem {
  return async ({ state: { itemId, demandId, collectAtMs, climbAtMs, urgeAtMs, levelSinceMs }, version }) => {
    const timer = (purpose: string): Cause => {
      const commandId = ids.derived('tm', `${itemId}:${purpose}`);
      return { kind: 'command', commandId, correlationId: commandId, traceparent: '' };
    };
    if (climbAtMs !== null && climbAtMs <= (collectAtMs ?? climbAtMs)) {
      await items.change(itemId, timer(`climb:${levelSinceMs}`), (item, nowMs) => decideClimb(rules, item, nowMs));
      return;
    }
    if (urgeAtMs !== null && urgeAtMs <= (collectAtMs ?? urgeAtMs)) {
      await items.change(itemId, timer(`urge:${urgeAtMs}`), (item, nowMs) => decideUrge(rules, item, nowMs));
      return;
    }
    const attempts = await matching.attempts(demandId);
    await items.change(itemId, timer(`collect:${version}`), (item, nowMs) =>
      decideCollect(item, attempts, nowMs, rules.policy),
    );
  };
}
