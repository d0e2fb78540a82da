import { codeIn, isCode, unmetReasons, type UnmetReason } from './codes.ts';
import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import type { Demand } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { goneAbove, servedAbove } from './escalation.ts';
import { dayMs } from './local-day.ts';
import { refusalOf, type StateRefusal } from './permits.ts';
import { feedbackClock } from './plan.ts';

const mostOutcomes = 16;

/** Served, with at least one outcome: from now on it is asked whether it helped. */
export function delivered(
  rules: Rules,
  demand: Demand,
  what: Readonly<{ outcomeCodes: readonly string[]; servedBy: string }>,
  nowMs: number,
): readonly DemandEvent[] {
  const evaluateByMs = nowMs + rules.policy.evaluation.silenceDays * dayMs;
  const clock = feedbackClock(rules, demand, nowMs);
  return inTurn(
    demand,
    () => [{ type: 'delivered', ...what, evaluateByMs, clock, atMs: nowMs }],
    (now) => servedAbove(now, 'DELIVERED', nowMs),
  );
}

/** The person it was assigned to reports what came of it. A visit reports by its record. */
export function decideDeliver(
  rules: Rules,
  demand: Demand,
  command: Readonly<{ outcomeCodes: readonly string[] }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'SERVED_BY_VISIT' | 'OUTCOME_MISSING' | 'OUTCOME_INVALID'> {
  const no = refusalOf(demand, 'deliver');
  if (no !== undefined) return refused(no);
  if (demand.stage.state === 'IN_SERVICE' && demand.stage.visit !== null) return refused('SERVED_BY_VISIT');
  const { outcomeCodes } = command;
  if (outcomeCodes.length === 0) return refused('OUTCOME_MISSING');
  if (outcomeCodes.length > mostOutcomes || !outcomeCodes.every(isCode)) {
    return refused('OUTCOME_INVALID');
  }
  return decided(delivered(rules, demand, { outcomeCodes, servedBy: demand.owner.id }, nowMs), { state: 'DELIVERED' });
}

/** It cannot be served; the reason is told, and it is asked whether the resident sees it so. */
export function decideUnmet(
  rules: Rules,
  demand: Demand,
  command: Readonly<{ reason: string }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'REASON_UNKNOWN' | 'SERVED_BY_VISIT'> {
  const no = refusalOf(demand, 'resolveUnmet');
  if (no !== undefined) return refused(no);
  if (demand.stage.state === 'IN_SERVICE' && demand.stage.visit !== null) return refused('SERVED_BY_VISIT');
  const reason = codeIn(unmetReasons, command.reason);
  if (reason === undefined) return refused('REASON_UNKNOWN');
  return decided(unmet(rules, demand, reason, nowMs), { state: 'UNMET' });
}

/** Nobody will serve it: nothing runs any more, and whoever looks after it above has nothing left to do. */
export function unmet(rules: Rules, demand: Demand, reason: UnmetReason, nowMs: number): readonly DemandEvent[] {
  const evaluateByMs = nowMs + rules.policy.evaluation.silenceDays * dayMs;
  return inTurn(
    demand,
    () => [{ type: 'unmet', reason, evaluateByMs, atMs: nowMs }],
    (now) => goneAbove(now, nowMs),
  );
}
