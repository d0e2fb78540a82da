import type { Clock } from '@linli/env';

import { LimitExceeded, VersionConflict } from './errors.ts';
import type {
  CollectionSpec,
  DocumentWrite,
  FindQuery,
  Json,
  KeyPart,
  OutboxEntry,
  Seen,
  Store,
  StoredDocument,
} from './port.ts';

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

/** What a domain module answers: events that happened and the answer to the asker, or a rule that says no. */
export type Decision<Event, Answer, Refusal> =
  Readonly<{ ok: true; events: readonly Event[]; answer: Answer }> | Readonly<{ ok: false; refusal: Refusal }>;

export type Outcome<Answer, Refusal> =
  | Readonly<{ ok: true; answer: Answer; version: number; repeated: boolean }>
  | Readonly<{ ok: false; refusal: Refusal }>;

export type Found<State> = Readonly<{ state: State; version: number }>;

/** How one kind of document is kept. */
export type DocumentsSpec<State, Event> = Readonly<{
  collection: CollectionSpec;
  /** A state as any earlier version kept it, as this version knows it. Pure; left out when none was ever kept otherwise. */
  asKept?: (kept: State) => State;
  /** State after an event; undefined before the first. Pure. */
  evolve: (state: State | undefined, event: Event) => State;
  /** The facts (type and proto3 JSON) that an event of the domain tells the others; none for inner events. */
  facts: (event: Event, state: State) => readonly Readonly<{ type: string; data: Json }>[];
  /** Key of the document's events in their topic; its own id unless said otherwise. */
  eventKey?: (state: State) => string;
  /** The earliest of the document's clocks; null = nothing to wait for. */
  dueAtMs: (state: State) => number | null;
  /** Keys of the declared indexes; `changedAtMs` is the instant of this write, which never goes back within a document. */
  keys: (state: State, changedAtMs: number) => Readonly<Record<string, readonly KeyPart[] | null>>;
  /**
   * `false`: sources are unbounded here (a provider's day), so the cause is kept on the entry itself and `decide`
   * must find a repeat on its own. Default true.
   */
  remembersSources?: boolean;
}>;

export interface Documents<State, Event> {
  readonly collection: CollectionSpec;
  find(id: string): Promise<Found<State> | undefined>;
  /**
   * Loads, lets `decide` judge, writes the outcome with its events in one compare-and-set. A cause already seen gets the
   * first answer again and changes nothing. Lost races are tried again, three times.
   * `nowMs` handed to `decide` never goes back within one document.
   * @param known what the caller has just found there, `nothing` when it believes there is nothing: saves reading it again.
   *   Whatever is not settled by writing on top of exactly that is judged by what stands.
   * @throws VersionConflict, LimitExceeded, Unavailable
   */
  change<Answer extends Json, Refusal>(
    id: string,
    cause: Cause,
    decide: (state: State | undefined, nowMs: number) => Decision<Event, Answer, Refusal>,
    known?: Found<State> | 'nothing',
  ): Promise<Outcome<Answer, Refusal>>;
  page(
    query: Omit<FindQuery, 'collection'>,
  ): Promise<Readonly<{ found: readonly Found<State>[]; cursor: string | undefined }>>;
}

const rememberedCommands = 64;
/** The first, and three more after lost races. */
const attempts = 4;

/** Keeps documents of one kind in a store. `incarnation` counts the restores of this installation. */
export function documents<State, Event>(
  ports: Readonly<{ store: Store; clock: Clock; incarnation: number }>,
  spec: DocumentsSpec<State, Event>,
): Documents<State, Event> {
  const { store, clock, incarnation } = ports;
  const collection = spec.collection.name;
  const whole = (stored: StoredDocument): Whole<State> => new Whole(stored, stateIn(spec, stored));

  return {
    collection: spec.collection,
    async find(id) {
      const stored = await store.get(collection, id);
      return stored && whole(stored);
    },
    async page(query) {
      const page = await store.find({ ...query, collection });
      return { found: page.documents.map(whole), cursor: page.cursor };
    },
    async change(id, cause, decide, known) {
      const given = known instanceof Whole ? known.stored() : undefined;
      let guessed = known === 'nothing' || given !== undefined;
      let stored = guessed ? given : await store.get(collection, id);
      for (let attempt = 1; ; attempt++) {
        const version = stored?.version ?? 0;
        const before = repeated(stored, cause);
        if (before !== undefined) return { ok: true, ...before, answer: before.answer as never, repeated: true };
        const expected = cause.kind === 'command' ? (cause.expectedVersion ?? version) : version;
        if (!guessed && (expected !== version || attempt > attempts)) throw new VersionConflict(id, version);

        const nowMs = Math.max(clock.nowMs(), stored?.changedAtMs ?? 0);
        const decision = decide(stored && stateIn(spec, stored), nowMs);
        const kept = decision.ok && (decision.events.length > 0 || (cause.kind === 'command' && stored !== undefined));
        if (guessed && (!kept || expected !== version)) {
          guessed = false;
          stored = await store.get(collection, id);
          continue;
        }
        if (!decision.ok) return decision;
        const { events, answer } = decision;
        if (!kept) return { ok: true, answer, version, repeated: false };

        guessed = false;
        const result = await store.commit(write(spec, incarnation, stored, { id, cause, events, answer, nowMs }));
        if (result.ok) return { ok: true, answer, version: result.version, repeated: false };
        if (result.refusal !== 'VERSION_CONFLICT') throw new LimitExceeded(id, result.refusal);
        stored = result.current;
      }
    },
  };
}

