/** What may be done with an escalation item. `nowMs` is handed in. */

import { decided, refused, type Decision } from './decision.ts';
import type { Attempt, ClockLink, Item, ItemEvent, ItemState, Level, Subject, Trigger } from './item.ts';
import { minuteMs, type Policy } from './policy.ts';

export type ItemRefusal = 'ITEM_UNKNOWN' | 'ITEM_STATE' | 'REASON_MISSING' | 'OUTCOME_MISSING' | 'OWN_ITEM';
type Silent = Decision<ItemEvent, ItemState | null, never>;
type Judged = Decision<ItemEvent, ItemState, ItemRefusal>;

export type Escalation = Readonly<{
  subject: Subject;
  trigger: Trigger;
  level: Level;
  ownerId: string;
  clock: ClockLink | null;
}>;

/** Raises the item, or adds a further trigger to the open one. An item that has ended stays ended. */
export function decideRaise(item: Item | undefined, escalation: Escalation, nowMs: number, policy: Policy): Silent {
  const { subject, trigger, level, ownerId, clock } = escalation;
  if (item !== undefined && item.state !== 'RAISED') return decided([], item.state);
  const events: ItemEvent[] = [];
  if (item === undefined) events.push({ type: 'raised', atMs: nowMs, subject, trigger, level, ownerId });
  else if (!item.triggers.includes(trigger)) events.push({ type: 'trigger-added', trigger });
  const noted = item?.clocks.some((link) => link.clock === clock?.clock && link.dueMs === clock.dueMs);
  if (clock !== null && noted !== true) events.push({ type: 'clock-noted', link: clock, kept: policy.keptLinks });
  return decided(events, 'RAISED');
}

/** Matching did something: its attempts are read a little later, once for all that happens meanwhile. */
export function decideAwait(item: Item | undefined, nowMs: number, policy: Policy): Silent {
  if (item?.state !== 'RAISED' || item.collectAtMs !== null) return decided([], item?.state ?? null);
  return decided([{ type: 'attempts-awaited', collectAtMs: nowMs + policy.gatherMinutes * minuteMs }], item.state);
}

/** What matching answered; undefined = it could not be asked, so later again. */
export function decideCollect(
  item: Item | undefined,
  attempts: readonly Attempt[] | undefined,
  nowMs: number,
  policy: Policy,
): Silent {
  if (item?.state !== 'RAISED') return decided([], item?.state ?? null);
  if (attempts === undefined) {
    const collectAtMs = nowMs + policy.askAgainMinutes * minuteMs;
    return decided([{ type: 'attempts-awaited', collectAtMs }], item.state);
  }
  return decided([{ type: 'attempts-collected', attempts, kept: policy.keptLinks }], item.state);
}

/** What the item asked for has been done, or there is nothing left to do it for. */
export function decideWithdraw(item: Item | undefined, reason: 'SERVED' | 'DEMAND_GONE', nowMs: number): Silent {
  if (item?.state !== 'RAISED') return decided([], item?.state ?? null);
  return decided([{ type: 'withdrawn', atMs: nowMs, reason, by: '' }], 'WITHDRAWN');
}

export function decideReturn(
  item: Item | undefined,
  how: Readonly<{ by: string; reason: string }>,
  nowMs: number,
): Judged {
  if (item === undefined) return refused('ITEM_UNKNOWN');
  if (item.state !== 'RAISED') return refused('ITEM_STATE');
  if (how.reason === '') return refused('REASON_MISSING');
  return decided([{ type: 'returned', atMs: nowMs, ...how }], 'RETURNED');
}

/** Nobody signs off what lies with them: whoever closes an item is not its owner. */
export function decideClose(
  item: Item | undefined,
  how: Readonly<{ by: string; outcome: string }>,
  nowMs: number,
): Judged {
  if (item === undefined) return refused('ITEM_UNKNOWN');
  if (item.state !== 'RAISED') return refused('ITEM_STATE');
  if (how.outcome === '') return refused('OUTCOME_MISSING');
  if (how.by === item.ownerId) return refused('OWN_ITEM');
  return decided([{ type: 'closed', atMs: nowMs, reason: how.outcome, by: how.by }], 'CLOSED');
}
