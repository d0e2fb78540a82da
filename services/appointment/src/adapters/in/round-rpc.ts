import type { AppointmentServiceDefinition as Methods } from '@linli/proto/gen/linli/appointment/v1/AppointmentService';
import type { MustArriveView } from '@linli/proto/gen/linli/appointment/v1/MustArriveView';
import type { VisitPlanView } from '@linli/proto/gen/linli/appointment/v1/VisitPlanView';
import { RpcRefusal, type Handlers } from '@linli/rpc';

import type { makeMustArriveSteps } from '../../application/must-arrive.ts';
import type { Found, MustArrives, Outcome, Policy } from '../../application/ports.ts';
import type { ReadRound } from '../../application/read-round.ts';
import type { RecordAttempt } from '../../application/walk-round.ts';
import { endings, type MustArrive, type MustArriveRefusal } from '../../domain/must-arrive.ts';
import { minuteMs } from '../../domain/policy.ts';
import { dueOf } from '../../domain/visit-plan-clock.ts';
import type { How, Result, VisitPlan } from '../../domain/visit-plan.ts';
import { causeOfCommand, refusal } from './command.ts';

type Answered =
  | 'ListRound'
  | 'GetVisitPlan'
  | 'RecordAttempt'
  | 'ListMustArrive'
  | 'GetMustArrive'
  | 'AcknowledgeMustArrive'
  | 'ReachPlace'
  | 'EndMustArrive';
type Round = Readonly<{
  read: ReadRound;
  recordAttempt: RecordAttempt;
  arrivals: Pick<MustArrives, 'find'>;
  steps: ReturnType<typeof makeMustArriveSteps>;
  policy: Policy;
}>;

const hows: readonly How[] = ['CALL', 'VISIT'];
const results: readonly Result[] = ['SEEN', 'REACHED', 'NOT_MET', 'REFUSED'];
const mostListed = 200;

/** The grid worker's round over gRPC. */
export function roundRpc({ read, recordAttempt, arrivals, steps, policy }: Round): Pick<Handlers<Methods>, Answered> {
  return {
    async ListRound({ gridIds, beforeMs, limit }) {
      const most = limit > 0 ? Math.min(limit, mostListed) : mostListed;
      const plans = await read.due(gridIds, beforeMs, most);
      return { plans: plans.map((plan) => planView(plan, policy)) };
    },
    async GetVisitPlan({ householdId }) {
      const found = await read.planOf(householdId);
      if (found === undefined) throw refusal('HOUSEHOLD_NOT_PLANNED');
      return { plan: planView(found, policy) };
    },
    async RecordAttempt({ command, householdId, how, result, atMs }) {
      const asked = { how: oneOf(hows, how), result: oneOf(results, result), atMs, byId: command?.actorId ?? '' };
      const outcome = await recordAttempt({ ...asked, householdId, cause: causeOfCommand(command) });
      if (!outcome.ok) throw refusal(outcome.refusal);
      const { mustArriveId } = outcome.answer;
      return { receipt: { id: householdId, version: outcome.version, state: result }, mustArriveId };
    },
    async ListMustArrive({ gridIds }) {
      const tasks = await read.openArrivals(gridIds, mostListed);
      return { tasks: tasks.map((task) => taskView(task, policy)) };
    },
    async GetMustArrive({ mustArriveId }) {
      const found = await arrivals.find(mustArriveId);
      if (found === undefined) throw refusal('MUST_ARRIVE_UNKNOWN');
      return { task: taskView(found, policy) };
    },
    async AcknowledgeMustArrive({ command, mustArriveId }) {
      const asked = { mustArriveId, byId: command?.actorId ?? '', cause: causeOfCommand(command) };
      return stepped(mustArriveId, await steps.acknowledge(asked));
    },
    async ReachPlace({ command, mustArriveId }) {
      const asked = { mustArriveId, byId: command?.actorId ?? '', cause: causeOfCommand(command) };
      return stepped(mustArriveId, await steps.reachPlace(asked));
    },
    async EndMustArrive({ command, mustArriveId, ending }) {
      const asked = { mustArriveId, byId: command?.actorId ?? '', cause: causeOfCommand(command) };
      return stepped(mustArriveId, await steps.end({ ...asked, ending: oneOf(endings, ending) }));
    },
  };
}

function stepped(mustArriveId: string, outcome: Outcome<string, MustArriveRefusal>) {
  if (!outcome.ok) throw refusal(outcome.refusal);
  return { receipt: { id: mustArriveId, version: outcome.version, state: outcome.answer } };
}

function oneOf<Code extends string>(codes: readonly Code[], word: string): Code {
  const known = codes.find((code) => code === word);
  if (known === undefined) throw new RpcRefusal('INVALID_ARGUMENT', 'ATTEMPT_CODE_UNKNOWN');
  return known;
}

function planView({ state: plan, version }: Found<VisitPlan>, policy: Policy): VisitPlanView {
  const { planId, householdId, communityId, gridId, tier, livesAlone, missed, mustArriveId, active } = plan;
  const { contactDueMs, visitDueMs } = dueOf(plan, policy);
  return {
    ...{ planId, householdId, communityId, gridId, tier, livesAlone, missed, mustArriveId, active, version },
    contactDueMs: contactDueMs ?? 0,
    visitDueMs: visitDueMs ?? 0,
    lastContactMs: plan.lastContactMs,
    lastVisitMs: plan.lastVisitMs,
    month: plan.month?.month ?? '',
    monthState: monthState(plan, policy),
    past: plan.past.map((one) => ({ ...one })),
    attempts: plan.attempts.map((one) => ({ ...one })),
  };
}

function monthState({ month }: VisitPlan, { doorAttempts }: Policy): string {
  if (month === null) return '';
  if (month.visitedAtMs > 0) return 'VISITED';
  return month.attempts >= doorAttempts ? 'UNREACHABLE' : 'DUE';
}

function taskView({ state: task, version }: Found<MustArrive>, policy: Policy): MustArriveView {
  const { mustArriveId, householdId, communityId, gridId, cause, state, raisedAtMs, late, workerId, steps } = task;
  return {
    ...{ mustArriveId, householdId, communityId, gridId, cause, state, raisedAtMs, workerId, version },
    acknowledgeByMs: raisedAtMs + policy.acknowledgeMinutes * minuteMs,
    onSiteByMs: raisedAtMs + policy.onSiteMinutes * minuteMs,
    late: [...late],
    steps: steps.map((one) => ({ ...one })),
  };
}
