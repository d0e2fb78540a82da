import type { EventEnvelope, Subscription } from '@linli/bus';
import { on } from '@linli/bus';
import { fact, type FactData, type FactType } from '@linli/proto';

import type { RowChange, VisitPart } from './demand-row.ts';

/** Which fact changes what in a row of the demand list: the whole translation, one line a fact. */

type Change<T extends FactType> = (data: FactData<T>, atMs: number) => RowChange;
type Applied = (demandId: string, event: EventEnvelope, change: RowChange) => ReturnType<Subscription['handle']>;

export function rowSubscriptions(apply: Applied): Subscription[] {
  const row = <T extends FactType>(
    type: T,
    demandIdOf: (data: FactData<T>) => string,
    change: Change<T>,
  ): Subscription =>
    on(fact(type), async (event) => apply(demandIdOf(event.data), event, change(event.data, event.atMs)));
  const demand = <T extends DemandFact>(
    type: T,
    change: (data: FactData<T>) => Omit<Extract<RowChange, { part: 'demand' }>, 'part' | 'atMs'>,
  ): Subscription =>
    row(
      type,
      (data) => (data as { demandId: string }).demandId,
      (data, atMs) => ({ part: 'demand', atMs, ...change(data) }),
    );
  const match = <T extends MatchFact>(
    type: T,
    change: (data: FactData<T>) => Omit<Extract<RowChange, { part: 'match' }>, 'part'>,
  ): Subscription =>
    row(
      type,
      (data) => (data as { demandId: string }).demandId,
      (data) => ({ part: 'match', ...change(data) }),
    );
  const visit = <T extends VisitFact>(type: T, state: (data: FactData<T>) => string): Subscription =>
    row(
      type,
      (data) => data.visit?.demandId ?? '',
      (data) => ({ part: 'visit', visit: visitPart(data.visit, state(data)) }),
    );

  return [...demandFacts(demand), ...matchFacts(match), ...visitFacts(visit)];
}

type DemandFact = Extract<FactType, `needs.demand.v1/${string}`>;
type MatchFact = Extract<FactType, `matching.match.v1/${string}`>;
type VisitFact = Extract<FactType, `appointment.visit.v1/${string}`>;

type DemandLine = <T extends DemandFact>(
  type: T,
  change: (data: FactData<T>) => Omit<Extract<RowChange, { part: 'demand' }>, 'part' | 'atMs'>,
) => Subscription;
type MatchLine = <T extends MatchFact>(
  type: T,
  change: (data: FactData<T>) => Omit<Extract<RowChange, { part: 'match' }>, 'part'>,
) => Subscription;
type VisitLine = <T extends VisitFact>(type: T, state: (data: FactData<T>) => string) => Subscription;

function demandFacts(demand: DemandLine): Subscription[] {
  return [
    demand('needs.demand.v1/submitted', (data) => ({
      set: {
        no: data.no,
        type: data.type,
        state: 'SUBMITTED',
        urgency: data.urgency,
        communityId: data.communityId,
        gridId: data.gridId,
        residentId: data.residentId,
        ownerId: data.ownerId,
        visibility: data.visibility,
        flags: data.flags,
        submittedAtMs: Number(data.submittedAtMs),
        registeredAtMs: Number(data.registeredAtMs),
      },
    })),
    demand('needs.demand.v1/info-requested', () => ({ set: { state: 'NEEDS_INFO' } })),
    demand('needs.demand.v1/info-supplied', (data) => ({ set: { state: data.state || 'SUBMITTED' } })),
    demand('needs.demand.v1/returned', (data) => ({
      set: { state: 'TRIAGED', ownerId: data.ownerId, reason: data.why },
    })),
    demand('needs.demand.v1/opinion-opened', () => ({ set: { state: 'OPINION' } })),
    demand('needs.demand.v1/opinion-closed', (data) => ({ set: { state: 'TRIAGED', reason: data.outcome } })),
    demand('needs.demand.v1/acknowledged', (data) => ({
      set: {
        state: 'TRIAGED',
        type: data.type,
        urgency: data.urgency,
        serviceClass: data.serviceClass,
        ownerId: data.ownerId,
      },
    })),
    demand('needs.demand.v1/assigned', (data) => ({ set: { state: 'IN_SERVICE', ownerId: data.ownerId } })),
    demand('needs.demand.v1/rejected', (data) => ({ set: { state: 'REJECTED', reason: data.reason } })),
    demand('needs.demand.v1/merged', () => ({ set: { state: 'DUPLICATE' } })),
    demand('needs.demand.v1/matching-requested', (data) => ({
      set: { state: 'MATCHING', round: data.round, serviceClass: data.serviceClass, reason: '' },
    })),
    demand('needs.demand.v1/matched', () => ({ set: { state: 'MATCHED' } })),
    demand('needs.demand.v1/waitlisted', (data) => ({ set: { state: 'WAITLISTED', reason: data.causes[0] ?? '' } })),
    demand('needs.demand.v1/scheduled', (data) => ({ set: { state: 'SCHEDULED', visitId: data.visitId, reason: '' } })),
    demand('needs.demand.v1/in-service', () => ({ set: { state: 'IN_SERVICE' } })),
    demand('needs.demand.v1/delivered', () => ({ set: { state: 'DELIVERED' } })),
    demand('needs.demand.v1/callback-requested', (data) => ({
      set: { state: data.state || 'TRIAGED', ownerId: data.ownerId, reason: 'RESIDENT_NOT_MET' },
    })),
    demand('needs.demand.v1/unmet', (data) => ({ set: { state: 'UNMET', reason: data.reason } })),
    demand('needs.demand.v1/evaluated', (data) => ({ set: { solved: data.solved, satisfaction: data.satisfaction } })),
    demand('needs.demand.v1/closed', () => ({ set: { state: 'CLOSED' } })),
    demand('needs.demand.v1/withdrawn', (data) => ({ set: { state: 'WITHDRAWN', reason: data.reason } })),
    demand('needs.demand.v1/reopened', () => ({ set: { state: 'TRIAGED' }, flag: 'REOPENED' })),
    demand('needs.demand.v1/clock-breached', () => ({ set: {}, flag: 'OVERDUE' })),
    demand('needs.demand.v1/escalation-requested', (data) => ({ set: { itemId: data.itemId }, flag: 'ESCALATED' })),
    demand('needs.demand.v1/escalation-served', () => ({ set: {}, unflag: 'ESCALATED' })),
  ];
}

