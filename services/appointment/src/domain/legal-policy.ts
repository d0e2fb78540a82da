/** What a tenant may set at its legal aid desk. No number of the law ships as a fact: each row is assumed until a lawyer confirms it. */

/** An amount of time with its unit and where it comes from. WORK_DAYS end at the close of office hours of the last one. */
export type Term = Readonly<{ amount: number; unit: 'WORK_DAYS' | 'DAYS'; source: string; assumed: boolean }>;
/** Counted back from an end, so it runs on. */
type DaysBefore = Term & Readonly<{ unit: 'DAYS' }>;

/** A row of the tenant: what runs how long by which article. `assumed` until a lawyer of the tenant has confirmed the row. */
export type LimitationBasis = Readonly<{
  code: string;
  article: string;
  amount: number;
  unit: 'YEARS' | 'DAYS';
  assumed: boolean;
}>;

export type LegalPolicy = Readonly<{
  /** Types of demand that open a legal file. Own proposal. */
  types: readonly string[];
  /** From the application to a written decision. Source: R12. */
  review: Term;
  /** From the grant to a lawyer's name. Source: R12. */
  appoint: Term;
  /** Who has a review or an appointment to make is warned when this much of its office time is over. Source: docs/rules.md, clocks. */
  warnPercent: number;
  /** Materials asked for and nothing heard: counts as withdrawn. Source: R12, docs/sources.md. */
  silence: Term;
  /** Within which a refusal or a termination may be objected to. */
  objection: Term;
  /** How long after its end a file may still be opened. Source: docs/rules.md §0.30. */
  relation: Term;
  /** Which law says how long: one row a basis. */
  limitationBases: readonly LimitationBasis[];
  /** A limitation that may end within this is told for the first time. Source: row 30 of the matrix of messages. */
  limitationAhead: DaysBefore;
  /** A limitation that may end within this is shown as near. Same source. */
  limitationAlarm: DaysBefore;
  /** A limitation that may end within this: act first, papers later. Source: R12. */
  actFirst: DaysBefore;
  /** Entries that one list of a file takes. Own proposal. */
  entriesPerList: number;
}>;

export const defaultLegalPolicy: LegalPolicy = {
  types: ['LEGAL_UNPAID_WAGES', 'LEGAL_INJURY', 'LEGAL_SOCIAL_INSURANCE', 'LEGAL_OTHER'],
  review: { amount: 7, unit: 'WORK_DAYS', source: 'R12', assumed: true },
  appoint: { amount: 3, unit: 'WORK_DAYS', source: 'R12', assumed: true },
  warnPercent: 75,
  silence: { amount: 10, unit: 'DAYS', source: 'R12', assumed: true },
  objection: { amount: 30, unit: 'DAYS', source: '', assumed: true },
  relation: { amount: 30, unit: 'DAYS', source: '§0.30', assumed: true },
  limitationBases: [
    { code: 'LABOUR_ARBITRATION', article: '劳动争议调解仲裁法 27', amount: 1, unit: 'YEARS', assumed: true },
    { code: 'COURT_AFTER_AWARD', article: '劳动争议调解仲裁法 50', amount: 15, unit: 'DAYS', assumed: true },
    { code: 'WORK_INJURY_BY_EMPLOYER', article: '工伤保险条例 17', amount: 30, unit: 'DAYS', assumed: true },
    { code: 'WORK_INJURY_BY_WORKER', article: '工伤保险条例 17', amount: 1, unit: 'YEARS', assumed: true },
    {
      code: 'ACCIDENT_LIABILITY_REVIEW',
      article: '道路交通事故处理程序规定 71',
      amount: 3,
      unit: 'DAYS',
      assumed: true,
    },
    { code: 'CIVIL_CLAIM', article: '民法典 188', amount: 3, unit: 'YEARS', assumed: true },
    { code: 'ENFORCEMENT', article: '民事诉讼法 250', amount: 2, unit: 'YEARS', assumed: true },
  ],
  limitationAhead: { amount: 90, unit: 'DAYS', source: 'matrix 30', assumed: true },
  limitationAlarm: { amount: 30, unit: 'DAYS', source: 'matrix 30', assumed: true },
  actFirst: { amount: 7, unit: 'DAYS', source: 'R12', assumed: true },
  entriesPerList: 200,
};

/** Office time of the tenant. */
export interface WorkingTime {
  /** The close of office hours of the nth working day after the day of `startMs`. */
  addDays(startMs: number, days: number): number;
  addMinutes(startMs: number, minutes: number): number;
  minutesBetween(fromMs: number, toMs: number): number;
}

export type LegalRules = Readonly<{ policy: LegalPolicy; time: WorkingTime; utcOffsetMinutes: number }>;

const dayMs = 86_400_000;

/** The instant at which a term that begins now is over. */
export function endOf({ amount, unit }: Term, startMs: number, { time }: LegalRules): number {
  return unit === 'WORK_DAYS' ? time.addDays(startMs, amount) : Math.round(startMs + amount * dayMs);
}

/** When a term that begins now is over, and when somebody is warned of it. */
export function termFrom(term: Term, startMs: number, rules: LegalRules): Readonly<{ dueMs: number; warnMs: number }> {
  const dueMs = endOf(term, startMs, rules);
  const part = rules.policy.warnPercent / 100;
  if (term.unit === 'DAYS') return { dueMs, warnMs: Math.round(startMs + (dueMs - startMs) * part) };
  const minutes = rules.time.minutesBetween(startMs, dueMs);
  return { dueMs, warnMs: rules.time.addMinutes(startMs, Math.floor(minutes * part)) };
}

/** An end of a term that stood still between two instants: so much office time, or time, later. Source: docs/rules.md §0.24. */
export function movedBy(dueMs: number, { unit }: Term, fromMs: number, toMs: number, { time }: LegalRules): number {
  if (unit === 'DAYS') return dueMs + toMs - fromMs;
  return time.addMinutes(dueMs, time.minutesBetween(fromMs, toMs));
}
