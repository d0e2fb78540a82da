import { decideArrived, decideAttempt, decideFollow } from '../domain/decide-visit-plan.ts';
import type { AttemptAnswer, AttemptRefusal } from '../domain/decide-visit-plan.ts';
import { decidePlanDue } from '../domain/visit-plan-clock.ts';
import type { How, Line, Result, VisitPlan } from '../domain/visit-plan.ts';
import { planIdOf } from './names.ts';
import type { Cause, Clock, Found, Ids, Outcome, Policy, VisitPlans } from './ports.ts';

type Ports = Readonly<{ plans: VisitPlans; ids: Ids; clock: Clock; policy: Policy }>;
type CommandCause = Extract<Cause, { kind: 'command' }>;

export type FollowHousehold = (line: Line, cause: Cause) => Promise<void>;

/** The ledger says something of a household: its plan follows. A household that needs none gets none. */
export function makeFollowHousehold({ plans, ids, clock, policy }: Ports): FollowHousehold {
  return async (line, cause) => {
    const planId = planIdOf(ids, line.householdId);
    const known = await plans.find(planId);
    const expected = decideFollow(known?.state, planId, line, clock.nowMs(), policy);
    if (expected.ok && expected.events.length === 0) return;
    await plans.change(planId, cause, (plan, nowMs) => decideFollow(plan, planId, line, nowMs, policy), known);
  };
}

export type RecordAttempt = (
  command: Readonly<{
    householdId: string;
    how: How;
    result: Result;
    /** Epoch milliseconds; 0 = now. */
    atMs: number;
    byId: string;
    cause: CommandCause;
  }>,
) => Promise<Outcome<AttemptAnswer, AttemptRefusal>>;

/** Somebody called or knocked at a household, and met somebody or did not. */
export function makeRecordAttempt({ plans, ids, policy }: Ports): RecordAttempt {
  return ({ householdId, how, result, atMs, byId, cause }) => {
    const planId = planIdOf(ids, householdId);
    const mustArriveId = ids.derived('mu', `${planId}:${cause.commandId}`);
    return plans.change(planId, cause, (plan, nowMs) =>
      decideAttempt(plan, { how, result, atMs: atMs === 0 ? nowMs : atMs, byId }, mustArriveId, nowMs, policy),
    );
  };
}

export type EndArrival = (
  planId: string,
  ended: Readonly<{ mustArriveId: string; result: 'SEEN' | 'REACHED' | null; atMs: number; byId: string }>,
  cause: Cause,
) => Promise<void>;

/** A MUST_ARRIVE task is over: the next unanswered door may raise another. */
export function makeEndArrival({ plans, policy }: Ports): EndArrival {
  return async (planId, ended, cause) => {
    await plans.change(planId, cause, (plan) => decideArrived(plan, ended, policy));
  };
}

export type WatchPlan = (plan: Found<VisitPlan>) => Promise<void>;

/** The month has something to say: the reminder of day 20, or its end. */
export function makeWatchPlan({ plans, ids, policy }: Ports): WatchPlan {
  return async (found) => {
    const { planId } = found.state;
    const commandId = ids.derived('tm', `${planId}:watch:${found.version}`);
    const cause = { kind: 'command', commandId, correlationId: commandId, traceparent: '' } as const;
    await plans.change(planId, cause, (plan, nowMs) => decidePlanDue(plan, nowMs, policy), found);
  };
}
