import type { CollectionSpec } from './port.ts';

// A move takes everything a store keeps to a store of another driver, unchanged: versions, what was seen, what waits for
// the log. No verb of the port can do that (each write makes a new version), so drivers have this beside it. Nobody else
// may have the data open meanwhile.

/** A document as its driver keeps it, its texts untouched. */
export type KeptDocument = Readonly<{
  id: string;
  version: number;
  sequence: number;
  changedAtMs: number;
  dueAtMs: number | null;
  /** JSON, as `seen`. */
  state: string;
  seen: string;
  /** Texts of the keys by declared index; an index in which the document is absent is left out. */
  keys: Readonly<Record<string, string>>;
}>;

/** An event that waits for the log, and the document it waits in; that may be removed already. */
export type KeptEvent = Readonly<{ collection: string; id: string; eventId: string; entry: string }>;

export interface Transfer {
  /** Every collection with its indexes, as the data have them; in the order of their names. */
  collections(): Promise<readonly CollectionSpec[]>;
  /** All documents in the order of their ids (by UTF-8 bytes), at most `limit` at once. */
  documents(collection: string, limit: number): AsyncIterable<readonly KeptDocument[]>;
  /** All that wait, in the order in which the relay would take them. */
  events(): Promise<readonly KeptEvent[]>;
  /** Makes collections and indexes. */
  declare(collections: readonly CollectionSpec[]): Promise<void>;
  /** Removes every document and event: whoever begins again begins with nothing. */
  clear(): Promise<void>;
  /** Writes documents that are not there yet. */
  putDocuments(collection: string, documents: readonly KeptDocument[]): Promise<void>;
  /** Writes all that wait, once, after the documents. */
  putEvents(events: readonly KeptEvent[]): Promise<void>;
  close(): Promise<void>;
}
