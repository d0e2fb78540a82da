import type { Day, DayEvent } from '../domain/day.ts';
import type { Decision } from '../domain/decision.ts';
import type { HealthRecord, HealthRecordEvent } from '../domain/health-record.ts';
import type { MustArrive, MustArriveEvent } from '../domain/must-arrive.ts';
import type { DutyRoster, RosterEvent } from '../domain/duty-roster.ts';
import type { LegalDemand } from '../domain/decide-legal.ts';
import type { LegalEvent } from '../domain/legal-event.ts';
import type { LegalFile } from '../domain/legal-file.ts';
import type { DutyHours, Person } from '../domain/legal-people.ts';
import type { Policy } from '../domain/policy.ts';
import type { Reading, ReadingEvent } from '../domain/reading.ts';
import type { Reservation, ReservationEvent } from '../domain/reservation.ts';
import type { VisitPlan, VisitPlanEvent } from '../domain/visit-plan.ts';
import type { Visit, VisitEvent } from '../domain/visit.ts';

/** What the use cases need from outside. Adapters and infra fit these shapes. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Why a document is changed: a command (also a timer's, with a derived id) or an event of another aggregate. */
export type Cause =
  | Readonly<{
      kind: 'command';
      commandId: string;
      correlationId: string;
      traceparent: string;
      expectedVersion?: number;
    }>
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
    decide: (state: State | undefined, nowMs: number) => Decision<Event, Answer, Refusal>,
    /** What was just found there: saves reading it again. */
    known?: Found<State>,
  ): Promise<Outcome<Answer, Refusal>>;
  page(
    query: Readonly<{
      index: string;
      equals?: readonly (string | number)[];
      from?: number;
      below?: number;
      limit: number;
    }>,
  ): Promise<Readonly<{ found: readonly Found<State>[] }>>;
}

export type Days = Kept<Day, DayEvent>;
export type Reservations = Kept<Reservation, ReservationEvent>;
export type Visits = Kept<Visit, VisitEvent>;
export type HealthRecords = Kept<HealthRecord, HealthRecordEvent>;
export type Readings = Kept<Reading, ReadingEvent>;
export type VisitPlans = Kept<VisitPlan, VisitPlanEvent>;
export type MustArrives = Kept<MustArrive, MustArriveEvent>;
export type DutyRosters = Kept<DutyRoster, RosterEvent>;
export type LegalFiles = Kept<LegalFile, LegalEvent>;

export interface Clock {
  nowMs(): number;
}

/** Ids that a cause determines. */
export interface Ids {
  derived(prefix: string, cause: string): string;
  /** From a word that nobody may guess from the id. */
  keyed(prefix: string, word: string): string;
}

/** What matching says about an offer: a hold of it must stay, it is over, or nobody can be asked now. */
export interface Offers {
  stand(offerId: string): Promise<'HOLDS' | 'OVER' | 'UNREACHABLE'>;
}

/** Who the supply ledger says somebody is. */
export type Known = Pick<Person, 'isLawyer' | 'servesIn' | 'conflictKeys'> & Readonly<{ hours: readonly DutyHours[] }>;

export interface Lawyers {
  find(personId: string): Promise<Known | undefined>;
}

/** What needs-intake says of a demand. */
export interface LegalDemands {
  find(demandId: string): Promise<LegalDemand | undefined>;
}

export type { Policy };
