import { startClock, type Clock, type ClockKind } from './clock.ts';
import type { DemandType, Tier, Urgency } from './codes.ts';
import { urgencies } from './codes.ts';
import type { Rules } from './decision.ts';
import { clockOf, type Demand } from './demand.ts';
import type { Amount, Policy } from './policy.ts';
import { serviceClass, type ServiceClass } from './service-class.ts';

/** Which clocks a demand gets at which step, and for how long. */

type Facing = Readonly<{ type: DemandType; urgency: Urgency; tier: Tier | '' }>;

/** As the desk counts it: 特急 of a hazard is STAT, a red household is URGENT at least. */
export function urgencyFor(policy: Policy, facing: Facing): Urgency {
  if (facing.urgency === 'ASAP' && policy.types[facing.type].asapIsStat === true) return 'STAT';
  return facing.tier === 'RED' && facing.urgency === 'ROUTINE' ? 'URGENT' : facing.urgency;
}

/** One step more pressing, for a demand whose provider dropped out. */
export function stepUp(urgency: Urgency): Urgency {
  return urgencies[urgencies.indexOf(urgency) + 1] ?? urgency;
}

export function classOf(policy: Policy, demand: Demand): ServiceClass {
  const { tier } = demand.situation;
  const { need } = policy.types[demand.type];
  return serviceClass({ urgency: demand.urgency, tier, need, raises: demand.raises.length });
}

/** From the first word: somebody answers, somebody takes it on. An emergency has only its end. */
export function clocksAtSubmission(rules: Rules, facing: Facing, emergency: boolean, nowMs: number): readonly Clock[] {
  const { policy } = rules;
  const row = policy.types[facing.type];
  if (emergency) return [start(rules, 'RESOLVE', policy.emergency.resolve, undefined, nowMs)];
  const hurried = facing.urgency === 'STAT' ? row.stat : undefined;
  return [
    start(rules, 'FIRST_RESPONSE', hurried?.firstResponse ?? row.firstResponse, undefined, nowMs),
    start(rules, 'TRIAGE', hurried?.triage ?? row.triage, undefined, nowMs),
  ];
}

/** From being taken on: the first visit where there is one, and the end. They never start anew on a rematch. */
export function clocksAtTriage(rules: Rules, demand: Demand, facing: Facing, nowMs: number): readonly Clock[] {
  const row = rules.policy.types[facing.type];
  const visit = facing.tier === 'RED' ? (row.firstVisit?.red ?? row.firstVisit?.amount) : row.firstVisit?.amount;
  return [
    ...(visit === undefined ? [] : [start(rules, 'FIRST_VISIT', visit, clockOf(demand, 'FIRST_VISIT'), nowMs)]),
    resolveClock(rules, demand, facing, nowMs),
  ];
}

export function resolveClock(rules: Rules, demand: Demand, facing: Facing, nowMs: number): Clock {
  const row = rules.policy.types[facing.type];
  const amount = facing.urgency === 'STAT' && row.stat !== undefined ? row.stat.resolve : row.resolve;
  return start(rules, 'RESOLVE', amount, clockOf(demand, 'RESOLVE'), nowMs);
}

/** From each entry into MATCHING; a new version each time. */
export function matchClock(rules: Rules, demand: Demand, urgency: Urgency, nowMs: number): Clock {
  const { byType, byUrgency } = rules.policy.match;
  return start(rules, 'MATCH', byType[demand.type] ?? byUrgency[urgency], clockOf(demand, 'MATCH'), nowMs);
}

/** From DELIVERED to the resident's word: somebody calls back in time. */
export function feedbackClock(rules: Rules, demand: Demand, nowMs: number): Clock {
  return start(rules, 'FEEDBACK', rules.policy.evaluation.callback, clockOf(demand, 'FEEDBACK'), nowMs);
}

function start(rules: Rules, kind: ClockKind, amount: Amount, before: Clock | undefined, nowMs: number): Clock {
  return startClock(before, { kind, amount, warnPercent: rules.policy.warnPercent }, nowMs, rules.time);
}
