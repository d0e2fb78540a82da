import type { ClockKind } from './clock.ts';
import type { Trigger } from './codes.ts';
import type { Rules } from './decision.ts';
import { refused, decided, inTurn, type Decision } from './decision.ts';
import { clockOf, type Demand, type Item } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { refusalOf, type StateRefusal } from './permits.ts';

/** Ended by the meeting, never from below (R8). */
const endedAboveOnly: readonly Trigger[] = ['MUST_REPORT', 'COLLECTIVE', 'MULTI_DEPT'];

/** Going up: at most one open item for each demand; further triggers are added to it. */

/** The events that send a demand up, or add another reason to its open item; none when nothing is new. */
export function goingUp(
  rules: Rules,
  demand: Demand,
  why: Readonly<{ trigger: Trigger; clock?: ClockKind; dueMs?: number }>,
  nowMs: number,
): readonly DemandEvent[] {
  const { item } = demand;
  const { trigger, clock } = why;
  if (item?.triggers.includes(trigger) === true) {
    if (clock === undefined || item.clocks.includes(clock)) return [];
    return [{ type: 'item-clock-added', clock, atMs: nowMs }];
  }
  const itemId = item?.itemId ?? rules.itemId(demand.demandId, demand.itemsOpened + 1);
  return [{ type: 'escalation-requested', itemId, trigger, clock: clock ?? '', dueMs: why.dueMs ?? 0, atMs: nowMs }];
}

/**
 * Ends the open item when what it asked for is done. A must-report, a collective or a many-department matter is ended
 * above only; a breach when every clock that asked for it has stopped; the rest when somebody was found.
 */
export function servedAbove(
  demand: Demand,
  done: 'MATCHED' | 'STARTED' | 'DELIVERED',
  nowMs: number,
): readonly DemandEvent[] {
  const { item } = demand;
  return item !== null && endsOn(demand, item, done)
    ? [{ type: 'escalation-served', itemId: item.itemId, atMs: nowMs }]
    : [];
}

/** Ends the open item because the demand is over without having been served; what must be reported stays above. */
export function goneAbove(demand: Demand, nowMs: number): readonly DemandEvent[] {
  const { item } = demand;
  if (item === null || item.triggers.some((trigger) => endedAboveOnly.includes(trigger))) return [];
  return [{ type: 'escalation-served', itemId: item.itemId, atMs: nowMs }];
}

/** Sends a demand up by hand (吹哨); one with nothing being matched or served waits for the decision. */
export function decideEscalate(
  rules: Rules,
  demand: Demand,
  command: Readonly<{ reason: string }>,
  nowMs: number,
): Decision<{ itemId: string; state: string }, StateRefusal | 'REASON_MISSING'> {
  const no = refusalOf(demand, 'escalate');
  if (no !== undefined) return refused(no);
  if (command.reason === '') return refused('REASON_MISSING');
  const events = inTurn(
    demand,
    (now) => (now.stage.state === 'TRIAGED' ? [{ type: 'escalated', atMs: nowMs }] : []),
    (now) => goingUp(rules, now, { trigger: 'MANUAL' }, nowMs),
  );
  const itemId = demand.item?.itemId ?? rules.itemId(demand.demandId, demand.itemsOpened + 1);
  return decided(events, { itemId, state: demand.stage.state === 'TRIAGED' ? 'ESCALATED' : demand.stage.state });
}

/** The item above is over: returned, closed or withdrawn there. An escalated demand is at the desk again. */
export function decideItemEnded(
  demand: Demand,
  ended: Readonly<{ itemId: string; how: 'RETURNED' | 'CLOSED' | 'WITHDRAWN' | 'REJECTED' }>,
  nowMs: number,
): Decision<null, 'ITEM_NOT_OPEN'> {
  if (demand.item?.itemId !== ended.itemId) return refused('ITEM_NOT_OPEN');
  const over: DemandEvent = { type: 'item-ended', atMs: nowMs };
  if (demand.stage.state !== 'ESCALATED') return decided([over], null);
  const why = ended.how === 'RETURNED' ? 'ITEM_RETURNED' : 'ITEM_CLOSED';
  return decided([over, { type: 'returned-to-desk', why, atMs: nowMs }], null);
}

function endsOn(demand: Demand, item: Item, done: 'MATCHED' | 'STARTED' | 'DELIVERED'): boolean {
  return item.triggers.every((trigger) => {
    switch (trigger) {
      case 'MUST_REPORT':
      case 'COLLECTIVE':
      case 'MULTI_DEPT':
        return false;
      case 'BREACH':
        return item.clocks.every((kind) => clockOf(demand, kind)?.state === 'STOPPED');
      case 'REOPENED_TWICE':
        return done === 'DELIVERED';
      case 'WAITLIST_AGE':
      case 'MANUAL':
        return true;
    }
  });
}
