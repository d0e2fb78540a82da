/**
 * Legal file (法援卷宗): what a legal aid desk knows of one demand and what it has done about it. One document for each demand.
 *
 *   advice only:   ADVISED ── becomes an application ─┐
 *   application:   UNDER_REVIEW ⇄ MATERIALS_AWAITED ── silence, or the applicant's wish ─▶ WITHDRAWN
 *                     │  └── refused ─▶ REFUSED ── objection ─▶ UNDER_REVIEW (by somebody else)
 *                     └── granted ─▶ GRANTED ── a lawyer is appointed ─▶ ACTIVE ─▶ CLOSED
 *                                      └────────── TERMINATED ◀──────────┘
 *
 * Every list is only ever added to. Others hear only that somebody has the demand and that it is served.
 */

import type { CaseStep, Limitation, Receipt, Settlement } from './legal-case.ts';

/** Where a file stands, with the clocks of that state. */
export type Stage =
  | Readonly<{ state: 'ADVISED'; atMs: number }>
  | Readonly<{ state: 'UNDER_REVIEW'; decideByMs: number; warnMs: number }>
  /** The review stands still: `decideByMs` and `warnMs` are what they were when the applicant was asked. */
  | Readonly<{ state: 'MATERIALS_AWAITED'; decideByMs: number; warnMs: number; askedAtMs: number; silentAtMs: number }>
  | Readonly<{ state: 'GRANTED'; appointByMs: number; warnMs: number }>
  | Readonly<{ state: 'ACTIVE' }>
  | Readonly<{ state: 'REFUSED' | 'TERMINATED'; objectByMs: number; atMs: number }>
  | Readonly<{ state: 'WITHDRAWN'; reason: string; atMs: number }>
  | Readonly<{ state: 'CLOSED'; outcome: string; text: string; atMs: number }>;
export type LegalState = Stage['state'];

export type Consultation = Readonly<{ lawyerId: string; advice: string; atMs: number }>;

export const evidenceStatuses = ['IN_HAND', 'PROMISED', 'MISSING', 'UNUSABLE'] as const;
export type Evidence = Readonly<{ evidenceId: string; kind: string; title: string; status: string }>;

export const counterpartyKinds = ['COMPANY', 'PLATFORM', 'STATION', 'PERSON'] as const;
export const contractKinds = ['LABOUR', 'SERVICE', 'PLATFORM', 'UNWRITTEN', 'UNKNOWN'] as const;
export const identityProofs = ['ID_CARD', 'RESIDENCE_PERMIT', 'OTHER_PAPER', 'NONE_YET'] as const;
/** Why nobody asks for means: written down, judged by who decides. */
export const exemptions = ['NONE', 'WAGES_OF_MIGRANT_WORKER', 'WORK_INJURY_OF_MIGRANT_WORKER', 'OTHER'] as const;

/** What the applicant says and shows. */
export type Application = Readonly<{
  counterparty: string;
  counterpartyKind: string;
  contractKind: string;
  facts: string;
  claimedFen: number;
  identityProof: string;
  exemption: string;
  exemptionText: string;
}>;

export const toldWays = ['IN_PERSON', 'IN_WRITING', 'BY_PHONE'] as const;
/** Asked once, with everything that is missing. */
export type Materials = Readonly<{
  missing: readonly string[];
  told: string;
  askedAtMs: number;
  /** 0 = not yet. */
  takenAtMs: number;
}>;

export type Verdict = Readonly<{
  verdict: 'GRANTED' | 'REFUSED' | 'TERMINATED';
  deciderId: string;
  /** Empty only for a grant. */
  reason: string;
  text: string;
  atMs: number;
  /** 0 for a grant: there is nothing to object to. */
  objectByMs: number;
}>;

/** A lawyer who may not have the case, and why. */
export type Conflict = Readonly<{ lawyerId: string; reason: string; atMs: number }>;

export type LegalFile = Readonly<{
  fileId: string;
  demandId: string;
  type: string;
  communityId: string;
  openedAtMs: number;
  /** Who advised last or took the application. */
  intakeId: string;
  /** Who has been appointed; empty = nobody. */
  lawyerId: string;
  stage: Stage;
  consultations: readonly Consultation[];
  application: Application | null;
  /** Joins the files against one counterparty; empty = none named. Says nothing to who does not know the name. */
  counterpartyKey: string;
  materials: Materials | null;
  evidence: readonly Evidence[];
  verdicts: readonly Verdict[];
  objections: readonly Readonly<{ text: string; atMs: number }>[];
  conflicts: readonly Conflict[];
  limitations: readonly Limitation[];
  steps: readonly CaseStep[];
  settlements: readonly Settlement[];
  receipts: readonly Receipt[];
  /** Alarms that somebody has been told of (legal-alarms.ts, `keyOf`), the latest last; bounded. */
  told: readonly string[];
}>;

/** Since when a file has been over; undefined = it is not. */
export function overSinceMs({ stage }: LegalFile): number | undefined {
  switch (stage.state) {
    case 'REFUSED':
    case 'TERMINATED':
    case 'WITHDRAWN':
    case 'CLOSED':
    case 'ADVISED':
      return stage.atMs;
    case 'UNDER_REVIEW':
    case 'MATERIALS_AWAITED':
    case 'GRANTED':
    case 'ACTIVE':
      return undefined;
  }
}

type At<S extends LegalState> = Extract<Stage, { state: S }>;

export function underReview({ dueMs, warnMs }: Readonly<{ dueMs: number; warnMs: number }>): At<'UNDER_REVIEW'> {
  return { state: 'UNDER_REVIEW', decideByMs: dueMs, warnMs };
}

export function grantedUntil({ dueMs, warnMs }: Readonly<{ dueMs: number; warnMs: number }>): At<'GRANTED'> {
  return { state: 'GRANTED', appointByMs: dueMs, warnMs };
}

/** Who works on it now. */
export function lawyerOf({ lawyerId, intakeId }: LegalFile): string {
  return lawyerId === '' ? intakeId : lawyerId;
}
