/** What a tenant may set at its legal aid desk. No number of the law ships as a fact: each row is assumed until a lawyer confirms it. */

/** An amount of time with its unit and where it comes from. WORK_DAYS end at the close of office hours of the last one. */
export type Term = Readonly<{ amount: number; unit: 'WORK_DAYS' | 'DAYS'; source: string; assumed: boolean }>;

export type LegalPolicy = Readonly<{
  /** Types of demand that open a legal file. Own proposal. */
  types: readonly string[];
  /** From the application to a written decision. Source: R12. */
  review: Term;
  /** From the grant to a lawyer's name. Source: R12. */
  appoint: Term;
  /** Materials asked for and nothing heard: counts as withdrawn. Source: R12, docs/sources.md. */
  silence: Term;
  /** Within which a refusal or a termination may be objected to. */
  objection: Term;
  /** How long after its end a file may still be opened. Source: docs/rules.md §0.30. */
  relation: Term;
  /** Entries that one list of a file takes. Own proposal. */
  entriesPerList: number;
}>;

export const defaultLegalPolicy: LegalPolicy = {
  types: ['LEGAL_UNPAID_WAGES', 'LEGAL_INJURY', 'LEGAL_SOCIAL_INSURANCE', 'LEGAL_OTHER'],
  review: { amount: 7, unit: 'WORK_DAYS', source: 'R12', assumed: true },
  appoint: { amount: 3, unit: 'WORK_DAYS', source: 'R12', assumed: true },
  silence: { amount: 10, unit: 'DAYS', source: 'R12', assumed: true },
  objection: { amount: 30, unit: 'DAYS', source: '', assumed: true },
  relation: { amount: 30, unit: 'DAYS', source: '§0.30', assumed: true },
  entriesPerList: 200,
};

/** Office time of the tenant. */
export interface WorkingTime {
  /** The close of office hours of the nth working day after the day of `startMs`. */
  addDays(startMs: number, days: number): number;
  addMinutes(startMs: number, minutes: number): number;
  minutesBetween(fromMs: number, toMs: number): number;
}

export type LegalRules = Readonly<{ policy: LegalPolicy; time: WorkingTime }>;

const dayMs = 86_400_000;

/** The instant at which a term that begins now is over. */
export function endOf({ amount, unit }: Term, startMs: number, { time }: LegalRules): number {
  return unit === 'WORK_DAYS' ? time.addDays(startMs, amount) : startMs + amount * dayMs;
}

/** A term that stood still between two instants ends so much office time later. */
export function movedBy(dueMs: number, fromMs: number, toMs: number, { time }: LegalRules): number {
  return time.addMinutes(dueMs, time.minutesBetween(fromMs, toMs));
}
