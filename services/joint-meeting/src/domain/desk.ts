/** What the desk of the meeting does with an escalation item before and after it is handed out. */

import { decided, refused, type Decision } from './decision.ts';
import { isOpen, type Item, type ItemEvent, type ItemState, type Order } from './item.ts';
import { notPermitted, type PermitRefusal } from './permits.ts';
import type { Policy, Rules } from './policy.ts';
import { urgeAtMs } from './urge.ts';

type Judged<Refusal = never> = Decision<ItemEvent, ItemState, PermitRefusal | Refusal>;
type Said = Readonly<{ by: string; reason: string }>;

/** Looked at: the desk's own words for those above, and, where several departments are needed, that. */
export function decideScreen(
  item: Item | undefined,
  how: Readonly<{ by: string; summary: string; severalDepartments: boolean }>,
  nowMs: number,
): Judged<'SUMMARY_MISSING'> {
  const no = notPermitted(item, 'screen');
  if (no !== undefined) return refused(no);
  const { by, summary, severalDepartments } = how;
  if (summary === '') return refused('SUMMARY_MISSING');
  const events: ItemEvent[] = [{ type: 'screened', atMs: nowMs, by, reason: '', summary }];
  if (severalDepartments && item?.triggers.includes('MULTI_DEPT') === false) {
    events.push({ type: 'trigger-added', trigger: 'MULTI_DEPT' });
  }
  return decided(events, 'SCREENED');
}

/** Waits for the next meeting of its level. */
export function decideQueue(item: Item | undefined, { by }: Readonly<{ by: string }>, nowMs: number): Judged {
  const no = notPermitted(item, 'queue');
  return no === undefined ? decided([{ type: 'queued', atMs: nowMs, by, reason: '' }], 'QUEUED') : refused(no);
}

/** Back to the desk, with a reason; once for each demand: a second time it is decided here. */
export function decideReturn(
  item: Item | undefined,
  how: Said & Readonly<{ returnedBefore: boolean }>,
  nowMs: number,
): Judged<'REASON_MISSING' | 'RETURNED_BEFORE' | 'ITEM_HAS_OTHERS'> {
  const no = notPermitted(item, 'return');
  if (no !== undefined) return refused(no);
  const { by, reason, returnedBefore } = how;
  if (reason === '') return refused('REASON_MISSING');
  if (returnedBefore) return refused('RETURNED_BEFORE');
  if ((item as Item).members.length > 0) return refused('ITEM_HAS_OTHERS');
  return decided([{ type: 'returned', atMs: nowMs, by, reason }], 'RETURNED');
}

/** Nobody signs off what lies with them: whoever closes an item is not its owner. */
export function decideClose(
  item: Item | undefined,
  how: Readonly<{ by: string; outcome: string }>,
  nowMs: number,
): Judged<'OUTCOME_MISSING' | 'OWN_ITEM'> {
  const no = notPermitted(item, 'close');
  if (no !== undefined) return refused(no);
  if (how.outcome === '') return refused('OUTCOME_MISSING');
  if (how.by === item?.ownerId) return refused('OWN_ITEM');
  return decided([{ type: 'closed', atMs: nowMs, reason: how.outcome, by: how.by }], 'CLOSED');
}

/** Every "no" of the desk. */
export type DeskRefusal =
  | PermitRefusal
  | OrderRefusal
  | 'SUMMARY_MISSING'
  | 'REASON_MISSING'
  | 'RETURNED_BEFORE'
  | 'ITEM_HAS_OTHERS'
  | 'OUTCOME_MISSING'
  | 'OWN_ITEM'
  | 'MERGE_TARGET'
  | 'TOP_LEVEL';

type OrderRefusal =
  'DECISION_LEAD_MISSING' | 'DECISION_DUE_MISSING' | 'DECISION_TRACKER_MISSING' | 'DEPARTMENT_UNKNOWN';

/** What an order lacks: it needs a body that answers for it, a day to come, and somebody who follows it (R17). */
export function orderLacks(policy: Policy, order: Omit<Order, 'by'>, nowMs: number): OrderRefusal | undefined {
  const { leadDeptId, coDeptIds, dueMs, trackerId } = order;
  if (leadDeptId === '') return 'DECISION_LEAD_MISSING';
  if (![leadDeptId, ...coDeptIds].every((dept) => policy.departments.includes(dept))) return 'DEPARTMENT_UNKNOWN';
  if (dueMs <= nowMs) return 'DECISION_DUE_MISSING';
  return trackerId === '' ? 'DECISION_TRACKER_MISSING' : undefined;
}

/** Handed out between meetings (交办): goes out at once, under the same rule as a decision of the meeting. */
export function decideAssign(rules: Rules, item: Item | undefined, order: Order, nowMs: number): Judged<OrderRefusal> {
  const no = notPermitted(item, 'assign') ?? orderLacks(rules.policy, order, nowMs);
  if (no !== undefined) return refused(no);
  const given = { order, urgeAtMs: urgeAtMs(rules, order, 0) ?? order.dueMs };
  return decided([{ type: 'assigned', atMs: nowMs, by: order.by, reason: order.leadDeptId, ...given }], 'ASSIGNED');
}

/** Put to another item that asks for the same; each reporter keeps a status and an evaluation of their own. */
export function decideMerge(
  item: Item | undefined,
  how: Readonly<{ by: string; into: Item | undefined; mostMembers: number }>,
  nowMs: number,
): Judged<'MERGE_TARGET' | 'ITEM_HAS_OTHERS'> {
  const no = notPermitted(item, 'merge');
  if (no !== undefined) return refused(no);
  const { by, into, mostMembers } = how;
  if (into === undefined || into.itemId === item?.itemId || !takesOthers(into, mostMembers)) {
    return refused('MERGE_TARGET');
  }
  if ((item as Item).members.length > 0) return refused('ITEM_HAS_OTHERS');
  return decided([{ type: 'merged', atMs: nowMs, by, reason: '', into: into.itemId }], 'MERGED');
}

export function decideSplit(item: Item | undefined, how: Said, nowMs: number): Judged {
  const no = notPermitted(item, 'split');
  return no === undefined ? decided([{ type: 'split', atMs: nowMs, ...how }], 'SCREENED') : refused(no);
}

/** The other side of a merge; refused when the item was over or handed out before it could happen. */
export function decideJoin(
  item: Item | undefined,
  member: Readonly<{ itemId: string; demandId: string }>,
  mostMembers: number,
): Judged<'MERGE_TARGET'> {
  if (item?.members.some(({ itemId }) => itemId === member.itemId) === true) return decided([], item.state);
  if (item === undefined || !takesOthers(item, mostMembers)) return refused('MERGE_TARGET');
  return decided([{ type: 'member-joined', member }], item.state);
}

export function decideLeave(item: Item | undefined, itemId: string): Decision<ItemEvent, ItemState | null, never> {
  if (item === undefined || !isOpen(item) || item.members.every((member) => member.itemId !== itemId)) {
    return decided([], item?.state ?? null);
  }
  return decided([{ type: 'member-left', itemId }], item.state);
}

/** After it has been handed out the order stands for whom it was made. */
function takesOthers(item: Item, mostMembers: number): boolean {
  return isOpen(item) && item.state !== 'ASSIGNED' && item.members.length < mostMembers;
}
