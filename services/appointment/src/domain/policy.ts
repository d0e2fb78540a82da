import { defaultLegalPolicy, type LegalPolicy } from './legal-policy.ts';
import type { Limit } from './vital-signs.ts';
import type { Tier } from './visit-plan.ts';

/** What a tenant may set, with the default and where it comes from (docs/rules.md). */
export type Policy = Readonly<{
  /** Offset of the tenant's zone from UTC. Source: GB/T 7408, China keeps one zone without summer time. */
  utcOffsetMinutes: number;
  /** Minute of the local day at which a day document begins; nobody is visited at that hour. Own proposal. */
  dayBeginsMinute: number;
  /** How long after an unanswered question about a slot it is asked again. Own proposal. */
  askAgainMinutes: number;
  /** Reminders before a visit, longest first: code of the fact and minutes before the start. Source: R28. */
  reminders: readonly Readonly<{ code: string; minutesBefore: number }>[];
  /** Nobody checked in, or out, this long after the planned time: overdue. Source: docs/rules.md, row 16 of the matrix. */
  overdueMinutes: number;
  /** Nobody sets out longer than this before the start. Own proposal. */
  setOutMinutes: number;
  /** Nobody is a no-show before this long after the start. Own proposal. */
  noShowGraceMinutes: number;
  /** A record written late credits at most this much more than was planned. Own proposal, for I20. */
  creditBeyondPlanMinutes: number;
  /** Types of demand whose visits open a health record. Own proposal. */
  healthTypes: readonly string[];
  /** A relation to a case ends this long after the visit. Source: docs/rules.md §0.30. */
  relationDays: number;
  /** Entries that one record takes. Own proposal: years of weekly visits. */
  entriesPerRecord: number;
  /** Which values ask for 120 or a referral. Assumed until the hospital sets its own (docs/sources.md). */
  vitalLimits: readonly Limit[];
  /** Days between two contacts and between two visits of a household, by colour; 0 = none asked for. Source: docs/rules.md §3.11. */
  cadence: Readonly<Record<Tier, Readonly<{ contactDays: number; visitDays: number }>>>;
  /** Local day and minute at which a month without its visit is reminded of. Source: R9. */
  monthReminder: Readonly<{ day: number; minute: number }>;
  /** Shut doors after which a month ends as UNREACHABLE. Source: docs/rules.md §0.6. */
  doorAttempts: number;
  /** How far back an attempt may be entered. Own proposal: the paper list of a round comes in within the week. */
  attemptsBackDays: number;
  /** A MUST_ARRIVE task is taken on within, and somebody at the door within. Source: R7. */
  acknowledgeMinutes: number;
  onSiteMinutes: number;
  legal: LegalPolicy;
}>;

export const defaultPolicy: Policy = {
  utcOffsetMinutes: 480,
  dayBeginsMinute: 240,
  askAgainMinutes: 10,
  reminders: [
    { code: 'T24H', minutesBefore: 1440 },
    { code: 'T2H', minutesBefore: 120 },
  ],
  overdueMinutes: 30,
  setOutMinutes: 180,
  noShowGraceMinutes: 15,
  creditBeyondPlanMinutes: 60,
  healthTypes: ['HOME_MEDICAL_ROUND', 'MEDICATION_GUIDANCE', 'REHAB_TRAINING', 'TELE_CONSULT'],
  relationDays: 30,
  entriesPerRecord: 400,
  vitalLimits: [
    { code: 'SYSTOLIC_MMHG', atLeast: 220, prompt: 'CALL_120' },
    { code: 'SYSTOLIC_MMHG', atMost: 80, prompt: 'CALL_120' },
    { code: 'SYSTOLIC_MMHG', atLeast: 180, prompt: 'REFER' },
    { code: 'DIASTOLIC_MMHG', atLeast: 130, prompt: 'CALL_120' },
    { code: 'DIASTOLIC_MMHG', atLeast: 110, prompt: 'REFER' },
    { code: 'SPO2_PERCENT', atMost: 89, prompt: 'CALL_120' },
    { code: 'SPO2_PERCENT', atMost: 93, prompt: 'REFER' },
    { code: 'GLUCOSE_TENTH_MMOL_L', atMost: 27, prompt: 'CALL_120' },
    { code: 'GLUCOSE_TENTH_MMOL_L', atMost: 38, prompt: 'REFER' },
    { code: 'GLUCOSE_TENTH_MMOL_L', atLeast: 167, prompt: 'REFER' },
    { code: 'GLUCOSE_TENTH_MMOL_L', atLeast: 333, prompt: 'CALL_120' },
    { code: 'PULSE_PER_MIN', atLeast: 150, prompt: 'CALL_120' },
    { code: 'PULSE_PER_MIN', atMost: 40, prompt: 'CALL_120' },
    { code: 'TEMPERATURE_TENTH_C', atLeast: 390, prompt: 'REFER' },
  ],
  cadence: {
    RED: { contactDays: 1, visitDays: 7 },
    ORANGE: { contactDays: 2, visitDays: 14 },
    YELLOW: { contactDays: 7, visitDays: 30 },
    BLUE: { contactDays: 14, visitDays: 0 },
    GREEN: { contactDays: 30, visitDays: 90 },
  },
  monthReminder: { day: 20, minute: 540 },
  doorAttempts: 3,
  attemptsBackDays: 7,
  acknowledgeMinutes: 15,
  onSiteMinutes: 120,
  legal: defaultLegalPolicy,
};

export const minuteMs = 60_000;
export const dayMs = 1440 * minuteMs;
