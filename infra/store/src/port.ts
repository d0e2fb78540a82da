/**
 * The store: one document per write, changed by compare-and-set, with its outgoing events, what it has already
 * seen and when it wants to be looked at next, all in that one write. Drivers: SQLite, MongoDB, the simulator.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a document has already taken in. Bounded: the last 64 commands, and one sequence for each source. */
export type Seen = Readonly<{
  /** Oldest first: [command id, the answer it got, the version it made]: the whole receipt, said again word for word (P2). */
  commands: readonly (readonly [commandId: string, answer: Json, version: number])[];
  /** Highest sequence taken from each source aggregate, within its incarnation. */
  sources: Readonly<Record<string, readonly [incarnation: number, sequence: number]>>;
}>;

/** One event on its way from a document into the log. */
export type OutboxEntry = Readonly<{
  /** `aggregateId:incarnation:sequence` */
  eventId: string;
  topic: string;
  /** topic + `/` + fact in past tense */
  type: string;
  /** Order is promised per key within a topic. */
  key: string;
  aggregateId: string;
  incarnation: number;
  /** Counts this aggregate's events 1, 2, 3 … */
  sequence: number;
  atMs: number;
  correlationId: string;
  /** Event or command that caused it. */
  causationId: string;
  traceparent: string;
  data: Json;
}>;

export type StoredDocument = Readonly<{
  id: string;
  /** Counts writes 1, 2, 3 … */
  version: number;
  state: Json;
  seen: Seen;
  /** Sequence of the last event this document emitted. */
  sequence: number;
  /** Latest instant at which it was changed; never goes back. */
  changedAtMs: number;
  /** Next instant at which a sweep should look at it; null = never. */
  dueAtMs: number | null;
}>;

/** One part of an index key; compared as numbers or as strings, never mixed within one index. */
export type KeyPart = string | number;

export type DocumentWrite = Readonly<{
  collection: string;
  id: string;
  /** 0 = it must not exist yet. */
  expectedVersion: number;
  state: Json;
  seen: Seen;
  sequence: number;
  changedAtMs: number;
  dueAtMs: number | null;
  /** For each declared index the document's key, or null to be absent from it. */
  keys: Readonly<Record<string, readonly KeyPart[] | null>>;
  /** Events to add behind those still waiting in the outbox. */
  outbox: readonly OutboxEntry[];
}>;

export type CommitResult =
  | Readonly<{ ok: true; version: number }>
  /** Lost the compare-and-set: `current` is what stands there now (undefined = nothing). */
  | Readonly<{ ok: false; refusal: 'VERSION_CONFLICT'; current: StoredDocument | undefined }>
  /** Limits of the house: event ≤ 64 KiB, outbox ≤ 256 entries, document ≤ 1 MiB. Nothing was written. */
  | Readonly<{ ok: false; refusal: 'EVENT_TOO_LARGE' | 'OUTBOX_FULL' | 'DOCUMENT_TOO_LARGE' }>;

export type FindQuery = Readonly<{
  collection: string;
  /** A declared index, or `due` (by dueAtMs, always there) or `id`. */
  index: string;
  /** The leading parts of the key that must be equal. */
  equals?: readonly KeyPart[];
  /** Bounds of the next part: at least `from`, less than `below`. */
  from?: KeyPart;
  below?: KeyPart;
  /** Where the last page ended. */
  cursor?: string;
  /** 1 to 1000. */
  limit: number;
}>;

/** In key order, then id. A cursor stays right while others write: nothing that stays in range is skipped or doubled. */
export type FindPage = Readonly<{ documents: readonly StoredDocument[]; cursor: string | undefined }>;

/** The declared indexes of one collection, by name; each a list of key parts named for people. */
export type CollectionSpec = Readonly<{ name: string; indexes: Readonly<Record<string, readonly string[]>> }>;

/** What a driver must do. It throws `Unavailable` when it cannot be reached; after that the write may or may not have happened. */
export interface Store {
  /** Declares collections and their indexes; repeatable. @throws StoreMisuse when an index changed its parts under the same name */
  declare(collections: readonly CollectionSpec[]): Promise<void>;
  get(collection: string, id: string): Promise<StoredDocument | undefined>;
  commit(write: DocumentWrite): Promise<CommitResult>;
  /** Removes a document if it still has this version; for bookkeeping documents whose story is over. */
  remove(collection: string, id: string, expectedVersion: number): Promise<boolean>;
  find(query: FindQuery): Promise<FindPage>;
  /** Earliest dueAtMs of a collection, null when nothing is due ever. */
  nextDueMs(collection: string): Promise<number | null>;
  /** Entries not yet taken by the log, in the order of their commits. */
  pendingEvents(limit: number): Promise<readonly OutboxEntry[]>;
  /** Removes what the log took; changes neither version nor state. */
  removeEvents(eventIds: readonly string[]): Promise<void>;
  /** Calls back after commits of this process; a hint, never a promise. */
  onCommit(listener: (commit: { collection: string; events: number; dueAtMs: number | null }) => void): void;
  close(): Promise<void>;
}
