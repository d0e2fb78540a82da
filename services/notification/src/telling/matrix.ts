import type { Audience } from './policy.ts';
import type { ToldFact } from './news.ts';

/**
 * Who is told what: one row for each message that a fact gives rise to. Data, not code: a tenant reads it as a table.
 *
 * class     P0 now, whatever the hour · P1 asks for action, held in quiet hours unless it would come too late · P2 tells, held
 * by        DIRECT = the channels of the audience in their order · TASK = a named person calls or knocks, until done;
 *           a TASK behind DIRECT is for those who cannot be reached directly
 * while     the message is dropped as OBSOLETE when this no longer holds at the time of sending
 * expires   DEADLINE = the instant that the fact names · START = start of the visit · minutes after the fact · null = never
 * only      the row applies only to these codes of the fact (who called off, which reminder …)
 */
export type Row = Readonly<{
  fact: ToldFact;
  to: Recipient;
  template: string;
  class: 'P0' | 'P1' | 'P2';
  by: readonly ('DIRECT' | 'TASK')[];
  while: Relevance;
  expires: 'DEADLINE' | 'START' | number | null;
  only?: readonly string[];
  /** Class of the same message when the visit is only hours away. */
  lastMinuteClass?: 'P0';
  /** Part of the day in which quiet hours do not hold it back. */
  wakes?: Readonly<{ from: number; to: number }>;
}>;

export type Recipient =
  | 'RESIDENT'
  /** The provider of the visit. */
  | 'PROVIDER'
  /** Every provider of the offers that went out. */
  | 'OFFERED'
  /** Every provider that the fact names as no longer needed. */
  | 'RELEASED'
  /** Who the case lies with: the named owner, else the grid worker, else the desk of the community. */
  | 'OWNER'
  | 'GRID_WORKER'
  | 'COORDINATOR';

export type Relevance =
  | 'ALWAYS'
  | 'DEMAND_OPEN'
  | 'INFO_AWAITED'
  | 'OFFER_OPEN'
  | 'CONFIRMATION_AWAITED'
  | 'VISIT_AHEAD'
  | 'VISIT_NOT_OVER'
  | 'EVALUATION_OPEN';

export const audienceOf: Readonly<Record<Recipient, Audience>> = {
  RESIDENT: 'RESIDENT',
  PROVIDER: 'PROVIDER',
  OFFERED: 'PROVIDER',
  RELEASED: 'PROVIDER',
  OWNER: 'STAFF',
  GRID_WORKER: 'STAFF',
  COORDINATOR: 'STAFF',
};

const day = 1440;
const daytime = { from: 7 * 60, to: 21 * 60 };
const direct = ['DIRECT'] as const;
const orTask = ['DIRECT', 'TASK'] as const;
const task = ['TASK'] as const;

