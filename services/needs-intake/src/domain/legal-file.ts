/** What the legal aid desk has done about a demand. What a visit serves, the record of the visit says. */

import { isCode } from './codes.ts';
import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import { delivered } from './delivery.ts';
import type { Demand } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { departmentRole } from './item-answers.ts';

type Lawyer = Readonly<{ lawyerId: string; userId: string }>;
type Ignored = 'NOT_AWAITED' | 'NO_OUTCOME';

const lawyerRole = 'PROVIDER_MEMBER';
/** Nobody has it yet. */
const free = ['TRIAGED', 'MATCHING', 'WAITLISTED'];

/** A lawyer has taken an application: the demand is theirs, and nobody else is looked for. */
export function decideTakenOn(demand: Demand, lawyer: Lawyer, nowMs: number): Decision<null, Ignored> {
  if (!free.includes(demand.stage.state)) return refused('NOT_AWAITED');
  return decided(takenOn(lawyer, nowMs), null);
}

/** Advice on the spot, or a case that is closed: the resident is asked whether it helped. */
export function decideLegallyServed(
  rules: Rules,
  demand: Demand,
  { outcomeCode, ...lawyer }: Lawyer & Readonly<{ outcomeCode: string }>,
  nowMs: number,
): Decision<null, Ignored> {
  const { stage, owner } = demand;
  const inHand = stage.state === 'IN_SERVICE' && stage.visit === null && owner.role !== departmentRole;
  if (!inHand && !free.includes(stage.state)) return refused('NOT_AWAITED');
  if (!isCode(outcomeCode)) return refused('NO_OUTCOME');
  const events = inTurn(
    demand,
    () => (inHand ? [] : takenOn(lawyer, nowMs)),
    (now) => delivered(rules, now, { outcomeCodes: [outcomeCode], servedBy: lawyer.lawyerId }, nowMs),
  );
  return decided(events, null);
}

function takenOn({ userId }: Lawyer, nowMs: number): readonly DemandEvent[] {
  return [
    { type: 'assigned', owner: { id: userId, role: lawyerRole }, atMs: nowMs },
    { type: 'in-service', visit: null, atMs: nowMs },
  ];
}