function matchFacts(match: MatchLine): Subscription[] {
  return [
    match('matching.match.v1/offers-sent', (data) => ({
      offers: data.offers.map((offer) => ({
        offerId: offer.offerId,
        providerId: offer.providerId,
        state: 'SENT',
        startMs: Number(offer.startMs),
        reason: '',
      })),
      set: { causes: [] },
    })),
    match('matching.match.v1/offer-declined', (data) => ({
      settle: [{ offerIds: [data.offerId], state: 'DECLINED', reason: data.reason }],
    })),
    match('matching.match.v1/offers-expired', (data) => ({ settle: [{ offerIds: data.offerIds, state: 'EXPIRED' }] })),
    match('matching.match.v1/offer-accepted', (data) => ({
      // A wish that was claimed has no offer sent before it.
      offers: [
        {
          offerId: data.offerId,
          providerId: data.providerId,
          state: 'ACCEPTED',
          startMs: Number(data.startMs),
          reason: '',
        },
      ],
      settle: [
        { offerIds: [data.offerId], state: 'ACCEPTED' },
        { offerIds: data.supersededOfferIds, state: 'SUPERSEDED' },
      ],
      set: data.confirmationNeeded ? { confirmOfferId: data.offerId, confirmByMs: Number(data.confirmByMs) } : {},
    })),
    match('matching.match.v1/confirmed', (data) => ({
      settle: [{ offerIds: [data.offerId], state: 'CONFIRMED' }],
      set: { confirmOfferId: '', confirmByMs: 0 },
    })),
    match('matching.match.v1/offer-ended', (data) => ({
      settle: [{ offerIds: [data.offerId], state: data.cause, reason: data.cause }],
      set: { confirmOfferId: '', confirmByMs: 0 },
    })),
    match('matching.match.v1/waitlisted', (data) => ({ set: { causes: data.causes } })),
    match('matching.match.v1/withdrawn', (data) => ({
      settle: [{ offerIds: data.offerIds, state: 'WITHDRAWN' }],
      set: { confirmOfferId: '', confirmByMs: 0 },
    })),
  ];
}

function visitFacts(visit: VisitLine): Subscription[] {
  return [
    visit('appointment.visit.v1/booked', () => 'BOOKED'),
    visit('appointment.visit.v1/set-out', () => 'EN_ROUTE'),
    visit('appointment.visit.v1/arrived', () => 'ARRIVED'),
    visit('appointment.visit.v1/started', () => 'IN_SERVICE'),
    visit('appointment.visit.v1/recorded', () => 'RECORDED'),
    visit('appointment.visit.v1/cancelled', (data) => `CANCELLED_${data.by}`),
    visit('appointment.visit.v1/no-show', (data) => `NO_SHOW_${data.by}`),
  ];
}

function visitPart(
  visit: { visitId: string; providerId: string; startMs: string; endMs: string } | undefined,
  state: string,
): VisitPart {
  return {
    visitId: visit?.visitId ?? '',
    providerId: visit?.providerId ?? '',
    state,
    startMs: Number(visit?.startMs ?? 0),
    endMs: Number(visit?.endMs ?? 0),
  };
}
