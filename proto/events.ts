import {
  create,
  fromJson,
  toJson,
  type DescMessage,
  type JsonValue,
  type MessageInitShape,
  type MessageShape,
} from '@bufbuild/protobuf';

import * as appointment from './gen/linli/events/v1/appointment_pb.ts';
import * as board from './gen/linli/events/v1/board_pb.ts';
import * as demand from './gen/linli/events/v1/demand_pb.ts';
import * as legal from './gen/linli/events/v1/legal_pb.ts';
import * as match from './gen/linli/events/v1/match_pb.ts';
import * as meeting from './gen/linli/events/v1/meeting_pb.ts';
import * as notification from './gen/linli/events/v1/notification_pb.ts';
import * as place from './gen/linli/events/v1/place_pb.ts';
import * as round from './gen/linli/events/v1/round_pb.ts';
import * as supply from './gen/linli/events/v1/supply_pb.ts';

/** Every fact of the house: type = topic + what happened, with the message that says it. The only such list. */
export const factSchemas = {
  'needs.demand.v1/submitted': demand.DemandSubmittedSchema,
  'needs.demand.v1/info-requested': demand.DemandInfoRequestedSchema,
  'needs.demand.v1/info-supplied': demand.DemandInfoSuppliedSchema,
  'needs.demand.v1/acknowledged': demand.DemandAcknowledgedSchema,
  'needs.demand.v1/assigned': demand.DemandAssignedSchema,
  'needs.demand.v1/opinion-opened': demand.DemandOpinionOpenedSchema,
  'needs.demand.v1/opinion-over': demand.DemandOpinionOverSchema,
  'needs.demand.v1/opinion-closed': demand.DemandOpinionClosedSchema,
  'needs.demand.v1/rejected': demand.DemandRejectedSchema,
  'needs.demand.v1/merged': demand.DemandMergedSchema,
  'needs.demand.v1/matching-requested': demand.DemandMatchingRequestedSchema,
  'needs.demand.v1/matched': demand.DemandMatchedSchema,
  'needs.demand.v1/waitlisted': demand.DemandWaitlistedSchema,
  'needs.demand.v1/scheduled': demand.DemandScheduledSchema,
  'needs.demand.v1/in-service': demand.DemandInServiceSchema,
  'needs.demand.v1/delivered': demand.DemandDeliveredSchema,
  'needs.demand.v1/callback-requested': demand.DemandCallbackRequestedSchema,
  'needs.demand.v1/returned': demand.DemandReturnedSchema,
  'needs.demand.v1/unmet': demand.DemandUnmetSchema,
  'needs.demand.v1/evaluated': demand.DemandEvaluatedSchema,
  'needs.demand.v1/evaluation-reminded': demand.DemandEvaluationRemindedSchema,
  'needs.demand.v1/closed': demand.DemandClosedSchema,
  'needs.demand.v1/withdrawn': demand.DemandWithdrawnSchema,
  'needs.demand.v1/reopened': demand.DemandReopenedSchema,
  'needs.demand.v1/clock-warned': demand.DemandClockWarnedSchema,
  'needs.demand.v1/clock-breached': demand.DemandClockBreachedSchema,
  'needs.demand.v1/escalation-requested': demand.DemandEscalationRequestedSchema,
  'needs.demand.v1/escalation-served': demand.DemandEscalationServedSchema,
  'needs.demand.v1/emergency-declared': demand.DemandEmergencyDeclaredSchema,
  'needs.jurisdiction.v1/registered': place.JurisdictionRegisteredSchema,
  'needs.household.v1/registered': place.HouseholdRegisteredSchema,
  'supply.provider.v1/registered': supply.ProviderRegisteredSchema,
  'supply.provider.v1/status-changed': supply.ProviderStatusChangedSchema,
  'matching.match.v1/offers-sent': match.MatchOffersSentSchema,
  'matching.match.v1/offer-declined': match.MatchOfferDeclinedSchema,
  'matching.match.v1/offers-expired': match.MatchOffersExpiredSchema,
  'matching.match.v1/offer-accepted': match.MatchOfferAcceptedSchema,
  'matching.match.v1/confirmation-help-requested': match.MatchConfirmationHelpRequestedSchema,
  'matching.match.v1/confirmed': match.MatchConfirmedSchema,
  'matching.match.v1/offer-ended': match.MatchOfferEndedSchema,
  'matching.match.v1/coordinator-asked': match.MatchCoordinatorAskedSchema,
  'matching.match.v1/waitlisted': match.MatchWaitlistedSchema,
  'matching.match.v1/withdrawn': match.MatchWithdrawnSchema,
  'appointment.day.v1/slot-changed': appointment.DaySlotChangedSchema,
  'appointment.visit.v1/booked': appointment.VisitBookedSchema,
  'appointment.visit.v1/reminded': appointment.VisitRemindedSchema,
  'appointment.visit.v1/set-out': appointment.VisitSetOutSchema,
  'appointment.visit.v1/arrived': appointment.VisitArrivedSchema,
  'appointment.visit.v1/started': appointment.VisitStartedSchema,
  'appointment.visit.v1/recorded': appointment.VisitRecordedSchema,
  'appointment.visit.v1/cancelled': appointment.VisitCancelledSchema,
  'appointment.visit.v1/no-show': appointment.VisitNoShowSchema,
  'appointment.visit.v1/overdue': appointment.VisitOverdueSchema,
  'appointment.visit-plan.v1/unanswered': round.PlanUnansweredSchema,
  'appointment.visit-plan.v1/month-reminded': round.PlanMonthRemindedSchema,
  'appointment.visit-plan.v1/month-closed': round.PlanMonthClosedSchema,
  'appointment.must-arrive.v1/raised': round.MustArriveRaisedSchema,
  'appointment.must-arrive.v1/acknowledged': round.MustArriveAcknowledgedSchema,
  'appointment.must-arrive.v1/on-site': round.MustArriveOnSiteSchema,
  'appointment.must-arrive.v1/late': round.MustArriveLateSchema,
  'appointment.must-arrive.v1/ended': round.MustArriveEndedSchema,
  'appointment.legal-file.v1/taken-on': legal.LegalFileTakenOnSchema,
  'appointment.legal-file.v1/served': legal.LegalFileServedSchema,
  'appointment.legal-file.v1/ended': legal.LegalFileEndedSchema,
  'appointment.legal-file.v1/objected': legal.LegalFileObjectedSchema,
  'appointment.legal-file.v1/alarmed': legal.LegalFileAlarmedSchema,
  'meeting.item.v1/raised': meeting.ItemRaisedSchema,
  'meeting.item.v1/trigger-added': meeting.ItemTriggerAddedSchema,
  'meeting.item.v1/screened': meeting.ItemScreenedSchema,
  'meeting.item.v1/queued': meeting.ItemQueuedSchema,
  'meeting.item.v1/levelled-up': meeting.ItemLevelledUpSchema,
  'meeting.item.v1/merged': meeting.ItemMergedSchema,
  'meeting.item.v1/split': meeting.ItemSplitSchema,
  'meeting.item.v1/assigned': meeting.ItemAssignedSchema,
  'meeting.item.v1/urged': meeting.ItemUrgedSchema,
  'meeting.item.v1/answered': meeting.ItemAnsweredSchema,
  'meeting.item.v1/withdrawn': meeting.ItemWithdrawnSchema,
  'meeting.item.v1/returned': meeting.ItemReturnedSchema,
  'meeting.item.v1/rejected': meeting.ItemRejectedSchema,
  'meeting.task.v1/extended': meeting.TaskExtendedSchema,
  'meeting.meeting.v1/noticed': meeting.MeetingNoticedSchema,
  'meeting.meeting.v1/minuted': meeting.MeetingMinutedSchema,
  'meeting.meeting.v1/signed': meeting.MeetingSignedSchema,
  'meeting.meeting.v1/cancelled': meeting.MeetingCancelledSchema,
  'meeting.item.v1/closed': meeting.ItemClosedSchema,
  'notify.delivery.v1/settled': notification.DeliverySettledSchema,
  'public.item.v1/published': board.PublicItemPublishedSchema,
  'public.item.v1/withdrawn': board.PublicItemWithdrawnSchema,
} as const satisfies Record<string, DescMessage>;

