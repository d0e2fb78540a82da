import type { DemandType } from './codes.ts';
import type { Amount, TypePolicy } from './policy.ts';

/*
 * What each type asks for. First response and visit: the table of demand types in docs/rules.md;
 * RESOLVE of a visited type: R11 (ordinary 7 days, complex 15 days); TRIAGE: assumed. Types without a row of their own:
 * first response 24 h, resolve 7 days.
 */

const minutes = (amount: number): Amount => ({ unit: 'MINUTES', amount });
const hours = (amount: number): Amount => ({ unit: 'HOURS', amount });
const days = (amount: number): Amount => ({ unit: 'DAYS', amount });
const workDays = (amount: number): Amount => ({ unit: 'WORK_DAYS', amount });

const desk: TypePolicy = {
  served: 'QUEUE',
  mode: 'DESK',
  need: 'OTHER',
  visibility: 'AGGREGATE_ONLY',
  firstResponse: hours(24),
  triage: workDays(2),
  resolve: days(7),
};

const homeMedical: TypePolicy = {
  ...desk,
  served: 'MATCHING',
  mode: 'CASCADE',
  need: 'MEDICAL',
  firstVisit: { amount: days(7), red: hours(48) }, // R14
  resolve: days(15),
};

const help: TypePolicy = {
  ...desk,
  served: 'MATCHING',
  mode: 'PARALLEL',
  need: 'CARE',
  firstResponse: hours(4),
  firstVisit: { amount: hours(48) },
};

const legal: TypePolicy = {
  ...desk,
  served: 'MATCHING',
  mode: 'PARALLEL',
  need: 'LEGAL',
  firstResponse: workDays(1),
  firstVisit: { amount: workDays(10) }, // R12: review 7, appoint 3
  resolve: workDays(15),
};

export const typeTable: Readonly<Record<DemandType, TypePolicy>> = {
  HOME_MEDICAL_ROUND: homeMedical,
  MEDICATION_GUIDANCE: homeMedical,
  REHAB_TRAINING: homeMedical,
  TELE_CONSULT: {
    ...desk,
    mode: 'SLOT',
    need: 'MEDICAL',
    firstResponse: hours(4),
    resolve: hours(24),
  },
  MEDICINE_DELIVERY: { ...help, need: 'MEDICAL' },
  SIX_HELP_BATH: help,
  SIX_HELP_CLEAN: { ...help, visibility: 'ITEM' },
  SIX_HELP_MEDICAL: { ...help, need: 'MEDICAL' },
  SIX_HELP_MEAL: { ...help, visibility: 'ITEM' },
  SIX_HELP_WALK: help,
  SIX_HELP_URGENT: { ...help, need: 'SAFETY' },
  SIX_HELP_HAIRCUT: help,
  SIX_HELP_HOME_REPAIR: { ...help, visibility: 'ITEM' },
  SIX_HELP_VITALS_CHECK: { ...help, need: 'MEDICAL' },
  LEGAL_UNPAID_WAGES: legal,
  LEGAL_INJURY: { ...legal },
  LEGAL_SOCIAL_INSURANCE: legal,
  LEGAL_OTHER: legal,
  VOLUNTEER_WISH: {
    ...desk,
    served: 'MATCHING',
    mode: 'CLAIM',
    need: 'CARE',
    visibility: 'ITEM',
    firstVisit: { amount: days(14) },
    resolve: days(15),
  },
  MEAL_DELIVERY: { ...desk, mode: 'SLOT', need: 'CARE', firstResponse: hours(4), resolve: days(1) },
  MEAL_BOOKING: { ...desk, mode: 'SLOT', need: 'CARE', firstResponse: hours(4), resolve: days(1) },
  HAZARD_REPORT: {
    ...desk,
    need: 'SAFETY',
    visibility: 'ITEM',
    firstResponse: hours(4),
    triage: hours(8),
    asapIsStat: true,
    stat: { firstResponse: minutes(15), triage: minutes(30), resolve: hours(2) }, // R7
    anonymous: true,
    goesUp: 'MUST_REPORT',
  },
  DISPUTE: { ...desk, firstResponse: hours(2) }, // R7: 三必到
  COLLECTIVE_PETITION: {
    ...desk,
    firstResponse: hours(2),
    resolve: days(15),
    goesUp: 'COLLECTIVE',
  },
  FACILITY_GAP: {
    ...desk,
    visibility: 'ITEM',
    firstResponse: days(7),
    triage: days(15),
    resolve: days(30), // the next regular meeting, R16
    anonymous: true,
  },
  EVENT_ENROL: { ...desk, visibility: 'ITEM' },
  CHILD_CARE: { ...desk, need: 'CARE' },
  INFO_QUERY: {
    ...desk,
    visibility: 'ITEM',
    firstResponse: { unit: 'WORK_HOURS', amount: 7 }, // R11: the same day, as one office day
    triage: workDays(1),
    resolve: workDays(3),
    anonymous: true,
  },
  OTHER: desk,
};
