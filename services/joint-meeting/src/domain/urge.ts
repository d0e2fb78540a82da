/** An order past its day is urged (催办), then told to who supervises (督办), then named (通报) and put to the county (R18). */

import { decided, type Decision } from './decision.ts';
import type { Item, ItemEvent, ItemState, Order } from './item.ts';
import type { Rules } from './policy.ts';

/** When an order that has been urged `urges` times is urged again; null = it has been urged as often as it may. */
export function urgeAtMs({ policy, time }: Rules, { dueMs }: Pick<Order, 'dueMs'>, urges: number): number | null {
  const next = policy.urging[urges];
  return next === undefined ? null : time.addDays(dueMs, next.workDays);
}

/** One urging at a time, each once; after the last one the item waits for the county's decision. */
export function decideUrge(
  rules: Rules,
  item: Item | undefined,
  nowMs: number,
): Decision<ItemEvent, ItemState | null, never> {
  if (item?.state !== 'ASSIGNED' || item.order === null || item.urgeAtMs === null || nowMs < item.urgeAtMs) {
    return decided([], item?.state ?? null);
  }
  const reason = rules.policy.urging[item.urges]?.step ?? 'REMINDER';
  const next = urgeAtMs(rules, item.order, item.urges + 1);
  const events: ItemEvent[] = [{ type: 'urged', urgeAtMs: next, atMs: nowMs, by: '', reason }];
  if (next === null) {
    events.push({
      type: 'levelled-up',
      level: 'COUNTY_JOINT',
      climbAtMs: null,
      atMs: nowMs,
      by: '',
      reason: 'ORDER_LATE',
    });
  }
  return decided(events, next === null ? 'QUEUED' : item.state);
}
