/** The words of the demand list, in the spelling that travels (docs/glossary.md). */

export const demandTypes = [
  'HOME_MEDICAL_ROUND',
  'MEDICATION_GUIDANCE',
  'REHAB_TRAINING',
  'TELE_CONSULT',
  'MEDICINE_DELIVERY',
  'SIX_HELP_BATH',
  'SIX_HELP_CLEAN',
  'SIX_HELP_MEDICAL',
  'SIX_HELP_MEAL',
  'SIX_HELP_WALK',
  'SIX_HELP_URGENT',
  'SIX_HELP_HAIRCUT',
  'SIX_HELP_HOME_REPAIR',
  'SIX_HELP_VITALS_CHECK',
  'LEGAL_UNPAID_WAGES',
  'LEGAL_INJURY',
  'LEGAL_SOCIAL_INSURANCE',
  'LEGAL_OTHER',
  'VOLUNTEER_WISH',
  'MEAL_DELIVERY',
  'MEAL_BOOKING',
  'HAZARD_REPORT',
  'DISPUTE',
  'COLLECTIVE_PETITION',
  'FACILITY_GAP',
  'EVENT_ENROL',
  'CHILD_CARE',
  'INFO_QUERY',
  'OTHER',
] as const;
export type DemandType = (typeof demandTypes)[number];

/** FHIR request priority codes, least pressing first: a step up is the next one. */
export const urgencies = ['ROUTINE', 'URGENT', 'ASAP', 'STAT'] as const;
export type Urgency = (typeof urgencies)[number];

/** Five colours of the household ledger, most pressing first; empty = not in the ledger. */
export const tiers = ['RED', 'ORANGE', 'YELLOW', 'BLUE', 'GREEN'] as const;
export type Tier = (typeof tiers)[number];

export const channels = [
  'DOOR_KNOCK',
  'MEETING',
  'WECHAT_FORM',
  'MINI_PROGRAM',
  'PHONE',
  'STATION_DESK',
  'QR',
  'IMPORT',
  'API',
] as const;
export type Channel = (typeof channels)[number];

export const groups = [
  'ELDER_ALONE',
  'ELDER_EMPTY_NEST',
  'ELDER_ADVANCED',
  'DISABLED_ELDER',
  'DISABLED',
  'PREGNANT',
  'PETITIONER',
  'CHILD_HARDSHIP',
  'LOW_INCOME',
  'VETERAN',
  'RIDER',
  'COURIER',
  'RIDE_HAIL',
  'TRUCK',
  'DUAL_EARNER',
] as const;
export type Group = (typeof groups)[number];

export type Visibility = 'AGGREGATE_ONLY' | 'ITEM';

export const rejectReasons = [
  'OUT_OF_SCOPE',
  'EMERGENCY_110_119_120',
  'IN_LITIGATION',
  'DUPLICATE_CLOSED',
  'ABUSE',
  'OTHER',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

export const unmetReasons = [
  'NO_CAPACITY',
  'NOT_ELIGIBLE',
  'CANNOT_CONTACT',
  'LEGAL_LIMIT',
  'DECLINED_SERVICE',
] as const;
export type UnmetReason = (typeof unmetReasons)[number];

/** What came of an opinion round; OVERTAKEN = decided above before it was over. */
export const opinionOutcomes = ['APPROVED', 'REVISED', 'REJECTED'] as const;
export type OpinionOutcome = (typeof opinionOutcomes)[number];

export const solvedAnswers = ['YES', 'PARTLY', 'NO'] as const;
export type Solved = (typeof solvedAnswers)[number];

export const givenBys = ['RESIDENT', 'PROXY', 'CALLBACK_CLERK'] as const;
export type GivenBy = (typeof givenBys)[number];

/** Why a demand goes up, strongest first: an item is named by its strongest trigger. */
export type Trigger =
  'MUST_REPORT' | 'COLLECTIVE' | 'MULTI_DEPT' | 'REOPENED_TWICE' | 'BREACH' | 'WAITLIST_AGE' | 'MANUAL';

export type Flag =
  | 'OVERDUE'
  | 'POTENTIAL_DUPLICATE'
  | 'COLLECTIVE'
  | 'SENSITIVE'
  | 'PAUSED'
  | 'REOPENED'
  | 'OBJECTION'
  | 'ESCALATED'
  | 'EMERGENCY'
  | 'COORDINATOR_ASKED';

/** The member of `codes` spelt like `word`; undefined when there is none. */
export function codeIn<Code extends string>(codes: readonly Code[], word: string): Code | undefined {
  return codes.find((code) => code === word);
}

/** True for a word that may stand in a fact: UPPER_SNAKE, at most 64 letters. */
export function isCode(word: string): boolean {
  return /^[A-Z][A-Z0-9_]{0,63}$/.test(word);
}
