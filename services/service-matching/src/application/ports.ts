/** All that the use cases need from outside, and what each promises. Adapters implement these. */

import type { Load, LoadEvent } from '../domain/load.ts';
import type { Match, MatchEvent } from '../domain/match.ts';
import type { AssignmentProblem } from '../domain/plan.ts';
import type { Provider, ProviderEvent } from '../domain/provider.ts';
import type { Queue, QueueEvent } from '../domain/queue.ts';

export interface Clock {
  nowMs(): number;
}

export interface Ids {
  derived(prefix: string, cause: string, purpose?: string): string;
  keyed(prefix: string, word: string): string;
}

/** Why a document is changed: somebody's command (also a timer's, with a derived id), or an event of another aggregate. */
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
export type CommandCause = Extract<Cause, { kind: 'command' }>;
export type EventCause = Extract<Cause, { kind: 'event' }>;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Found<State> = Readonly<{ state: State; version: number }>;

export type Outcome<Answer, Refusal> =
  | Readonly<{ ok: true; answer: Answer; version: number; repeated: boolean }>
  | Readonly<{ ok: false; refusal: Refusal }>;

export type PageQuery = Readonly<{
  index: string;
  equals?: readonly (string | number)[];
  from?: string | number;
  below?: string | number;
  cursor?: string;
  limit: number;
}>;

export interface Documents<State, Event> {
  find(id: string): Promise<Found<State> | undefined>;
  /** Load, decide, write in one compare-and-set; the same cause again gets the first answer and changes nothing. */
  change<Answer extends Json, Refusal>(
    id: string,
    cause: Cause,
    decide: (
      state: State | undefined,
      nowMs: number,
    ) => Readonly<{ ok: true; events: readonly Event[]; answer: Answer }> | Readonly<{ ok: false; refusal: Refusal }>,
    /** What was just found there: saves reading it again. */
    known?: Found<State>,
  ): Promise<Outcome<Answer, Refusal>>;
  /** Documents by a declared index, in key order. */
  page(query: PageQuery): Promise<Readonly<{ found: readonly Found<State>[]; cursor: string | undefined }>>;
}

/**
 * Indexes: `queue` [communityId, group, planAtMs] of WAITING ones, `claimable` [communityId], `resident` [residentId] of those
 * with an offer out or a visit to come, `due`.
 */
export type Matches = Documents<Match, MatchEvent>;
/** Indexes: `area` [community or `*`], `reach` [group or `*`, community or `*`], `id`. */
export type Providers = Documents<Provider, ProviderEvent>;
/** Index: `reach` [group or `*`, community or `*`]. */
export type Loads = Documents<Load, LoadEvent>;
/** Index: `group` [group]. */
export type Queues = Documents<Queue, QueueEvent>;

/** Where an offer is kept; ids are never parsed. */
export type OfferRef = Readonly<{ offerId: string; matchId: string; providerId: string }>;
export interface OfferRefs {
  find(offerId: string): Promise<OfferRef | undefined>;
  /** Before the offer itself is written; repeatable. */
  put(ref: OfferRef, cause: Cause): Promise<void>;
}

export type SlotRequest = Readonly<{
  ownerId: string;
  offerId: string;
  demandId: string;
  startMs: number;
  endMs: number;
  travelBeforeMin: number;
  travelAfterMin: number;
  windowStartMs: number;
  windowEndMs: number;
  windowCapacity: number;
  askAtMs: number;
}>;

/** The day documents of appointment, the only truth about holds. Repeatable for one offer. @throws when out of reach */
export interface Slots {
  hold(request: SlotRequest, cause: CommandCause): Promise<Readonly<{ held: boolean; refusedBy: string }>>;
}

/** Exact assignment: the edge taken by each demand (−1 = unserved), its cost, and the prices that prove it. */
export interface Solver {
  solve(problem: AssignmentProblem): Promise<Readonly<{ assigned: Int32Array; cost: number; price: Float64Array }>>;
}

/** Counters without personal words. */
export interface Figures {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
}
