/** What the legal aid desk has done about a demand. What a visit serves, the record of the visit says. */

import { isCode, type UnmetReason } from './codes.ts';
import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import { delivered, unmet } from './delivery.ts';
import type { Demand } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { goneAbove } from './escalation.ts';
import { departmentRole } from './item-answers.ts';
import { resolveClock } from './plan.ts';

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
  const inHand = isInHand(demand);
  if (!inHand && !free.includes(demand.stage.state)) return refused('NOT_AWAITED');
  if (!isCode(outcomeCode)) return refused('NO_OUTCOME');
  const events = inTurn(
    demand,
    () => (inHand ? [] : takenOn(lawyer, nowMs)),
    (now) => delivered(rules, now, { outcomeCodes: [outcomeCode], servedBy: lawyer.lawyerId }, nowMs),
  );
  return decided(events, null);
}

export const legalEndings = ['REFUSED', 'TERMINATED', 'WITHDRAWN'] as const;
type LegalEnding = (typeof legalEndings)[number];

const unmetBecause: Readonly<Record<Exclude<LegalEnding, 'WITHDRAWN'>, UnmetReason>> = {
  REFUSED: 'NOT_ELIGIBLE',
  TERMINATED: 'LEGAL_LIMIT',
};

/** There will be no aid, or no more of it: the resident is told, and asked whether they see it so. Who wants it no more is asked nothing. */
export function decideLegallyEnded(
  rules: Rules,
  demand: Demand,
  { how }: Readonly<{ how: LegalEnding }>,
  nowMs: number,
): Decision<null, Ignored> {
  if (!isInHand(demand)) return refused('NOT_AWAITED');
  if (how !== 'WITHDRAWN') return decided(unmet(rules, demand, unmetBecause[how], nowMs), null);
  const events = inTurn(
    demand,
    () => [{ type: 'withdrawn', reason: 'APPLICATION_WITHDRAWN', atMs: nowMs }],
    (now) => goneAbove(now, nowMs),
  );
  return decided(events, null);
}

/** An objection within its period: the lawyer has the demand again, and its end is open (docs/rules.md §0.26). */
export function decideLegallyObjected(rules: Rules, demand: Demand, nowMs: number): Decision<null, Ignored> {
  const { stage } = demand;
  const isUnmet = stage.state === 'UNMET' || (stage.state === 'CLOSED' && stage.resolution === 'UNMET');
  if (!isUnmet) return refused('NOT_AWAITED');
  const facing = { type: demand.type, urgency: demand.urgency, tier: demand.situation.tier };
  const clock = resolveClock(rules, demand, facing, nowMs);
  return decided(
    [
      { type: 'objected', clock, atMs: nowMs },
      { type: 'in-service', visit: null, atMs: nowMs },
    ],
    null,
  );
}

/** With a lawyer, and with nobody else: neither a visit nor a department. */
function isInHand({ stage, owner }: Demand): boolean {
  return stage.state === 'IN_SERVICE' && stage.visit === null && owner.role !== departmentRole;
}

function takenOn({ userId }: Lawyer, nowMs: number): readonly DemandEvent[] {
  return [
    { type: 'assigned', owner: { id: userId, role: lawyerRole }, atMs: nowMs },
    { type: 'in-service', visit: null, atMs: nowMs },
  ];
}
