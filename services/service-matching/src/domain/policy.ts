import type { QuietHours } from './quiet-hours.ts';

/**
 * Everything a tenant may set. Each value has its source: an R number is a row of docs/rules.md, `assumed` is our own
 * proposal until the tenant says otherwise (docs/sources.md). Durations are milliseconds unless the name says otherwise.
 */

/** How fast offers move: the urgency of the demand, where a service class of 1 or better counts as URGENT at least. */
export type Pace = 'ROUTINE' | 'URGENT' | 'ASAP' | 'STAT';
export type Mode = 'HOME' | 'STATION' | 'FACILITY' | 'REMOTE';

/** How one type of demand is matched. */
export type TypeRule = Readonly<{
  /** Types of one group share providers and are planned together. */
  group: string;
  mode: Mode;
  /** The resident (or somebody on their behalf) confirms before booking. */
  confirms: boolean;
  /** Providers asked at once, at least; a faster pace asks more. */
  wave: number;
  /** Time to answer an offer, at most; a faster pace gives less. */
  answerMs: number;
  /** Minutes of one visit where the ledger names none. */
  minutes: number;
  /** How long volunteers may claim it before anybody is asked; 0 = not claimable. */
  claimMs: number;
  /** Silence of the resident that counts as yes; 0 = never. */
  silenceIsYesMs: number;
}>;

export type Policy = Readonly<{
  version: string;
  utcOffsetMin: number;
  quiet: QuietHours;
  horizonDays: number;
  paces: Readonly<Record<Pace, PaceRule>>;
  /** By type, or by a prefix that ends in `*`. */
  types: Readonly<Record<string, TypeRule>>;
  travelMin: Readonly<Record<Mode, Readonly<{ before: number; after: number }>>>;
  /** New demands wait this long for others to be planned with, by service class 0 to 4. */
  gatherMs: readonly number[];
  offersPerProviderDay: number;
  offersPerMatch: number;
  /** Offers that a provider may leave unanswered within one match before counting as declined. */
  silencesPerProvider: number;
  passedOverLimit: number;
  /** Waiting matches in one planning run, and how many of the longest waiting are tried again when capacity frees. */
  runSize: number;
  wokenPerRun: number;
  wakeAfterMs: number;
  claimAnswerMs: number;
  /** Appointment asks whether a hold still stands after this time, and again. */
  askAboutHoldMs: number;
  cost: CostRule;
  newProvidersAre: 'ACTIVE' | 'REGISTERED';
}>;

export type PaceRule = Readonly<{
  answerMs: number;
  confirmMs: number;
  wave: number;
  /** A slot begins this much later than the plan at the earliest … */
  noticeMs: number;
  /** … an answer comes two of these, a confirmation one of these before the start. Quiet hours count in none of them. */
  marginMs: number;
  /** False: night counts too. */
  keepsQuiet: boolean;
}>;

/** Terms in equivalent seconds: one second of a provider's or a frail resident's time. */
export type CostRule = Readonly<{
  walkMetersPerMin: number;
  detour: number;
  unknownTravelSec: number;
  maxTravelSec: number;
  /** Per hour from now to the slot, by service class. */
  waitPerHour: readonly number[];
  lateFactor: number;
  strangerSec: number;
  silentSec: number;
  loadSec: number;
  maxEdge: number;
}>;

/** The rule of a type: its own row, else the longest prefix row that fits; undefined = not matched here. */
export function ruleOf(policy: Policy, type: string): TypeRule | undefined {
  const own = policy.types[type];
  if (own !== undefined) return own;
  let best = '';
  for (const row of Object.keys(policy.types)) {
    if (row.endsWith('*') && type.startsWith(row.slice(0, -1)) && row.length > best.length) best = row;
  }
  return policy.types[best];
}
