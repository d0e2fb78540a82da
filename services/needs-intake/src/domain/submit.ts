import { cellOf, isPlace } from './cells.ts';
import type { Channel, Flag } from './codes.ts';
import { decided, inTurn, type Certain, type Rules } from './decision.ts';
import type { Demand, Line, Owner, Situation } from './demand.ts';
import type { Beginning, DemandEvent } from './demand-event.ts';
import { goingUp } from './escalation.ts';
import { evolve } from './evolve.ts';
import { dayMs, minuteMs } from './local-day.ts';
import { clocksAtSubmission, urgencyFor } from './plan.ts';

export type Submission = Readonly<{
  demandId: string;
  no: string;
  progressCode: string;
  line: Line;
  situation: Situation;
  owner: Owner;
  excludedProviderIds: readonly string[];
  suspectedDuplicateOf: string;
  warnings: readonly string[];
  emergency: boolean;
}>;

export type SubmitAnswer = Readonly<{
  no: string;
  progressCode: string;
  state: string;
  suspectedDuplicateOf: string;
  callNumbers: readonly string[];
  warnings: readonly string[];
}>;

/**
 * Takes a line in. An emergency is given to its owner at once, and the answer carries the numbers to call; what must be
 * reported goes up at once. A demand that is there already answers as it did.
 */
export function decideSubmit(
  rules: Rules,
  existing: Demand | undefined,
  submission: Submission,
  nowMs: number,
): Certain<DemandEvent, SubmitAnswer> {
  if (existing !== undefined) return decideSubmitAgain(rules, existing);
  const submitted: DemandEvent = { type: 'submitted', ...beginning(rules, submission, nowMs), atMs: nowMs };
  const demand = evolve(undefined, submitted);
  const { goesUp } = rules.policy.types[demand.type];
  const reportByMs = nowMs + rules.policy.reportMinutes * minuteMs;
  const events = inTurn(
    demand,
    () => (submission.emergency ? emergency(submission.owner, nowMs) : []),
    (now) => (goesUp === undefined ? [] : goingUp(rules, now, { trigger: goesUp, dueMs: reportByMs }, nowMs)),
  );
  return decided([submitted, ...events], answerOf(rules, events.reduce(evolve, demand)));
}

/** The answer that a demand's submission got. */
export function decideSubmitAgain(rules: Rules, demand: Demand): Certain<DemandEvent, SubmitAnswer> {
  return decided([], answerOf(rules, demand));
}

/** The channel a line came by when it does not say. */
export function channelOf(imported: boolean): Channel {
  return imported ? 'IMPORT' : 'API';
}

function emergency(owner: Owner, atMs: number): readonly DemandEvent[] {
  return [
    { type: 'emergency-declared', atMs },
    { type: 'assigned', owner, atMs },
    { type: 'in-service', visit: null, atMs },
  ];
}

function beginning(rules: Rules, submission: Submission, nowMs: number): Beginning {
  const { emergency, warnings, situation, ...rest } = submission;
  const { line } = submission;
  const row = rules.policy.types[line.type];
  const given = emergency ? 'STAT' : line.urgency;
  const urgency = urgencyFor(rules.policy, { type: line.type, urgency: given, tier: situation.tier });
  const flags: Flag[] = [];
  if (submission.suspectedDuplicateOf !== '') flags.push('POTENTIAL_DUPLICATE');
  if (row.visibility === 'AGGREGATE_ONLY') flags.push('SENSITIVE');
  if (row.goesUp === 'COLLECTIVE') flags.push('COLLECTIVE');
  const ahead = line.registeredAtMs > nowMs + dayMs ? ['REGISTERED_IN_FUTURE'] : [];
  return {
    ...rest,
    situation: isPlace(line.point)
      ? { ...situation, cell: cellOf(line.point.latitude, line.point.longitude) }
      : situation,
    urgency,
    warnings: [...warnings, ...ahead],
    flags,
    clocks: clocksAtSubmission(rules, { type: line.type, urgency, tier: situation.tier }, emergency, nowMs),
  };
}

function answerOf(rules: Rules, demand: Demand): SubmitAnswer {
  const emergency = demand.flags.includes('EMERGENCY') && demand.clocks.every(({ kind }) => kind !== 'FIRST_RESPONSE');
  return {
    no: demand.no,
    progressCode: demand.progressCode,
    state: emergency ? 'IN_SERVICE' : 'SUBMITTED',
    suspectedDuplicateOf: demand.suspectedDuplicateOf,
    callNumbers: emergency ? rules.policy.emergency.callNumbers : [],
    warnings: demand.warnings,
  };
}
