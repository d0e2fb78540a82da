import type { Decision } from '../domain/decision.ts';
import type { Attempt, Item, ItemEvent } from '../domain/item.ts';
import type { Meeting, MeetingEvent } from '../domain/meeting.ts';
import type { Place, PlaceEvent } from '../domain/place.ts';
import type { Policy } from '../domain/policy.ts';
import type { Task, TaskEvent } from '../domain/task.ts';

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
  ): Promise<Outcome<Answer, Refusal>>;
  page(
    query: Readonly<{ index: string; equals?: readonly (string | number)[]; cursor?: string; limit: number }>,
  ): Promise<Readonly<{ found: readonly Found<State>[]; cursor: string | undefined }>>;
}

export type Items = Kept<Item, ItemEvent>;
export type Tasks = Kept<Task, TaskEvent>;
export type Meetings = Kept<Meeting, MeetingEvent>;
export type Places = Kept<Place, PlaceEvent>;

/** Ids that a cause determines. */
export interface Ids {
  derived(prefix: string, cause: string): string;
}

/** What matching tried for a demand, oldest first; undefined when it cannot be asked now. */
export interface Matching {
  attempts(demandId: string): Promise<readonly Attempt[] | undefined>;
}

export type { Policy };