// prettier-ignore
export const matrix: readonly Row[] = [
  { fact: 'needs.demand.v1/submitted', to: 'RESIDENT', template: 'DEMAND_RECEIVED', class: 'P2', by: direct, while: 'DEMAND_OPEN', expires: day },
  { fact: 'needs.demand.v1/emergency-declared', to: 'OWNER', template: 'EMERGENCY', class: 'P0', by: direct, while: 'ALWAYS', expires: 120 },
  { fact: 'needs.demand.v1/emergency-declared', to: 'OWNER', template: 'EMERGENCY_TASK', class: 'P0', by: task, while: 'ALWAYS', expires: null },
  { fact: 'needs.demand.v1/info-requested', to: 'RESIDENT', template: 'INFO_NEEDED', class: 'P1', by: orTask, while: 'INFO_AWAITED', expires: 'DEADLINE' },
  { fact: 'needs.demand.v1/acknowledged', to: 'RESIDENT', template: 'DEMAND_ACKNOWLEDGED', class: 'P2', by: direct, while: 'DEMAND_OPEN', expires: day },
  { fact: 'needs.demand.v1/assigned', to: 'OWNER', template: 'DEMAND_ASSIGNED', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'needs.demand.v1/opinion-opened', to: 'RESIDENT', template: 'OPINION_OPENED', class: 'P2', by: direct, while: 'DEMAND_OPEN', expires: 'DEADLINE' },
  { fact: 'needs.demand.v1/opinion-over', to: 'OWNER', template: 'OPINION_OVER', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'needs.demand.v1/opinion-closed', to: 'RESIDENT', template: 'OPINION_CLOSED', class: 'P2', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'needs.demand.v1/rejected', to: 'RESIDENT', template: 'DEMAND_REJECTED', class: 'P1', by: orTask, while: 'ALWAYS', expires: 3 * day },
  { fact: 'needs.demand.v1/merged', to: 'RESIDENT', template: 'DEMAND_MERGED', class: 'P2', by: direct, while: 'ALWAYS', expires: 3 * day },
  { fact: 'needs.demand.v1/waitlisted', to: 'RESIDENT', template: 'DEMAND_WAITLISTED', class: 'P2', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'needs.demand.v1/waitlisted', to: 'OWNER', template: 'NOBODY_FOUND', class: 'P2', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'needs.demand.v1/delivered', to: 'RESIDENT', template: 'EVALUATION_INVITED', class: 'P2', by: direct, while: 'EVALUATION_OPEN', expires: 'DEADLINE' },
  { fact: 'needs.demand.v1/callback-requested', to: 'OWNER', template: 'CALLBACK_TASK', class: 'P1', by: task, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'needs.demand.v1/unmet', to: 'RESIDENT', template: 'DEMAND_UNMET', class: 'P1', by: orTask, while: 'ALWAYS', expires: 3 * day },
  { fact: 'needs.demand.v1/evaluated', to: 'OWNER', template: 'EVALUATION_LOW', class: 'P1', by: direct, while: 'ALWAYS', expires: 2 * day, only: ['LOW'] },
  { fact: 'needs.demand.v1/evaluation-reminded', to: 'RESIDENT', template: 'EVALUATION_REMINDED', class: 'P2', by: direct, while: 'EVALUATION_OPEN', expires: 7 * day },
  { fact: 'needs.demand.v1/closed', to: 'RESIDENT', template: 'DEMAND_CLOSED', class: 'P2', by: direct, while: 'ALWAYS', expires: 3 * day },
  { fact: 'needs.demand.v1/reopened', to: 'OWNER', template: 'DEMAND_REOPENED', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'needs.demand.v1/clock-warned', to: 'OWNER', template: 'CLOCK_WARNED', class: 'P2', by: direct, while: 'DEMAND_OPEN', expires: 'DEADLINE' },
  { fact: 'needs.demand.v1/clock-breached', to: 'OWNER', template: 'CLOCK_BREACHED', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'matching.match.v1/offers-sent', to: 'OFFERED', template: 'OFFER_SENT', class: 'P1', by: direct, while: 'OFFER_OPEN', expires: 'DEADLINE' },
  { fact: 'matching.match.v1/offer-accepted', to: 'RESIDENT', template: 'CONFIRM_PLEASE', class: 'P1', by: direct, while: 'CONFIRMATION_AWAITED', expires: 'DEADLINE', only: ['CONFIRM'] },
  { fact: 'matching.match.v1/offer-accepted', to: 'RELEASED', template: 'OFFER_TAKEN', class: 'P2', by: direct, while: 'ALWAYS', expires: day },
  { fact: 'matching.match.v1/confirmation-help-requested', to: 'GRID_WORKER', template: 'CONFIRMATION_TASK', class: 'P1', by: task, while: 'CONFIRMATION_AWAITED', expires: 'DEADLINE' },
  { fact: 'matching.match.v1/offer-ended', to: 'RELEASED', template: 'OFFER_ENDED', class: 'P1', by: direct, while: 'ALWAYS', expires: day, only: ['RESIDENT_DECLINED', 'RESIDENT_SILENT', 'SLOT_TAKEN'] },
  { fact: 'matching.match.v1/coordinator-asked', to: 'COORDINATOR', template: 'COORDINATOR_ASKED', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'matching.match.v1/withdrawn', to: 'RELEASED', template: 'OFFER_WITHDRAWN', class: 'P1', by: direct, while: 'ALWAYS', expires: day },
  { fact: 'appointment.visit.v1/booked', to: 'RESIDENT', template: 'VISIT_BOOKED', class: 'P2', by: direct, while: 'VISIT_AHEAD', expires: 'START' },
  { fact: 'appointment.visit.v1/booked', to: 'PROVIDER', template: 'VISIT_BOOKED_FOR_YOU', class: 'P2', by: direct, while: 'VISIT_AHEAD', expires: 'START' },
  { fact: 'appointment.visit.v1/reminded', to: 'RESIDENT', template: 'VISIT_TOMORROW', class: 'P2', by: direct, while: 'VISIT_AHEAD', expires: 'START', only: ['T24H'] },
  { fact: 'appointment.visit.v1/reminded', to: 'PROVIDER', template: 'VISIT_TOMORROW_FOR_YOU', class: 'P2', by: direct, while: 'VISIT_AHEAD', expires: 'START', only: ['T24H'] },
  { fact: 'appointment.visit.v1/reminded', to: 'RESIDENT', template: 'VISIT_SOON', class: 'P1', by: direct, while: 'VISIT_AHEAD', expires: 'START', only: ['T2H'], wakes: daytime },
  { fact: 'appointment.visit.v1/reminded', to: 'PROVIDER', template: 'VISIT_SOON_FOR_YOU', class: 'P1', by: direct, while: 'VISIT_AHEAD', expires: 'START', only: ['T2H'], wakes: daytime },
  { fact: 'appointment.visit.v1/cancelled', to: 'RESIDENT', template: 'VISIT_CANCELLED', class: 'P1', by: orTask, while: 'ALWAYS', expires: 'START', only: ['PROVIDER', 'SYSTEM'], lastMinuteClass: 'P0' },
  { fact: 'appointment.visit.v1/cancelled', to: 'PROVIDER', template: 'VISIT_CANCELLED_FOR_YOU', class: 'P1', by: direct, while: 'ALWAYS', expires: 'START', only: ['RESIDENT', 'SYSTEM'], lastMinuteClass: 'P0' },
  { fact: 'appointment.visit.v1/no-show', to: 'RESIDENT', template: 'PROVIDER_MISSED', class: 'P1', by: orTask, while: 'ALWAYS', expires: day, only: ['PROVIDER'] },
  { fact: 'appointment.visit.v1/no-show', to: 'OWNER', template: 'RESIDENT_MISSED', class: 'P2', by: direct, while: 'ALWAYS', expires: 3 * day, only: ['RESIDENT'] },
  { fact: 'appointment.visit.v1/overdue', to: 'PROVIDER', template: 'VISIT_OVERDUE', class: 'P0', by: direct, while: 'VISIT_NOT_OVER', expires: day },
  { fact: 'appointment.visit.v1/overdue', to: 'OWNER', template: 'VISIT_OVERDUE_AT_YOURS', class: 'P0', by: direct, while: 'VISIT_NOT_OVER', expires: day },
  { fact: 'appointment.visit.v1/recorded', to: 'RESIDENT', template: 'VISIT_RECORDED', class: 'P2', by: direct, while: 'ALWAYS', expires: 3 * day },
  { fact: 'appointment.visit-plan.v1/month-reminded', to: 'GRID_WORKER', template: 'MONTH_VISIT_MISSING', class: 'P2', by: direct, while: 'ALWAYS', expires: 3 * day },
  { fact: 'appointment.must-arrive.v1/raised', to: 'GRID_WORKER', template: 'MUST_ARRIVE', class: 'P0', by: direct, while: 'ALWAYS', expires: 120 },
  { fact: 'appointment.must-arrive.v1/raised', to: 'GRID_WORKER', template: 'MUST_ARRIVE_TASK', class: 'P0', by: task, while: 'ALWAYS', expires: null },
  { fact: 'appointment.must-arrive.v1/late', to: 'COORDINATOR', template: 'MUST_ARRIVE_LATE', class: 'P0', by: direct, while: 'ALWAYS', expires: 120 },
  { fact: 'appointment.legal-file.v1/alarmed', to: 'PROVIDER', template: 'LEGAL_TERM', class: 'P1', by: direct, while: 'ALWAYS', expires: 3 * day, only: ['LIMITATION_AHEAD', 'LIMITATION_NEAR', 'REVIEW_ENDS_SOON', 'REVIEW_LATE', 'APPOINTMENT_ENDS_SOON', 'APPOINTMENT_LATE', 'INSTALMENT_LATE'] },
  { fact: 'appointment.legal-file.v1/alarmed', to: 'PROVIDER', template: 'LEGAL_ACT_FIRST', class: 'P0', by: direct, while: 'ALWAYS', expires: 3 * day, only: ['ACT_FIRST', 'LIMITATION_PAST'] },
  { fact: 'appointment.legal-file.v1/alarmed', to: 'COORDINATOR', template: 'LEGAL_TERM_AT_YOURS', class: 'P1', by: direct, while: 'ALWAYS', expires: 3 * day, only: ['ACT_FIRST', 'LIMITATION_PAST', 'REVIEW_LATE', 'APPOINTMENT_LATE'] },
  { fact: 'meeting.item.v1/raised', to: 'OWNER', template: 'ITEM_RAISED', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'meeting.item.v1/urged', to: 'OWNER', template: 'ORDER_LATE', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
  { fact: 'meeting.item.v1/returned', to: 'OWNER', template: 'ITEM_RETURNED', class: 'P1', by: direct, while: 'DEMAND_OPEN', expires: 3 * day },
];