function stateIn<State, Event>({ asKept }: DocumentsSpec<State, Event>, { state }: StoredDocument): State {
  return asKept === undefined ? (state as State) : asKept(state as State);
}

/** What was found, and behind it what `change` needs to write on top of it. */
class Whole<State> implements Found<State> {
  readonly state: State;
  readonly version: number;
  readonly #stored: StoredDocument;

  constructor(stored: StoredDocument, state: State) {
    this.state = state;
    this.version = stored.version;
    this.#stored = stored;
  }

  stored(): StoredDocument {
    return this.#stored;
  }
}

/** What a change makes of a document: the events' state after state, their facts behind those already sent. */
function write<State, Event>(
  spec: DocumentsSpec<State, Event>,
  incarnation: number,
  stored: StoredDocument | undefined,
  change: Readonly<{ id: string; cause: Cause; events: readonly Event[]; answer: Json; nowMs: number }>,
): DocumentWrite {
  const { id, cause, nowMs } = change;
  let state = stored && stateIn(spec, stored);
  let sequence = stored?.sequence ?? 0;
  const outbox: OutboxEntry[] = [];
  for (const event of change.events) {
    state = spec.evolve(state, event);
    for (const { type, data } of spec.facts(event, state)) {
      sequence++;
      outbox.push({
        eventId: `${id}:${incarnation}:${sequence}`,
        topic: type.slice(0, type.indexOf('/')),
        type,
        key: spec.eventKey?.(state) ?? id,
        aggregateId: id,
        incarnation,
        sequence,
        atMs: nowMs,
        correlationId: cause.correlationId,
        causationId: cause.kind === 'command' ? cause.commandId : cause.eventId,
        traceparent: cause.traceparent,
        data,
      });
    }
  }
  const after = state as State;
  const seen = stored?.seen ?? { commands: [], sources: {} };
  const expectedVersion = stored?.version ?? 0;
  return {
    collection: spec.collection.name,
    id,
    expectedVersion,
    state: after as Json,
    seen:
      cause.kind === 'event' && spec.remembersSources === false
        ? seen
        : remember(seen, cause, change.answer, expectedVersion + 1),
    sequence,
    changedAtMs: nowMs,
    dueAtMs: spec.dueAtMs(after),
    keys: spec.keys(after, nowMs),
    outbox,
  };
}

function remember(seen: Seen, cause: Cause, answer: Json, version: number): Seen {
  return cause.kind === 'command'
    ? { ...seen, commands: [...seen.commands, [cause.commandId, answer, version] as const].slice(-rememberedCommands) }
    : { ...seen, sources: { ...seen.sources, [cause.source]: [cause.incarnation, cause.sequence] } };
}

/** What this cause got before, if the document has already taken it in; of an event no receipt is kept, the version is today's. */
function repeated(
  stored: StoredDocument | undefined,
  cause: Cause,
): Readonly<{ answer: Json; version: number }> | undefined {
  if (stored === undefined) return undefined;
  if (cause.kind === 'command') {
    for (const [commandId, answer, version] of stored.seen.commands)
      if (commandId === cause.commandId) return { answer, version };
    return undefined;
  }
  const last = stored.seen.sources[cause.source];
  if (last === undefined) return undefined;
  const [incarnation, sequence] = last;
  const old = cause.incarnation < incarnation || (cause.incarnation === incarnation && cause.sequence <= sequence);
  return old ? { answer: null, version: stored.version } : undefined;
}
