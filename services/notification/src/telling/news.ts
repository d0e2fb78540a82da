import type { FactData, FactType } from '@linli/proto';

/** What the matrix may know of a fact: ids, codes, instants. Fields that a fact does not have are empty or 0. */
export type News = Readonly<{
  demandId: string;
  no: string;
  residentId: string;
  communityId: string;
  gridId: string;
  ownerId: string;
  phoneUnknown: boolean;
  offers: readonly Readonly<{ offerId: string; providerId: string; answerByMs: number }>[];
  offerIds: readonly string[];
  providerIds: readonly string[];
  offerId: string;
  providerId: string;
  visitId: string;
  startMs: number;
  /** Last instant at which the message is still of use, where the fact itself names one. */
  deadlineMs: number;
  /** Whatever decides which rows of the matrix apply: RESIDENT, T24H, CONFIRM … */
  code: string;
}>;

const nothing: News = {
  ...{ demandId: '', no: '', residentId: '', communityId: '', gridId: '', ownerId: '', phoneUnknown: false },
  ...{ offers: [], offerIds: [], providerIds: [], offerId: '', providerId: '', visitId: '' },
  ...{ startMs: 0, deadlineMs: 0, code: '' },
};

type Demand = Readonly<{ demandId: string }>;
type Visit = FactData<'appointment.visit.v1/started'>['visit'];

const ofDemand = ({ demandId }: Demand): News => ({ ...nothing, demandId });

function ofVisit(visit: Visit, code = ''): News {
  if (visit === undefined) return nothing;
  const { demandId, offerId, visitId, providerId, residentId } = visit;
  return { ...nothing, demandId, offerId, visitId, providerId, residentId, startMs: Number(visit.startMs), code };
}

/** A household is named by its place alone: who answers for the grid looks into the list. */
function ofPlace(place: Readonly<{ communityId: string; gridId: string }> | undefined, code = ''): News {
  return { ...nothing, communityId: place?.communityId ?? '', gridId: place?.gridId ?? '', code };
}

/** How each fact is read; a fact that is not here tells nobody anything. */
export const newsOf = {
  'needs.demand.v1/submitted': ({ demandId, no, residentId, communityId, gridId, phoneUnknown }) => ({
    ...nothing,
    ...{ demandId, no, residentId, communityId, gridId, phoneUnknown },
  }),
  'needs.demand.v1/info-requested': (data) => ({ ...ofDemand(data), deadlineMs: Number(data.answerByMs) }),
  'needs.demand.v1/info-supplied': ofDemand,
  'needs.demand.v1/acknowledged': (data) => ({ ...ofDemand(data), ownerId: data.ownerId }),
  'needs.demand.v1/assigned': (data) => ({ ...ofDemand(data), ownerId: data.ownerId }),
  'needs.demand.v1/opinion-opened': (data) => ({ ...ofDemand(data), deadlineMs: Number(data.closesAtMs) }),
  'needs.demand.v1/opinion-over': (data) => ({ ...ofDemand(data), ownerId: data.ownerId }),
  'needs.demand.v1/opinion-closed': ofDemand,
  'needs.demand.v1/rejected': ofDemand,
  'needs.demand.v1/merged': ofDemand,
  'needs.demand.v1/waitlisted': ofDemand,
  'needs.demand.v1/delivered': (data) => ({ ...ofDemand(data), deadlineMs: Number(data.evaluateByMs) }),
  'needs.demand.v1/callback-requested': (data) => ({ ...ofDemand(data), ownerId: data.ownerId }),
  'needs.demand.v1/unmet': ofDemand,
  'needs.demand.v1/evaluated': (data) => ({
    ...ofDemand(data),
    code: data.solved === 'NO' || data.satisfaction <= 2 ? 'LOW' : '',
  }),
  'needs.demand.v1/evaluation-reminded': ofDemand,
  'needs.demand.v1/closed': ofDemand,
  'needs.demand.v1/withdrawn': ofDemand,
  'needs.demand.v1/reopened': ofDemand,
  'needs.demand.v1/clock-warned': (data) => ({ ...ofDemand(data), deadlineMs: Number(data.dueMs) }),
  'needs.demand.v1/clock-breached': ofDemand,
  'needs.demand.v1/emergency-declared': ({ demandId, ownerId, communityId, gridId }) => ({
    ...nothing,
    ...{ demandId, ownerId, communityId, gridId },
  }),
  'matching.match.v1/offers-sent': (data) => ({
    ...ofDemand(data),
    offers: data.offers.map(({ offerId, providerId, answerByMs }) => ({
      offerId,
      providerId,
      answerByMs: Number(answerByMs),
    })),
  }),
  'matching.match.v1/offer-declined': (data) => ({ ...ofDemand(data), offerIds: [data.offerId] }),
  'matching.match.v1/offers-expired': (data) => ({ ...ofDemand(data), offerIds: data.offerIds }),
  'matching.match.v1/offer-accepted': (data) => ({
    ...ofDemand(data),
    ...{ offerId: data.offerId, residentId: data.residentId, startMs: Number(data.startMs) },
    providerIds: data.supersededProviderIds,
    deadlineMs: Number(data.confirmByMs),
    code: data.confirmationNeeded ? 'CONFIRM' : '',
  }),
  'matching.match.v1/confirmation-help-requested': (data) => ({
    ...ofDemand(data),
    ...{ offerId: data.offerId, residentId: data.residentId, gridId: data.gridId },
    deadlineMs: Number(data.confirmByMs),
  }),
  'matching.match.v1/confirmed': (data) => ({ ...ofDemand(data), offerId: data.offerId }),
  'matching.match.v1/offer-ended': (data) => ({
    ...ofDemand(data),
    ...{ offerId: data.offerId, offerIds: [data.offerId], providerIds: [data.providerId], code: data.cause },
  }),
  'matching.match.v1/coordinator-asked': ofDemand,
  'matching.match.v1/withdrawn': (data) => ({
    ...ofDemand(data),
    ...{ offerIds: data.offerIds, providerIds: data.providerIds },
  }),
  'appointment.visit.v1/booked': (data) => ofVisit(data.visit),
  'appointment.visit.v1/reminded': (data) => ofVisit(data.visit, data.reminder),
  'appointment.visit.v1/arrived': (data) => ofVisit(data.visit),
  'appointment.visit.v1/started': (data) => ofVisit(data.visit),
  'appointment.visit.v1/recorded': (data) => ofVisit(data.visit),
  'appointment.visit.v1/cancelled': (data) => ofVisit(data.visit, data.by),
  'appointment.visit.v1/no-show': (data) => ofVisit(data.visit, data.by),
  'appointment.visit.v1/overdue': (data) => ofVisit(data.visit, data.missing),
  'appointment.visit-plan.v1/month-reminded': ({ plan }) => ofPlace(plan),
  'appointment.must-arrive.v1/raised': ({ task }) => ofPlace(task),
  'appointment.must-arrive.v1/late': ({ task, what }) => ofPlace(task, what),
  'appointment.legal-file.v1/alarmed': ({ demandId, lawyerId, communityId, alarm }) => ({
    ...nothing,
    ...{ demandId, communityId, providerId: lawyerId, code: alarm },
  }),
  'meeting.item.v1/raised': ({ demandId, ownerId, communityId }) => ({ ...nothing, demandId, ownerId, communityId }),
  'meeting.item.v1/returned': ofDemand,
  'meeting.item.v1/urged': (data) => ({ ...ofDemand(data), ownerId: data.trackerId }),
} satisfies { [T in FactType]?: (data: FactData<T>) => News };

export type ToldFact = keyof typeof newsOf;
