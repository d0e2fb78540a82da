import { factOf, type FactInit, type FactType } from '@linli/proto';

import { clockOf, type Demand } from '../../domain/demand.ts';
import type { DemandEvent } from '../../domain/demand-event.ts';
import { countsFromMs } from '../../domain/duplicates.ts';
import type { HouseholdEvent } from '../../domain/household.ts';
import type { JurisdictionEvent } from '../../domain/jurisdiction.ts';
import { localMonth } from '../../domain/local-day.ts';
import { classOf } from '../../domain/plan.ts';
import { staffNeeded, type Policy } from '../../domain/policy.ts';

type Fact = ReturnType<typeof factOf>;
type Told = Readonly<{ demand: Demand; policy: Policy }>;
type Teller = {
  readonly [T in DemandEvent['type']]: (event: Extract<DemandEvent, { type: T }>, told: Told) => Fact | undefined;
};

/** What the others are told of each event: ids, codes, instants and cells; never a word of the case or a person. */
export function demandFacts(policy: Policy): (event: DemandEvent, demand: Demand) => readonly Fact[] {
  return (event, demand) => {
    const tell = tellers[event.type] as (event: DemandEvent, told: Told) => Fact | undefined;
    const fact = tell(event, { demand, policy });
    return fact === undefined ? [] : [fact];
  };
}

const untold = (): undefined => undefined;

function say<T extends FactType>(what: T, { demand }: Told, more: FactInit<T>): Fact {
  return factOf(what, { demandId: demand.demandId, ...more });
}

const tellers: Teller = {
  submitted: (_event, told) => submitted(told),
  acknowledged: (event, told) =>
    say('needs.demand.v1/acknowledged', told, {
      type: event.demandType,
      urgency: event.urgency,
      serviceClass: classOf(told.policy, told.demand),
      ownerId: event.owner.id,
      ownerRole: event.owner.role,
      matchedType: told.policy.types[event.demandType].served === 'MATCHING',
    }),
  'info-requested': ({ docs, silentAtMs }, told) =>
    say('needs.demand.v1/info-requested', told, { docs: [...docs], answerByMs: String(silentAtMs) }),
  'info-supplied': (_event, told) => say('needs.demand.v1/info-supplied', told, { state: told.demand.stage.state }),
  'opinion-opened': ({ round: { closesAtMs, leastVoices, options } }, told) =>
    say('needs.demand.v1/opinion-opened', told, {
      ...{ closesAtMs: String(closesAtMs), leastVoices, options: options.length },
    }),
  'voice-given': untold,
  'opinion-over': ({ voices }, told) =>
    say('needs.demand.v1/opinion-over', told, { voices, ownerId: told.demand.owner.id }),
  'opinion-closed': ({ result: { outcome, voices } }, told) =>
    say('needs.demand.v1/opinion-closed', told, { outcome, voices }),
  rejected: ({ reason }, told) => say('needs.demand.v1/rejected', told, { reason }),
  merged: ({ primaryId }, told) => say('needs.demand.v1/merged', told, { primaryId }),
  assigned: ({ owner }, told) => say('needs.demand.v1/assigned', told, { ownerId: owner.id, ownerRole: owner.role }),
  'matching-requested': (_event, told) => matchingRequested(told),
  'confirmation-awaited': untold,
  'confirmation-over': untold,
  'coordinator-asked': untold,
  matched: ({ offerId, providerId }, told) => say('needs.demand.v1/matched', told, { offerId, providerId }),
  waitlisted: ({ causes }, told) => say('needs.demand.v1/waitlisted', told, { causes: [...causes] }),
  scheduled: ({ visit }, told) =>
    say('needs.demand.v1/scheduled', told, {
      visitId: visit.visitId,
      startMs: String(visit.startMs),
      endMs: String(visit.endMs),
    }),
  'in-service': ({ visit }, told) => say('needs.demand.v1/in-service', told, { visitId: visit?.visitId ?? '' }),
  objected: (_event, told) =>
    say('needs.demand.v1/returned', told, { why: 'OBJECTION', ownerId: told.demand.owner.id }),
  'returned-to-desk': ({ why }, told) => say('needs.demand.v1/returned', told, { why, ownerId: told.demand.owner.id }),
  'callback-requested': (_event, told) =>
    say('needs.demand.v1/callback-requested', told, {
      ownerId: told.demand.owner.id,
      state: told.demand.stage.state,
    }),
  delivered: ({ outcomeCodes, evaluateByMs }, told) =>
    say('needs.demand.v1/delivered', told, { outcomeCodes: [...outcomeCodes], evaluateByMs: String(evaluateByMs) }),
  unmet: ({ reason }, told) => say('needs.demand.v1/unmet', told, { reason }),
  'evaluation-reminded': ({ reminder }, told) => say('needs.demand.v1/evaluation-reminded', told, { reminder }),
  evaluated: ({ solved, satisfaction, givenBy }, told) =>
    say('needs.demand.v1/evaluated', told, { solved, satisfaction, givenBy }),
  closed: (event, told) => closed(event, told),
  withdrawn: ({ reason }, told) => say('needs.demand.v1/withdrawn', told, { reason }),
  reopened: ({ count }, told) => say('needs.demand.v1/reopened', told, { count }),
  'clock-warned': ({ clock, version, dueMs }, told) =>
    say('needs.demand.v1/clock-warned', told, {
      ...{ clock, clockVersion: version, dueMs: String(dueMs) },
      serviceClass: classOf(told.policy, told.demand),
    }),
  'clock-breached': ({ clock, version, dueMs, atMs }, told) =>
    say('needs.demand.v1/clock-breached', told, {
      ...{ clock, clockVersion: version, dueMs: String(dueMs), breachedAtMs: String(atMs) },
      serviceClass: classOf(told.policy, told.demand),
    }),
  'escalation-requested': (event, told) => {
    const { communityId, gridId } = told.demand.line;
    return say('needs.demand.v1/escalation-requested', told, {
      ...{ itemId: event.itemId, trigger: event.trigger, clock: event.clock, dueMs: String(event.dueMs) },
      ...{ type: told.demand.type, communityId, gridId, state: told.demand.stage.state },
      serviceClass: classOf(told.policy, told.demand),
    });
  },
  'item-clock-added': untold,
  escalated: untold,
  'escalation-served': ({ itemId }, told) => say('needs.demand.v1/escalation-served', told, { itemId }),
  'item-ended': untold,
  'emergency-declared': (_event, told) => {
    const { communityId, gridId } = told.demand.line;
    return say('needs.demand.v1/emergency-declared', told, { ownerId: told.demand.owner.id, communityId, gridId });
  },
};

