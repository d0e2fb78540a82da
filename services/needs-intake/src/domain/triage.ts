import { codeIn, demandTypes, rejectReasons, urgencies } from './codes.ts';
import { decided, inTurn, refused, type Decision, type Rules } from './decision.ts';
import type { Demand, Owner, Situation } from './demand.ts';
import type { DemandEvent } from './demand-event.ts';
import { goneAbove } from './escalation.ts';
import { refusalOf, type StateRefusal } from './permits.ts';
import { clocksAtTriage, matchClock, stepUp, urgencyFor } from './plan.ts';

/** What the desk does with a demand before anybody serves it. */

export type Acknowledgement = Readonly<{
  /** Empty = as submitted. */
  type: string;
  urgency: string;
  owner: Owner;
  situation: Situation;
}>;

/** 接单: fixes type, urgency and owner. A type that is served by matching goes on to MATCHING in the same step. */
export function decideAcknowledge(
  rules: Rules,
  demand: Demand,
  command: Acknowledgement,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'TYPE_UNKNOWN' | 'URGENCY_UNKNOWN'> {
  const no = refusalOf(demand, 'acknowledge');
  if (no !== undefined) return refused(no);
  const demandType = codeIn(demandTypes, command.type === '' ? demand.type : command.type);
  if (demandType === undefined) return refused('TYPE_UNKNOWN');
  const given = codeIn(urgencies, command.urgency === '' ? demand.urgency : command.urgency);
  if (given === undefined) return refused('URGENCY_UNKNOWN');

  const { owner, situation } = command;
  const facing = { type: demandType, urgency: given, tier: situation.tier };
  const urgency = urgencyFor(rules.policy, facing);
  const clocks = clocksAtTriage(rules, demand, { ...facing, urgency }, nowMs);
  const matched = rules.policy.types[demandType].served === 'MATCHING';
  const events = inTurn(
    demand,
    () => [{ type: 'acknowledged', demandType, urgency, owner, situation, clocks, atMs: nowMs }],
    (now) => (matched ? lookingForSomebody(rules, now, {}, nowMs) : []),
  );
  return decided(events, { state: matched ? 'MATCHING' : 'TRIAGED' });
}

/** Looks (again) for somebody, for a demand at the desk or one that waits for a decision. */
export function decideRequestMatching(
  rules: Rules,
  demand: Demand,
  command: Readonly<{ situation: Situation }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'NOT_A_MATCHED_TYPE'> {
  const no = refusalOf(demand, 'requestMatching');
  if (no !== undefined) return refused(no);
  if (rules.policy.types[demand.type].served !== 'MATCHING') return refused('NOT_A_MATCHED_TYPE');
  return decided(lookingForSomebody(rules, demand, command, nowMs), { state: 'MATCHING' });
}

/** A new round of matching; after a drop-out without who dropped out, and one step more pressing. */
export function lookingForSomebody(
  rules: Rules,
  demand: Demand,
  how: Readonly<{ situation?: Situation; droppedOut?: boolean; excluding?: string }>,
  nowMs: number,
): readonly DemandEvent[] {
  const urgency = how.droppedOut === true ? stepUp(demand.urgency) : demand.urgency;
  const excluded = demand.excludedProviderIds.filter((id) => id !== how.excluding);
  return [
    {
      type: 'matching-requested',
      round: demand.round + 1,
      urgency,
      excludedProviderIds: how.excluding === undefined ? demand.excludedProviderIds : [...excluded, how.excluding],
      situation: how.situation ?? demand.situation,
      clock: matchClock(rules, demand, urgency, nowMs),
      atMs: nowMs,
    },
  ];
}

/** Not for us, with a reason code; an emergency is shown its numbers and given to the owner as a task. */
export function decideReject(
  rules: Rules,
  demand: Demand,
  command: Readonly<{ reason: string; text: string }>,
  nowMs: number,
): Decision<
  { state: string; callNumbers: readonly string[] },
  StateRefusal | 'REASON_UNKNOWN' | 'REASON_TEXT_MISSING'
> {
  const no = refusalOf(demand, 'reject');
  if (no !== undefined) return refused(no);
  const reason = codeIn(rejectReasons, command.reason);
  if (reason === undefined) return refused('REASON_UNKNOWN');
  if (reason === 'OTHER' && command.text === '') return refused('REASON_TEXT_MISSING');
  const emergency = reason === 'EMERGENCY_110_119_120';
  const events = inTurn(
    demand,
    () => (emergency ? [{ type: 'emergency-declared', atMs: nowMs }] : []),
    () => [{ type: 'rejected', reason, text: command.text, atMs: nowMs }],
    (now) => goneAbove(now, nowMs),
  );
  const { callNumbers } = rules.policy.emergency;
  return decided(events, { state: 'REJECTED', callNumbers: emergency ? callNumbers : [] });
}

/** The same need as another demand; whoever reported it keeps their receipt and follows the other one. */
export function decideMerge(
  demand: Demand,
  command: Readonly<{ primaryId: string; primary: Demand | undefined }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'PRIMARY_IS_ITSELF' | 'PRIMARY_UNKNOWN' | 'PRIMARY_IS_DUPLICATE'> {
  const no = refusalOf(demand, 'merge');
  if (no !== undefined) return refused(no);
  const { primaryId, primary } = command;
  if (primaryId === demand.demandId) return refused('PRIMARY_IS_ITSELF');
  if (primary === undefined) return refused('PRIMARY_UNKNOWN');
  if (primary.stage.state === 'DUPLICATE') return refused('PRIMARY_IS_DUPLICATE');
  const events = inTurn(
    demand,
    () => [{ type: 'merged', primaryId, atMs: nowMs }],
    (now) => goneAbove(now, nowMs),
  );
  return decided(events, { state: 'DUPLICATE' });
}

/** A named person serves it without matching: a queue type, a demand that waits in vain, one decided above. */
export function decideAssign(
  demand: Demand,
  command: Readonly<{ owner: Owner }>,
  nowMs: number,
): Decision<{ state: string }, StateRefusal | 'OWNER_MISSING'> {
  const no = refusalOf(demand, 'assign');
  if (no !== undefined) return refused(no);
  if (command.owner.id === '') return refused('OWNER_MISSING');
  return decided(
    [
      { type: 'assigned', owner: command.owner, atMs: nowMs },
      { type: 'in-service', visit: null, atMs: nowMs },
    ],
    { state: 'IN_SERVICE' },
  );
}
