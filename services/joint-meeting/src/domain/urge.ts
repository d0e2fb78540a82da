/** An order past its day is urged (催办), then told to who supervises (督办), then named (通报) and put to the county (R18). */

import { decided, type Decision } from './decision.ts';
import type { Item, ItemEvent, ItemState, Order } from './item.ts';
import type { Rules } from './policy.ts';

/** When an order that has been urged `urges` times is urged again; null = it has been urged as often as it may. */
export function urgeAtMs({ policy, time }: Rules, { dueMs }: Pick<Order, 'dueMs'>, urges: number): number | null {
  const next = policy.urging[urges];
  return next === undefined ? null : time.addDays(dueMs, next.workDays);
}

/**
 * One urging at a time, each once and never two on one day; after the last one the item waits for the county's decision. Whose work lies
 * with us to be verified is not urged (`submitted`): looked at again the next working day.
 */
export function decideUrge(
  rules: Rules,
  item: Item | undefined,
  nowMs: number,
  submitted: boolean,
): Decision<ItemEvent, ItemState | null, never> {
  if (item?.state !== 'ASSIGNED' || item.order === null || item.urgeAtMs === null || nowMs < item.urgeAtMs) {
    return decided([], item?.state ?? null);
  }
  const tomorrowMs = rules.time.addDays(nowMs, 1);
  if (submitted) return decided([{ type: 'urging-put-off', urgeAtMs: tomorrowMs }], item.state);
  const reason = rules.policy.urging[item.urges]?.step ?? 'REMINDER';
  const planned = urgeAtMs(rules, item.order, item.urges + 1);
  const next = planned === null ? null : Math.max(planned, tomorrowMs);
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
