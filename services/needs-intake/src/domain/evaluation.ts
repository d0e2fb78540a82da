import { codeIn, givenBys, isCode, solvedAnswers } from './codes.ts';
import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import type { Demand, Owner } from './demand.ts';
import { goingUp } from './escalation.ts';
import { dayMs } from './local-day.ts';
import { refusalOf, type StateRefusal } from './permits.ts';
import { resolveClock } from './plan.ts';

export type EvaluationCommand = Readonly<{
  solved: string;
  satisfaction: number;
  givenBy: string;
  comment: string;
  actorId: string;
  actorRole: string;
}>;
export type EvaluationRefusal =
  | 'SOLVED_UNKNOWN'
  | 'SATISFACTION_OUT_OF_RANGE'
  | 'GIVEN_BY_UNKNOWN'
  | 'TEXT_TOO_LONG'
  | 'ACTOR_MISSING'
  | 'NOBODY_RATES_HIMSELF'
  | 'CLOSED_ABOVE_ONLY';

const longestComment = 1000;
const gridRoles: readonly string[] = ['GRID_WORKER', 'MICRO_GRID_WORKER'];

/** Says whether it helped, and closes. Nobody says it of what he served or owns; a must-report never in the grid (R8). */
export function decideEvaluate(
  rules: Rules,
  demand: Demand,
  command: EvaluationCommand,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | EvaluationRefusal> {
  const no = refusalOf(demand, 'evaluate');
  if (no !== undefined) return refused(no);
  const solved = codeIn(solvedAnswers, command.solved);
  if (solved === undefined) return refused('SOLVED_UNKNOWN');
  const { satisfaction, comment, actorId } = command;
  if (!Number.isInteger(satisfaction) || satisfaction < 1 || satisfaction > 5) {
    return refused('SATISFACTION_OUT_OF_RANGE');
  }
  const givenBy = codeIn(givenBys, command.givenBy);
  if (givenBy === undefined) return refused('GIVEN_BY_UNKNOWN');
  if (comment.length > longestComment) return refused('TEXT_TOO_LONG');
  if (actorId === '') return refused('ACTOR_MISSING');
  if (actorId === demand.owner.id || demand.servedBy.includes(actorId)) return refused('NOBODY_RATES_HIMSELF');
  if (rules.policy.types[demand.type].goesUp !== undefined && gridRoles.includes(command.actorRole)) {
    return refused('CLOSED_ABOVE_ONLY');
  }
  const resolution = demand.stage.state === 'UNMET' ? 'UNMET' : 'EVALUATED';
  return decided(
    [
      { type: 'evaluated', solved, satisfaction, givenBy, comment, atMs: nowMs },
      { type: 'closed', resolution, atMs: nowMs },
    ],
    { state: 'CLOSED' },
  );
}

/** The resident no longer wants it. The reason is a code: it is told to the others. */
export function decideWithdraw(
  demand: Demand,
  command: Readonly<{ reason: string }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'REASON_MISSING' | 'REASON_UNKNOWN'> {
  const no = refusalOf(demand, 'withdraw');
  if (no !== undefined) return refused(no);
  if (command.reason === '') return refused('REASON_MISSING');
  if (!isCode(command.reason)) return refused('REASON_UNKNOWN');
  return decided([{ type: 'withdrawn', reason: command.reason, atMs: nowMs }], { state: 'WITHDRAWN' });
}

/** It did not help: back to the desk with another owner, within ten days and twice at most; the second time it goes up (R22). */
export function decideReopen(
  rules: Rules,
  demand: Demand,
  command: Readonly<{ reason: string; owner: Owner }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'REASON_MISSING' | 'REOPENING_TOO_LATE' | 'REOPENED_OFTEN_ENOUGH'> {
  const no = refusalOf(demand, 'reopen');
  if (no !== undefined) return refused(no);
  if (command.reason === '') return refused('REASON_MISSING');
  const { days, times } = rules.policy.reopening;
  const { stage } = demand;
  const closedAtMs = stage.state === 'CLOSED' || stage.state === 'REJECTED' ? stage.closedAtMs : 0;
  if (nowMs > closedAtMs + days * dayMs) return refused('REOPENING_TOO_LATE');
  if (demand.reopened >= times) return refused('REOPENED_OFTEN_ENOUGH');
  const facing = { type: demand.type, urgency: demand.urgency, tier: demand.situation.tier };
  const clock = resolveClock(rules, demand, facing, nowMs);
  const count = demand.reopened + 1;
  const events = inTurn(
    demand,
    () => [{ type: 'reopened', count, owner: command.owner, clock, atMs: nowMs }],
    (now) => (count === times ? goingUp(rules, now, { trigger: 'REOPENED_TWICE' }, nowMs) : []),
  );
  return decided(events, { state: 'TRIAGED' });
}
