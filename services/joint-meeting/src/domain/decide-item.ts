/** What happens to an escalation item without anybody at the desk of the meeting. `nowMs` is handed in. */

import { decided, type Decision } from './decision.ts';
import {
  isOpen,
  type Attempt,
  type ClockLink,
  type Item,
  type ItemEvent,
  type ItemState,
  type Level,
  type Subject,
  type Trigger,
} from './item.ts';
import { climbAtMs } from './ladder.ts';
import { minuteMs, type Policy, type Rules } from './policy.ts';

type Silent = Decision<ItemEvent, ItemState | null, never>;

export type Escalation = Readonly<{
  subject: Subject;
  trigger: Trigger;
  level: Level;
  ownerId: string;
  clock: ClockLink | null;
}>;

/** Raises the item, or adds a further trigger to the open one. An item that has ended stays ended. */
export function decideRaise(rules: Rules, item: Item | undefined, escalation: Escalation, nowMs: number): Silent {
  const { subject, trigger, level, ownerId, clock } = escalation;
  if (item !== undefined && !isOpen(item) && item.state !== 'MERGED') return decided([], item.state);
  const events: ItemEvent[] = [];
  if (item === undefined) {
    const climb = climbAtMs(rules, level, nowMs);
    events.push({ type: 'raised', atMs: nowMs, subject, trigger, level, climbAtMs: climb, ownerId });
  } else if (!item.triggers.includes(trigger)) events.push({ type: 'trigger-added', trigger });
  const noted = item?.clocks.some((link) => link.clock === clock?.clock && link.dueMs === clock.dueMs);
  if (clock !== null && noted !== true) events.push({ type: 'clock-noted', link: clock, kept: rules.policy.keptLinks });
  return decided(events, item?.state ?? 'RAISED');
}

/** Matching did something: its attempts are read a little later, once for all that happens meanwhile. */
export function decideAwait(item: Item | undefined, nowMs: number, policy: Policy): Silent {
  if (item === undefined || !isOpen(item) || item.collectAtMs !== null) return decided([], item?.state ?? null);
  return decided([{ type: 'attempts-awaited', collectAtMs: nowMs + policy.gatherMinutes * minuteMs }], item.state);
}

/** What matching answered; undefined = it could not be asked, so later again. */
export function decideCollect(
  item: Item | undefined,
  attempts: readonly Attempt[] | undefined,
  nowMs: number,
  policy: Policy,
): Silent {
  if (item === undefined || !isOpen(item)) return decided([], item?.state ?? null);
  if (attempts === undefined) {
    const collectAtMs = nowMs + policy.askAgainMinutes * minuteMs;
    return decided([{ type: 'attempts-awaited', collectAtMs }], item.state);
  }
  return decided([{ type: 'attempts-collected', attempts, kept: policy.keptLinks }], item.state);
}

/**
 * What the item asked for has been done, or there is nothing left to do it for. An item that stands for others too stays
 * for them.
 */
export function decideWithdraw(item: Item | undefined, reason: 'SERVED' | 'DEMAND_GONE', nowMs: number): Silent {
  if (item === undefined || 'endedAtMs' in item || item.members.length > 0) return decided([], item?.state ?? null);
  return decided([{ type: 'withdrawn', atMs: nowMs, reason, by: '' }], 'WITHDRAWN');
}
