/**
 * Demand (需求): one line of the demand list, from the first word to the last.
 *
 *   SUBMITTED ─▶ TRIAGED ─▶ MATCHING ⇄ WAITLISTED ─▶ MATCHED ─▶ SCHEDULED ─▶ IN_SERVICE ─▶ DELIVERED ─▶ CLOSED
 *      │  ▲        │  ▲         ▲──────── provider drops out ──────┘                          │
 *      ▼  │        │  └──────── resident cancels, item returned, reopened                    UNMET ─▶ CLOSED
 *   NEEDS_INFO     ├⇄ OPINION (opinion.ts)
 *                  └─ assigned to a person ─▶ IN_SERVICE        REJECTED · WITHDRAWN · DUPLICATE end it early
 *
 * What may happen from where stands in permits.ts; ESCALATED is only for a demand with nothing to match.
 * Pure: imports nothing, reads no clock. Instants are epoch milliseconds, UTC.
 */

import type { Point } from './cells.ts';
import type { Clock, ClockKind } from './clock.ts';
import type {
  Channel,
  DemandType,
  Flag,
  GivenBy,
  OpinionOutcome,
  RejectReason,
  Solved,
  Tier,
  Trigger,
  UnmetReason,
  Urgency,
} from './codes.ts';

/** A weekly pattern in minutes of the local day; no weekdays = every day (1 = Monday). */
export type WantedTime = Readonly<{ weekdays: readonly number[]; fromMinute: number; toMinute: number }>;

/** What was handed in. `title`, `description`, `counterparty` and the ids of people are sensitive. */
export type Line = Readonly<{
  type: DemandType;
  title: string;
  description: string;
  urgency: Urgency;
  channel: Channel;
  communityId: string;
  gridId: string;
  residentId: string;
  wanted: readonly WantedTime[];
  genderPreference: '' | 'F' | 'M';
  counterparty: string;
  counterpartyKey: string;
  /** Date in the ledger; 0 = none. */
  registeredAtMs: number;
  ledgerRow: string;
  imported: boolean;
  /** Where the need is, when the reporter said so; 0,0 = unknown. */
  point: Point;
  /** Keyed hash of person, type, time and text: equal for a line that repeats this one. */
  fingerprint: string;
}>;

/** What the ledgers know about who needs it; looked up again when the desk takes it on. */
export type Situation = Readonly<{ householdId: string; tier: Tier | ''; cell: string; phoneUnknown: boolean }>;

export type Owner = Readonly<{ id: string; role: string }>;
export type Visit = Readonly<{ visitId: string; offerId: string; providerId: string; startMs: number; endMs: number }>;
export type Asking = Readonly<{ sinceMs: number; evaluateByMs: number; reminders: number }>;
type Evaluation = Readonly<{ solved: Solved; satisfaction: number; givenBy: GivenBy; comment: string }>;

/** The one open item above, the triggers it has, and the clocks whose breach asked for it. */
export type Item = Readonly<{ itemId: string; triggers: readonly Trigger[]; clocks: readonly ClockKind[] }>;

/** The households are being asked. `voices`: the option that each household wants, by its id. Question and options are sensitive. */
export type OpinionRound = Readonly<{
  question: string;
  options: readonly string[];
  gridIds: readonly string[];
  openedAtMs: number;
  closesAtMs: number;
  leastVoices: number;
  /** True when its time is over, and the owner has been told. */
  isOver: boolean;
  voices: Readonly<Record<string, number>>;
}>;

/** What the households said: how many wanted each option, and nobody's name. */
export type OpinionResult = Readonly<{
  question: string;
  options: readonly string[];
  tally: readonly number[];
  voices: number;
  leastVoices: number;
  outcome: OpinionOutcome | 'OVERTAKEN';
  closedAtMs: number;
}>;

export type Stage =
  | Readonly<{ state: 'SUBMITTED' }>
  | Readonly<{
      state: 'NEEDS_INFO';
      from: 'SUBMITTED' | 'TRIAGED';
      reason: string;
      docs: readonly string[];
      /** True when somebody told the resident in person: only then silence may mean "no longer". */
      told: boolean;
      silentAtMs: number;
    }>
  | Readonly<{ state: 'TRIAGED' }>
  | Readonly<{ state: 'OPINION'; round: OpinionRound }>
  | Readonly<{ state: 'MATCHING' }>
  | Readonly<{ state: 'WAITLISTED'; causes: readonly string[] }>
  | Readonly<{ state: 'MATCHED'; offerId: string; providerId: string }>
  | Readonly<{ state: 'SCHEDULED'; visit: Visit }>
  | Readonly<{ state: 'IN_SERVICE'; visit: Visit | null }>
  | Readonly<{ state: 'DELIVERED'; asking: Asking }>
  | Readonly<{ state: 'UNMET'; reason: UnmetReason; asking: Asking }>
  | Readonly<{ state: 'CLOSED'; resolution: Resolution; closedAtMs: number }>
  | Readonly<{ state: 'REJECTED'; reason: RejectReason; text: string; closedAtMs: number }>
  | Readonly<{ state: 'WITHDRAWN'; reason: string }>
  | Readonly<{ state: 'DUPLICATE'; primaryId: string }>
  | Readonly<{ state: 'ESCALATED' }>;

export type State = Stage['state'];
export type StageOf<S extends State> = Extract<Stage, { state: S }>;
export type Resolution = 'EVALUATED' | 'NO_ANSWER' | 'UNMET';

export type Demand = Readonly<{
  demandId: string;
  /** Human number XF-YYYYMMDD-NNNN. */
  no: string;
  progressCode: string;
  line: Line;
  /** As the desk fixed it; `urgency` goes one step up with each provider who drops out. */
  type: DemandType;
  urgency: Urgency;
  situation: Situation;
  owner: Owner;
  submittedAtMs: number;
  suspectedDuplicateOf: string;
  warnings: readonly string[];
  flags: readonly Flag[];
  /** The latest clock of each kind. */
  clocks: readonly Clock[];
  /** Why the service class rose, latest last; bounded. */
  raises: readonly Readonly<{ clock: ClockKind; version: number; why: 'WARN' | 'BREACH' }>[];
  /** Rounds of matching so far. */
  round: number;
  excludedProviderIds: readonly string[];
  /** Who worked on it: none of them may say whether it helped. */
  servedBy: readonly string[];
  lastVisit: Visit | null;
  /** The offer that waits for the resident's word. */
  awaitedOfferId: string;
  outcomeCodes: readonly string[];
  evaluation: Evaluation | null;
  item: Item | null;
  itemsOpened: number;
  reopened: number;
  /** Opinion rounds so far, the latest last; bounded. Left out while there was none. */
  opinions?: readonly OpinionResult[];
  /** Its way, for the resident; the first step and the latest ones. */
  steps: readonly Readonly<{ fact: string; atMs: number }>[];
  stage: Stage;
}>;

const endings: readonly State[] = ['CLOSED', 'REJECTED', 'WITHDRAWN', 'DUPLICATE'];

/** True when nothing happens any more unless somebody reopens it. */
export function isOver(demand: Demand): boolean {
  return endings.includes(demand.stage.state);
}

export function clockOf(demand: Demand, kind: ClockKind): Clock | undefined {
  return demand.clocks.find((clock) => clock.kind === kind);
}
