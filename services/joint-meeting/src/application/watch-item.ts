import { decideCollect } from '../domain/decide-item.ts';
import type { Item } from '../domain/item.ts';
import { decideClimb } from '../domain/ladder.ts';
import type { Rules } from '../domain/policy.ts';
import { isSubmitted } from '../domain/task.ts';
import { decideUrge } from '../domain/urge.ts';
import type { Cause, Found, Ids, Items, Matching, Tasks } from './ports.ts';

export type WatchItem = (item: Found<Item>) => Promise<void>;
type Ports = Readonly<{ items: Items; tasks: Tasks; matching: Matching; ids: Ids; rules: Rules }>;

/** Tasks of one item that were not called off: a few departments, and those of earlier orders that were accepted. */
const mostTasks = 100;

/** Does what is due of one item: it climbs, its order is urged, or what matching tried for its demand is read. Twice at work, once done. */
export function makeWatchItem({ items, tasks, matching, ids, rules }: Ports): WatchItem {
  /** The department that leads has submitted its work for this order. */
  const submitted = async (itemId: string, dueMs: number | undefined): Promise<boolean> => {
    const { found } = await tasks.page({ index: 'item', equals: [itemId], limit: mostTasks });
    return found.some(({ state: task }) => task.part === 'LEAD' && task.dueMs === dueMs && isSubmitted(task));
  };

  return async ({ state: item, version }) => {
    const { itemId, demandId, collectAtMs, climbAtMs, urgeAtMs, levelSinceMs } = item;
    const timer = (purpose: string): Cause => {
      const commandId = ids.derived('tm', `${itemId}:${purpose}`);
      return { kind: 'command', commandId, correlationId: commandId, traceparent: '' };
    };
    if (climbAtMs !== null && climbAtMs <= (collectAtMs ?? climbAtMs)) {
      await items.change(itemId, timer(`climb:${levelSinceMs}`), (item, nowMs) => decideClimb(rules, item, nowMs));
      return;
    }
    if (urgeAtMs !== null && urgeAtMs <= (collectAtMs ?? urgeAtMs)) {
      const delivered = await submitted(itemId, item.order?.dueMs);
      await items.change(itemId, timer(`urge:${urgeAtMs}`), (now, nowMs) => decideUrge(rules, now, nowMs, delivered));
      return;
    }
    const attempts = await matching.attempts(demandId);
    await items.change(itemId, timer(`collect:${version}`), (item, nowMs) =>
      decideCollect(item, attempts, nowMs, rules.policy),
    );
  };
}
