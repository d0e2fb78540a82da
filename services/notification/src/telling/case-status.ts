import type { News, ToldFact } from './news.ts';

/**
 * How far a case has come, as far as messages need it: to find who is meant, and to drop a message when the case has moved on.
 * Each part follows one topic alone, because nothing is promised about the order between topics.
 */
export type CaseStatus = Readonly<{
  demandId: string;
  demand: Readonly<{
    phase: 'OPEN' | 'INFO_AWAITED' | 'EVALUATION' | 'ENDED';
    no: string;
    residentId: string;
    communityId: string;
    gridId: string;
    ownerId: string;
    phoneUnknown: boolean;
  }> | null;
  match: Readonly<{ openOffers: readonly string[]; awaitingOffer: string }>;
  visit: Readonly<{ visitId: string; state: 'AHEAD' | 'UNDERWAY' | 'OVER' }> | null;
}>;

export type StatusEvent = Readonly<{ fact: ToldFact; news: News }>;

/** Offers whose end was never heard of do not heap up. */
const mostOpenOffers = 64;

const before = (demandId: string): CaseStatus => ({
  demandId,
  demand: null,
  match: { openOffers: [], awaitingOffer: '' },
  visit: null,
});

export function evolveStatus(known: CaseStatus | undefined, { fact, news }: StatusEvent): CaseStatus {
  const status = known ?? before(news.demandId);
  switch (fact.slice(0, fact.indexOf('/'))) {
    case 'needs.demand.v1':
      return { ...status, demand: evolveDemand(status.demand, fact, news) };
    case 'matching.match.v1':
      return { ...status, match: evolveMatch(status.match, fact, news) };
    case 'appointment.visit.v1':
      return {
        ...status,
        visit: { visitId: news.visitId, state: visitStates[fact] ?? status.visit?.state ?? 'AHEAD' },
      };
    default:
      return status;
  }
}

type DemandPart = CaseStatus['demand'];

const phases: Partial<Record<ToldFact, NonNullable<DemandPart>['phase']>> = {
  'needs.demand.v1/submitted': 'OPEN',
  'needs.demand.v1/info-requested': 'INFO_AWAITED',
  'needs.demand.v1/info-supplied': 'OPEN',
  'needs.demand.v1/acknowledged': 'OPEN',
  'needs.demand.v1/delivered': 'EVALUATION',
  'needs.demand.v1/unmet': 'EVALUATION',
  'needs.demand.v1/evaluated': 'ENDED',
  'needs.demand.v1/rejected': 'ENDED',
  'needs.demand.v1/merged': 'ENDED',
  'needs.demand.v1/withdrawn': 'ENDED',
  'needs.demand.v1/closed': 'ENDED',
  'needs.demand.v1/reopened': 'OPEN',
};

const visitStates: Partial<Record<ToldFact, 'AHEAD' | 'UNDERWAY' | 'OVER'>> = {
  'appointment.visit.v1/booked': 'AHEAD',
  'appointment.visit.v1/arrived': 'UNDERWAY',
  'appointment.visit.v1/started': 'UNDERWAY',
  'appointment.visit.v1/recorded': 'OVER',
  'appointment.visit.v1/cancelled': 'OVER',
  'appointment.visit.v1/no-show': 'OVER',
};

function evolveDemand(known: DemandPart, fact: ToldFact, news: News): DemandPart {
  const { no, residentId, communityId, gridId, phoneUnknown } = news;
  if (fact === 'needs.demand.v1/submitted') {
    return { phase: 'OPEN', no, residentId, communityId, gridId, phoneUnknown, ownerId: known?.ownerId ?? '' };
  }
  if (known === null) return null;
  const owns = fact === 'needs.demand.v1/acknowledged' || fact === 'needs.demand.v1/assigned';
  return {
    ...known,
    phase: phases[fact] ?? known.phase,
    ...(owns && news.ownerId !== '' && { ownerId: news.ownerId }),
  };
}

function evolveMatch(known: CaseStatus['match'], fact: ToldFact, news: News): CaseStatus['match'] {
  switch (matchMoves[fact]) {
    case 'SENT': {
      const sent = news.offers.map(({ offerId }) => offerId);
      return { ...known, openOffers: [...known.openOffers, ...sent].slice(-mostOpenOffers) };
    }
    case 'ACCEPTED':
      return { openOffers: [], awaitingOffer: news.code === 'CONFIRM' ? news.offerId : '' };
    case 'DONE':
      return { openOffers: [], awaitingOffer: '' };
    case 'ENDED': {
      const openOffers = known.openOffers.filter((offerId) => !news.offerIds.includes(offerId));
      return { openOffers, awaitingOffer: news.offerIds.includes(known.awaitingOffer) ? '' : known.awaitingOffer };
    }
    case undefined:
      break;
  }
  return known;
}

const matchMoves: Partial<Record<ToldFact, 'SENT' | 'ACCEPTED' | 'DONE' | 'ENDED'>> = {
  'matching.match.v1/offers-sent': 'SENT',
  'matching.match.v1/offer-accepted': 'ACCEPTED',
  'matching.match.v1/confirmed': 'DONE',
  'matching.match.v1/withdrawn': 'DONE',
  'matching.match.v1/offer-declined': 'ENDED',
  'matching.match.v1/offers-expired': 'ENDED',
  'matching.match.v1/offer-ended': 'ENDED',
};

/** True when the fact says something about how far the case has come. */
export function movesTheCase(fact: ToldFact): boolean {
  return fact in phases || fact in visitStates || fact in matchMoves || fact === 'needs.demand.v1/assigned';
}
