/** What the joint meeting made of a demand that went up: a department has it, or it is settled. */

import { codeIn, isCode, unmetReasons } from './codes.ts';
import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import type { Demand, State } from './demand.ts';
import { delivered, unmet } from './delivery.ts';
import { decideItemEnded } from './escalation.ts';
import { overtaken } from './opinion.ts';

type Of<More> = Readonly<{ itemId: string }> & Readonly<More>;
type Ignored = 'ITEM_NOT_OPEN' | 'NOT_AWAITED';

/** A demand that a department works on is owned by who follows the order: a person, never a department without a face (P19). */
export const departmentRole = 'DEPARTMENT';
const mayBeOrdered: readonly State[] = ['ESCALATED', 'WAITLISTED', 'TRIAGED', 'OPINION'];
const doneByDepartment = 'DEPARTMENT_DONE';

/** A department takes it on. What is being matched or visited goes on: a match made meanwhile serves it as well. */
export function decideItemAssigned(
  demand: Demand,
  { itemId, trackerId }: Of<{ trackerId: string }>,
  nowMs: number,
): Decision<null, Ignored> {
  if (demand.item?.itemId !== itemId) return refused('ITEM_NOT_OPEN');
  const { state } = demand.stage;
  if (!mayBeOrdered.includes(state)) return refused('NOT_AWAITED');
  const owner = { id: trackerId, role: departmentRole };
  return decided(
    [
      ...overtaken(demand, nowMs),
      { type: 'assigned', owner, atMs: nowMs },
      { type: 'in-service', visit: null, atMs: nowMs },
    ],
    null,
  );
}

/** The item is over. What a department had in its hands is done with it, and the resident is asked; the rest is at the desk again. */
export function decideItemOver(
  rules: Rules,
  demand: Demand,
  ended: Of<{ how: 'RETURNED' | 'CLOSED' | 'WITHDRAWN' | 'REJECTED'; outcome: string; deskId: string }>,
  nowMs: number,
): Decision<null, 'ITEM_NOT_OPEN'> {
  if (ended.how === 'REJECTED') return decideRejectedAbove(rules, demand, ended, nowMs);
  const decision = decideItemEnded(demand, ended, nowMs);
  const inHand = demand.stage.state === 'IN_SERVICE' && demand.owner.role === departmentRole;
  if (!decision.ok || !inHand) return decision;
  if (ended.how === 'RETURNED') {
    const owner = { id: ended.deskId, role: 'COMMUNITY_COORDINATOR' };
    return decided(
      [
        ...decision.events,
        { type: 'assigned', owner, atMs: nowMs },
        { type: 'returned-to-desk', why: 'ITEM_RETURNED', atMs: nowMs },
      ],
      null,
    );
  }
  if (ended.how !== 'CLOSED') return decision;
  const outcomeCodes = [isCode(ended.outcome) ? ended.outcome : doneByDepartment];
  const events = inTurn(
    demand,
    () => decision.events,
    (now) => delivered(rules, now, { outcomeCodes, servedBy: demand.owner.id }, nowMs),
  );
  return decided(events, null);
}

/** Where nobody else has it: what is agreed or being visited goes on. */
const endsUnmet: readonly State[] = ['TRIAGED', 'MATCHING', 'WAITLISTED', 'ESCALATED', 'OPINION'];

/** A meeting will not do it: the demand is unmet for the reason of the decision, and who reported it is told and asked (§0.26). */
function decideRejectedAbove(
  rules: Rules,
  demand: Demand,
  { itemId, outcome }: Of<{ outcome: string }>,
  nowMs: number,
): Decision<null, 'ITEM_NOT_OPEN'> {
  if (demand.item?.itemId !== itemId) return refused('ITEM_NOT_OPEN');
  const { stage, owner } = demand;
  const byDepartment = stage.state === 'IN_SERVICE' && owner.role === departmentRole;
  const reason = codeIn(unmetReasons, outcome) ?? 'NO_CAPACITY';
  const events = inTurn(
    demand,
    () => [{ type: 'item-ended', atMs: nowMs }],
    (now) => (byDepartment || endsUnmet.includes(stage.state) ? unmet(rules, now, reason, nowMs) : []),
  );
  return decided(events, null);
}
