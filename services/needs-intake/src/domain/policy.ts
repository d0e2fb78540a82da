import type { DemandType, Group, Tier, Trigger, Urgency, Visibility } from './codes.ts';
import { typeTable } from './type-table.ts';

/** A length of time as people agree it. WORK_HOURS count office minutes; WORK_DAYS end when the office closes (R11). */
export type Amount = Readonly<{ unit: 'MINUTES' | 'HOURS' | 'DAYS' | 'WORK_HOURS' | 'WORK_DAYS'; amount: number }>;

/** What one type of demand asks for. `red` holds for households in the red tier. */
export type TypePolicy = Readonly<{
  /** MATCHING: served by service-matching. QUEUE: a named person serves it by hand. */
  served: 'MATCHING' | 'QUEUE';
  mode: 'CASCADE' | 'PARALLEL' | 'CLAIM' | 'SLOT' | 'DESK';
  /** MEDICAL and SAFETY needs of a red household are of the first service class. */
  need: 'MEDICAL' | 'SAFETY' | 'CARE' | 'LEGAL' | 'OTHER';
  visibility: Visibility;
  firstResponse: Amount;
  triage: Amount;
  firstVisit?: Readonly<{ amount: Amount; red?: Amount }>;
  resolve: Amount;
  /** 特急 of this type means life or limb: ASAP is taken as STAT. */
  asapIsStat?: boolean;
  /** Amounts when it is STAT, where they differ. */
  stat?: Readonly<{ firstResponse: Amount; triage: Amount; resolve: Amount }>;
  /** May be handed in without a name. */
  anonymous?: boolean;
  /** Goes up as soon as it is known, whatever its clocks say (R8). */
  goesUp?: Trigger;
}>;

/**
 * The settings of one tenant. Every number is data: the default, and in the comment where it comes from
 * (R = docs/rules.md; "assumed" = ours).
 */
export type Policy = Readonly<{
  /** The tenant's zone, fixed: China has no summer time. */
  utcOffsetMinutes: number;
  types: Readonly<Record<DemandType, TypePolicy>>;
  /** People at one visit where it is not one (R14). */
  staffNeeded: Readonly<Partial<Record<DemandType, number>>>;
  match: Readonly<{
    byUrgency: Readonly<Record<Urgency, Amount>>;
    byType: Readonly<Partial<Record<DemandType, Amount>>>;
  }>;
  /** Share of a clock after which it warns. */
  warnPercent: number;
  /** Clocks whose warning and breach raise the service class by one each. */
  raiseOn: readonly ('FIRST_VISIT' | 'RESOLVE')[];
  /** Clocks whose breach sends the demand up. */
  escalateOn: readonly ('MATCH' | 'FIRST_VISIT' | 'RESOLVE')[];
  /** Within which what must be reported is recorded above (R8). */
  reportMinutes: number;
  evaluation: Readonly<{ silenceDays: number; reminderDays: readonly number[]; callback: Amount }>;
  info: Readonly<{ silenceDays: number; neverWithdraw: readonly Tier[] }>;
  reopening: Readonly<{ days: number; times: number }>;
  /** Opinion rounds: types whose plans touch many, and how large a round may be. Own proposal; docs/rules.md §3.1. */
  opinion: Readonly<{ types: readonly DemandType[]; mostOptions: number; mostDays: number; mostVoices: number }>;
  duplicates: Readonly<{ personDays: number; placeDays: number; meters: number; byPlace: readonly DemandType[] }>;
  emergency: Readonly<{ callNumbers: readonly string[]; resolve: Amount }>;
  /** Days between the two assessments that a colour needs to go down. */
  tierDowngradeDays: number;
  /** Groups whose households are visited in every calendar month 三必访. Source: R9. */
  mustVisitGroups: readonly Group[];
  /** Sizes outside these warn, never refuse (R26). */
  sizes: Readonly<Record<'COMMUNITY' | 'GRID', Readonly<{ min: number; max: number }>>>;
  /** Lines of one ledger request. */
  batchLines: number;
}>;

export const defaultPolicy: Policy = {
  utcOffsetMinutes: 480,
  types: typeTable,
  staffNeeded: { HOME_MEDICAL_ROUND: 2, REHAB_TRAINING: 2 }, // R14
  match: {
    // R11 and the class of urgency; a wish may wait until somebody takes it.
    byUrgency: {
      STAT: { unit: 'MINUTES', amount: 30 },
      ASAP: { unit: 'HOURS', amount: 2 },
      URGENT: { unit: 'HOURS', amount: 24 },
      ROUTINE: { unit: 'DAYS', amount: 3 },
    },
    byType: { VOLUNTEER_WISH: { unit: 'DAYS', amount: 7 } },
  },
  warnPercent: 75, // assumed
  raiseOn: ['FIRST_VISIT', 'RESOLVE'],
  escalateOn: ['MATCH', 'FIRST_VISIT', 'RESOLVE'],
  reportMinutes: 120, // R8
  evaluation: { silenceDays: 15, reminderDays: [3, 7], callback: { unit: 'WORK_DAYS', amount: 1 } }, // R21; days assumed
  info: { silenceDays: 10, neverWithdraw: ['RED', 'ORANGE'] }, // assumed
  reopening: { days: 10, times: 2 }, // R22
  opinion: { types: ['COLLECTIVE_PETITION', 'FACILITY_GAP'], mostOptions: 8, mostDays: 60, mostVoices: 5_000 }, // assumed
  duplicates: { personDays: 7, placeDays: 30, meters: 250, byPlace: ['HAZARD_REPORT', 'FACILITY_GAP'] }, // R23
  emergency: { callNumbers: ['110', '119', '120'], resolve: { unit: 'HOURS', amount: 2 } }, // R7
  tierDowngradeDays: 30, // assumed
  mustVisitGroups: ['ELDER_ALONE', 'DISABLED', 'PETITIONER'],
  sizes: { COMMUNITY: { min: 1500, max: 3000 }, GRID: { min: 300, max: 500 } }, // R26
  batchLines: 500,
};

/** People needed at one visit of this type. */
export function staffNeeded(policy: Policy, type: DemandType): number {
  return policy.staffNeeded[type] ?? 1;
}