export type FactType = keyof typeof factSchemas;
export type FactData<T extends FactType> = MessageShape<(typeof factSchemas)[T]>;
export type FactInit<T extends FactType> = MessageInitShape<(typeof factSchemas)[T]>;

/** Topics whose key is the demand's id and not the aggregate's own: all that happens to one demand there stays in order. */
const keyedByDemand = /^(?:matching\.match|appointment\.(?:visit|legal-file))\.v1\//;

/** One fact as a subscription takes it. */
type Fact<T extends FactType> = Readonly<{
  type: T;
  /** Its proto3 JSON as a message; unknown fields are dropped. */
  decode: (json: unknown) => FactData<T>;
  /** The key under which it lies in the log. */
  keyOf: (data: FactData<T>, aggregateId: string) => string;
}>;

export function fact<T extends FactType>(type: T): Fact<T> {
  const schema = factSchemas[type] as DescMessage;
  return {
    type,
    decode: (json) => fromJson(schema, json as JsonValue, { ignoreUnknownFields: true }) as FactData<T>,
    keyOf: (data, aggregateId) => (keyedByDemand.test(type) ? demandIn(data) : aggregateId),
  };
}

/** A match says it itself, a visit in its reference. */
function demandIn(data: object): string {
  const { demandId, visit } = data as { demandId?: string; visit?: { demandId: string } };
  return demandId ?? visit?.demandId ?? '';
}

/** A fact as it goes into an outbox: its type and its proto3 JSON. */
export function factOf<T extends FactType>(type: T, init: FactInit<T>): { type: T; data: JsonValue } {
  const schema = factSchemas[type] as DescMessage;
  return { type, data: toJson(schema, create(schema, init as MessageInitShape<DescMessage>)) };
}
