import type { Clock, ClockKind } from './clock.ts';
import type { DemandType, GivenBy, RejectReason, Solved, Trigger, UnmetReason, Urgency } from './codes.ts';
import type { Demand, Line, OpinionResult, OpinionRound, Owner, Resolution, Situation, Visit } from './demand.ts';

/** What a demand was like on its first day. */
export type Beginning = Readonly<{
  demandId: string;
  no: string;
  progressCode: string;
  line: Line;
  situation: Situation;
  owner: Owner;
  urgency: Urgency;
  excludedProviderIds: readonly string[];
  suspectedDuplicateOf: string;
  warnings: readonly string[];
  flags: Demand['flags'];
  clocks: readonly Clock[];
}>;

/** How a demand came back to where it can be taken up again. */
type BackToDesk = 'RESIDENT_CANCELLED' | 'RESIDENT_NO_SHOW' | 'ITEM_RETURNED' | 'ITEM_CLOSED';

type Happened =
  | ({ type: 'submitted' } & Beginning)
  | {
      type: 'acknowledged';
      demandType: DemandType;
      urgency: Urgency;
      owner: Owner;
      situation: Situation;
      clocks: readonly Clock[];
    }
  | { type: 'info-requested'; reason: string; docs: readonly string[]; told: boolean; silentAtMs: number }
  | { type: 'info-supplied'; clocks: readonly Clock[] }
  | { type: 'opinion-opened'; round: OpinionRound }
  | { type: 'voice-given'; householdId: string; option: number }
  | { type: 'opinion-over'; voices: number }
  | { type: 'opinion-closed'; result: OpinionResult }
  | { type: 'rejected'; reason: RejectReason; text: string }
  | { type: 'merged'; primaryId: string }
  | { type: 'assigned'; owner: Owner }
  | {
      type: 'matching-requested';
      round: number;
      urgency: Urgency;
      excludedProviderIds: readonly string[];
      situation: Situation;
      clock: Clock;
    }
  | { type: 'confirmation-awaited'; offerId: string }
  | { type: 'confirmation-over' }
  | { type: 'coordinator-asked' }
  | { type: 'matched'; offerId: string; providerId: string }
  | { type: 'waitlisted'; causes: readonly string[] }
  | { type: 'scheduled'; visit: Visit }
  | { type: 'in-service'; visit: Visit | null }
  | { type: 'returned-to-desk'; why: BackToDesk }
  | { type: 'callback-requested'; silentAtMs?: number }
  | { type: 'delivered'; outcomeCodes: readonly string[]; evaluateByMs: number; servedBy: string; clock: Clock }
  | { type: 'unmet'; reason: UnmetReason; evaluateByMs: number }
  | { type: 'evaluation-reminded'; reminder: number }
  | { type: 'evaluated'; solved: Solved; satisfaction: number; givenBy: GivenBy; comment: string }
  | { type: 'closed'; resolution: Resolution }
  | { type: 'withdrawn'; reason: string }
  | { type: 'objected'; clock: Clock }
  | { type: 'reopened'; count: number; owner: Owner; clock: Clock }
  | { type: 'clock-warned'; clock: ClockKind; version: number; dueMs: number; raises: boolean }
  | { type: 'clock-breached'; clock: ClockKind; version: number; dueMs: number; raises: boolean }
  | { type: 'escalation-requested'; itemId: string; trigger: Trigger; clock: ClockKind | ''; dueMs: number }
  | { type: 'item-clock-added'; clock: ClockKind }
  | { type: 'escalated' }
  | { type: 'escalation-served'; itemId: string }
  | { type: 'item-ended' }
  | { type: 'emergency-declared' };

/** Something that happened to a demand; `atMs` is when it was decided. */
export type DemandEvent = Readonly<Happened & { atMs: number }>;
export type EventOf<T extends DemandEvent['type']> = Extract<DemandEvent, { type: T }>;
