/** What may be done with a visit plan. Nobody here asks the clock: `nowMs` is handed in. */

import { decided, refused, type Decision } from './decision.ts';
import { monthOf } from './local-month.ts';
import { dayMs } from './policy.ts';
import type { RoundPolicy } from './visit-plan-clock.ts';
import type { Attempt, How, Line, Result, VisitPlan, VisitPlanEvent } from './visit-plan.ts';

export type AttemptRefusal = 'HOUSEHOLD_NOT_PLANNED' | 'RESULT_DOES_NOT_FIT' | 'ATTEMPT_IN_FUTURE' | 'ATTEMPT_TOO_OLD';
export type AttemptAnswer = Readonly<{ mustArriveId: string }>;

/** Takes over what the ledger says now. A green household without a key group creates no task (§0.16). */
export function decideFollow(
  plan: VisitPlan | undefined,
  planId: string,
  line: Line,
  nowMs: number,
  policy: RoundPolicy,
): Decision<VisitPlanEvent, null, never> {
  const wanted = line.tier !== 'GREEN' || line.keyGroup || line.mustVisit;
  if (!wanted) return decided(plan?.active === true ? [{ type: 'ended' }] : [], null);
  const now = monthOf(nowMs, policy);
  const month = line.mustVisit ? (plan?.month?.month ?? now) : null;
  const visited = month !== null && line.lastVisitMs > 0 && monthOf(line.lastVisitMs, policy) === month;
  const visitedAtMs = visited ? line.lastVisitMs : 0;
  return decided([{ type: 'followed', atMs: nowMs, planId, line, month, visitedAtMs }], null);
}

/**
 * Somebody called or knocked. A door that stays shut, or the second attempt in a row that meets nobody, at a red
 * household or at one who lives alone opens a MUST_ARRIVE task (§0.6), one at a time.
 */
export function decideAttempt(
  plan: VisitPlan | undefined,
  attempt: Attempt,
  mustArriveId: string,
  nowMs: number,
  policy: RoundPolicy,
): Decision<VisitPlanEvent, AttemptAnswer, AttemptRefusal> {
  if (plan === undefined) return refused('HOUSEHOLD_NOT_PLANNED');
  if (!fits(attempt.how, attempt.result)) return refused('RESULT_DOES_NOT_FIT');
  if (attempt.atMs > nowMs) return refused('ATTEMPT_IN_FUTURE');
  if (attempt.atMs < nowMs - policy.attemptsBackDays * dayMs) return refused('ATTEMPT_TOO_OLD');
  const counts = whatCounts(attempt.result);
  const inMonth = plan.month?.month === monthOf(attempt.atMs, policy);
  const events: VisitPlanEvent[] = [{ type: 'attempted', attempt, counts, inMonth }];
  const alarms = counts === 'ATTEMPT' && (attempt.how === 'VISIT' || plan.missed >= 1);
  const endangered = plan.tier === 'RED' || plan.livesAlone;
  if (!alarms || !endangered || plan.mustArriveId !== '') return decided(events, { mustArriveId: plan.mustArriveId });
  events.push({ type: 'unanswered', mustArriveId, atMs: nowMs, cause: attempt.how });
  return decided(events, { mustArriveId });
}

/** The MUST_ARRIVE task is over: who was seen was visited, who was reached was spoken to. */
export function decideArrived(
  plan: VisitPlan | undefined,
  ended: Readonly<{ mustArriveId: string; result: 'SEEN' | 'REACHED' | null; atMs: number; byId: string }>,
  policy: RoundPolicy,
): Decision<VisitPlanEvent, null, never> {
  const { mustArriveId, result, atMs, byId } = ended;
  if (plan?.mustArriveId !== mustArriveId) return decided([], null);
  const over: VisitPlanEvent = { type: 'arrived', mustArriveId };
  if (result === null) return decided([over], null);
  const attempt: Attempt = { how: result === 'SEEN' ? 'VISIT' : 'CALL', result, atMs, byId };
  const inMonth = plan.month?.month === monthOf(atMs, policy);
  return decided([over, { type: 'attempted', attempt, counts: whatCounts(result), inMonth }], null);
}

/** Nobody is seen over the telephone, and nobody reached at a door. */
function fits(how: How, result: Result): boolean {
  return how === 'CALL' ? result !== 'SEEN' : result !== 'REACHED';
}

/** Who refuses is alive and was spoken to: a contact, no visit. */
function whatCounts(result: Result): 'VISIT' | 'CONTACT' | 'ATTEMPT' {
  if (result === 'NOT_MET') return 'ATTEMPT';
  return result === 'SEEN' ? 'VISIT' : 'CONTACT';
}