function submitted(told: Told): Fact {
  const { demand, policy } = told;
  const { line, situation } = demand;
  return say('needs.demand.v1/submitted', told, {
    no: demand.no,
    type: demand.type,
    urgency: demand.urgency,
    channel: line.channel,
    communityId: line.communityId,
    gridId: line.gridId,
    cell: situation.cell,
    residentId: line.residentId,
    householdId: situation.householdId,
    submittedAtMs: String(demand.submittedAtMs),
    registeredAtMs: String(line.registeredAtMs),
    visibility: policy.types[demand.type].visibility,
    flags: [...demand.flags],
    phoneUnknown: situation.phoneUnknown,
    ownerId: demand.owner.id,
    ownerRole: demand.owner.role,
  });
}

/** Everything matching may know of a demand. */
function matchingRequested(told: Told): Fact {
  const { demand, policy } = told;
  const { line, situation } = demand;
  return say('needs.demand.v1/matching-requested', told, {
    round: demand.round,
    type: demand.type,
    urgency: demand.urgency,
    serviceClass: classOf(policy, demand),
    communityId: line.communityId,
    gridId: line.gridId,
    cell: situation.cell,
    residentId: line.residentId,
    staffNeeded: staffNeeded(policy, demand.type),
    wanted: line.wanted.map((wanted) => ({ ...wanted, weekdays: [...wanted.weekdays] })),
    excludedProviderIds: [...demand.excludedProviderIds],
    counterpartyKeys: line.counterpartyKey === '' ? [] : [line.counterpartyKey],
    genderPreference: line.genderPreference,
    waitingSinceMs: String(countsFromMs(line, demand.submittedAtMs)),
    matchDueMs: String(clockOf(demand, 'MATCH')?.dueMs ?? 0),
    visitDueMs: String(clockOf(demand, 'FIRST_VISIT')?.dueMs ?? clockOf(demand, 'RESOLVE')?.dueMs ?? 0),
    phoneUnknown: situation.phoneUnknown,
  });
}

function closed({ resolution, atMs }: Extract<DemandEvent, { type: 'closed' }>, told: Told): Fact {
  const { demand, policy } = told;
  return say('needs.demand.v1/closed', told, {
    resolution,
    type: demand.type,
    communityId: demand.line.communityId,
    gridId: demand.line.gridId,
    month: localMonth(atMs, policy.utcOffsetMinutes),
    durationMs: String(atMs - demand.submittedAtMs),
    visibility: policy.types[demand.type].visibility,
    solved: demand.evaluation?.solved ?? '',
    satisfaction: demand.evaluation?.satisfaction ?? 0,
    providerId: demand.lastVisit?.providerId ?? '',
    response: responseOf(demand),
  });
}

function responseOf({ clocks }: Demand): '' | 'IN_TIME' | 'LATE' {
  const first = clocks.find(({ kind }) => kind === 'FIRST_RESPONSE');
  if (first === undefined) return '';
  return first.breachedMs > 0 ? 'LATE' : 'IN_TIME';
}

/** The line of a household that others hear of, when something of it is new to them: place, colour, what is asked for. */
export function householdFacts({ household, told }: HouseholdEvent): readonly Fact[] {
  if (told === null) return [];
  const { householdId, communityId, gridId, tier } = household;
  const lastVisitMs = String(household.lastVisitMs);
  return [factOf('needs.household.v1/registered', { householdId, communityId, gridId, tier, lastVisitMs, ...told })];
}

/** A place and who answers for it. */
export function jurisdictionFacts({ jurisdiction }: JurisdictionEvent): readonly Fact[] {
  return [factOf('needs.jurisdiction.v1/registered', { ...jurisdiction })];
}
