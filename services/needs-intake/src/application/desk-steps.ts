import type { Decision } from '../domain/decision.ts';
import { decideDeliver, decideUnmet } from '../domain/delivery.ts';
import type { Demand, Owner } from '../domain/demand.ts';
import { decideEscalate } from '../domain/escalation.ts';
import { decideEvaluate, decideWithdraw, type EvaluationCommand } from '../domain/evaluation.ts';
import { decideRequestInfo, decideSupplyInfo } from '../domain/info.ts';
import { onDemand } from '../domain/overdue.ts';
import { decideAssign, decideReject } from '../domain/triage.ts';
import type { Cause, Inside, Outcome } from './ports.ts';

type Said = Readonly<{ reason: string }>;
type InfoAsked = Readonly<{ reason: string; docs: readonly string[]; told: boolean }>;
type Stand = Readonly<{ state: string; itemId?: string; callNumbers?: readonly string[] }>;

/** The steps that need nothing but the demand itself: load, decide, save. */
export function makeDeskSteps({ demands, rules }: Pick<Inside, 'demands' | 'rules'>) {
  const step =
    <Command, Answer extends Stand, Refusal extends string>(
      decide: (demand: Demand, command: Command, nowMs: number) => Decision<Answer, Refusal>,
    ) =>
    (
      cause: Cause,
      command: Command & Readonly<{ demandId: string }>,
    ): Promise<Outcome<Answer, Refusal | 'DEMAND_UNKNOWN'>> =>
      demands.change(
        command.demandId,
        cause,
        onDemand(rules, (demand, nowMs) => decide(demand, command, nowMs)),
      );

  return {
    requestInfo: step((demand, { reason, docs, told }: InfoAsked, nowMs) =>
      decideRequestInfo(rules, demand, { reason, docs, told }, nowMs),
    ),
    supplyInfo: step((demand, _command: unknown, nowMs) => decideSupplyInfo(rules, demand, nowMs)),
    reject: step((demand, command: Readonly<{ reason: string; text: string }>, nowMs) =>
      decideReject(rules, demand, command, nowMs),
    ),
    assign: step((demand, command: Readonly<{ owner: Owner }>, nowMs) => decideAssign(demand, command, nowMs)),
    deliver: step((demand, command: Readonly<{ outcomeCodes: readonly string[] }>, nowMs) =>
      decideDeliver(rules, demand, command, nowMs),
    ),
    resolveUnmet: step((demand, command: Said, nowMs) => decideUnmet(rules, demand, command, nowMs)),
    evaluate: step((demand, command: EvaluationCommand, nowMs) => decideEvaluate(rules, demand, command, nowMs)),
    withdraw: step((demand, command: Said, nowMs) => decideWithdraw(demand, command, nowMs)),
    escalate: step((demand, command: Said, nowMs) => decideEscalate(rules, demand, command, nowMs)),
  };
}
