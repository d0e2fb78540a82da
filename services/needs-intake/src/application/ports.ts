import type { DemandType } from '../domain/codes.ts';
import type { Decided, Rules } from '../domain/decision.ts';
import type { Demand } from '../domain/demand.ts';
import type { DemandEvent } from '../domain/demand-event.ts';
import type { Household, HouseholdEvent } from '../domain/household.ts';
import type { Jurisdiction, JurisdictionEvent } from '../domain/jurisdiction.ts';
import type { Resident, ResidentEvent } from '../domain/resident.ts';

/** What the use cases need from outside. Adapters and infra fit these shapes. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Somebody's command (also a timer's, with a derived id). `expectedVersion` only when the asker has seen one. */
export type CommandCause = Readonly<{
  kind: 'command';
  commandId: string;
  correlationId: string;
  traceparent: string;
  expectedVersion?: number;
}>;

/** Why a document is changed: a command, or an event of another aggregate. */
export type Cause =
  | CommandCause
  | Readonly<{
      kind: 'event';
      eventId: string;
      source: string;
      incarnation: number;
      sequence: number;
      correlationId: string;
      traceparent: string;
    }>;

export type Found<State> = Readonly<{ state: State; version: number }>;

export type Outcome<Answer, Refusal> =
  | Readonly<{ ok: true; answer: Answer; version: number; repeated: boolean }>
  | Readonly<{ ok: false; refusal: Refusal }>;

/** Documents of one kind, changed by load, decide, compare-and-set; a cause already seen changes nothing. */
interface Kept<State, Event> {
  find(id: string): Promise<Found<State> | undefined>;
  change<Answer extends Json, Refusal>(
    id: string,
    cause: Cause,
    decide: (state: State | undefined, nowMs: number) => Decided<Event, Answer, Refusal>,
    /** What was just found there: saves reading it again. */
    known?: Found<State>,
  ): Promise<Outcome<Answer, Refusal>>;
}

export interface Demands extends Kept<Demand, DemandEvent> {
  byProgressCode(code: string): Promise<Demand | undefined>;
  /** The earliest demand whose line has this fingerprint. */
  byFingerprint(fingerprint: string): Promise<Demand | undefined>;
  /** Demands of one person and type that count from `fromMs` on; a bounded number. */
  ofPerson(residentId: string, type: DemandType, fromMs: number): Promise<readonly Demand[]>;
  /** Demands of one type in some cells that count from `fromMs` on; a bounded number for each cell. */
  inCells(type: DemandType, cells: readonly string[], fromMs: number): Promise<readonly Demand[]>;
}

export interface Households extends Kept<Household, HouseholdEvent> {
  /** Households headed by this resident; a bounded number. */
  ofHead(residentId: string): Promise<readonly Household[]>;
  /** Households behind one door; a bounded number. */
  behindDoor(addressKey: string): Promise<readonly Household[]>;
}

export interface Jurisdictions extends Kept<Jurisdiction, JurisdictionEvent> {
  /** True as soon as one community is on the map. */
  hasCommunity(): Promise<boolean>;
  all(): Promise<readonly Jurisdiction[]>;
}

export type Residents = Kept<Resident, ResidentEvent>;

/** Numbers for people, never handed out twice. */
export interface Numbers {
  next(nowMs: number): Promise<Readonly<{ no: string; progressCode: string }>>;
}

export interface Clock {
  nowMs(): number;
}

export interface Ids {
  /** The id that a cause determines. */
  derived(prefix: string, cause: string, purpose?: string): string;
  /** The id that a personal word determines under this installation's key. */
  keyed(prefix: string, word: string): string;
}

/** Everything the service has inside; each use case names what it takes of it. */
export type Inside = Readonly<{
  demands: Demands;
  residents: Residents;
  households: Households;
  jurisdictions: Jurisdictions;
  numbers: Numbers;
  ids: Ids;
  clock: Clock;
  rules: Rules;
}>;
