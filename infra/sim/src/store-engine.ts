import { checkWrite, cursorAfter, limits, makeCatalog, StoreMisuse, weigh } from '@linli/store';
import type {
  CollectionSpec,
  CommitResult,
  DocumentWrite,
  FindPage,
  FindQuery,
  KeyPart,
  OutboxEntry,
  StoredDocument,
} from '@linli/store';

import { OrderedKeys } from './ordered-keys.ts';

type Kept = {
  document: StoredDocument;
  /** Its key in each index of the collection, in their order; null = it is not there. */
  keys: readonly (KeyPart | null)[];
  /** Entries of its outbox that wait for the log. */
  waiting: number;
  /** At most so many has the document, escapes apart. */
  characters: number;
};
/** The first two indexes are `id` and `due`, the others are the declared ones in the order of the catalog. */
type Collection = { documents: Map<string, Kept>; names: string[]; indexes: OrderedKeys[] };

/** What one store keeps, whatever happens to those who write to it. All at once, nothing in between. */
export class StoreEngine {
  readonly #catalog = makeCatalog();
  readonly #collections = new Map<string, Collection>();
  readonly #pending = new Map<string, { entry: OutboxEntry; kept: Kept }>();

  declare(specs: readonly CollectionSpec[]): void {
    for (const spec of specs) {
      this.#catalog.declare(spec);
      let collection = this.#collections.get(spec.name);
      if (collection === undefined)
        this.#collections.set(spec.name, (collection = { documents: new Map(), names: [], indexes: [] }));
      for (const name of ['id', 'due', ...this.#catalog.indexesOf(spec.name).keys()]) {
        if (collection.names.includes(name)) continue;
        collection.names.push(name);
        collection.indexes.push(new OrderedKeys());
      }
    }
  }

  get(collection: string, id: string): StoredDocument | undefined {
    return this.#collection(collection).documents.get(id)?.document;
  }

  /** Every document of a collection; for checks. */
  all(collection: string): StoredDocument[] {
    return [...(this.#collections.get(collection)?.documents.values() ?? [])].map((kept) => kept.document);
  }

  collections(): string[] {
    return [...this.#collections.keys()];
  }

  /** `write` must be frozen (frozen.ts); `characters` of its document are new, its outbox has `told`. */
  commit(write: DocumentWrite, characters: number, told: number): CommitResult {
    checkWrite(write);
    const texts = this.#catalog.keysOf(write);
    const collection = this.#collection(write.collection);
    const before = collection.documents.get(write.id);
    const { state, seen, outbox } = write;
    const weight = weightOf(write, (before?.characters ?? 0) + characters, told);
    if (typeof weight === 'string') return { ok: false, refusal: weight };
    if ((before?.document.version ?? 0) !== write.expectedVersion) {
      return { ok: false, refusal: 'VERSION_CONFLICT', current: before?.document };
    }
    if ((before?.waiting ?? 0) + outbox.length > limits.outboxEntries) return { ok: false, refusal: 'OUTBOX_FULL' };
    const { id, sequence, changedAtMs, dueAtMs } = write;
    const document = Object.freeze({
      id,
      version: write.expectedVersion + 1,
      state,
      seen,
      sequence,
      changedAtMs,
      dueAtMs,
    });
    const waiting = (before?.waiting ?? 0) + outbox.length;
    this.#put(collection, { document, keys: [id, dueAtMs, ...texts], waiting, characters: weight }, before, outbox);
    return { ok: true, version: document.version };
  }

  #put(collection: Collection, kept: Kept, before: Kept | undefined, outbox: readonly OutboxEntry[]): void {
    const { id } = kept.document;
    for (let at = 0; at < kept.keys.length; at++) {
      const old = before?.keys[at] ?? null;
      const next = kept.keys[at] ?? null;
      if (old === next) continue;
      const index = collection.indexes[at];
      if (old !== null) index?.remove({ key: old, id });
      if (next !== null) index?.add({ key: next, id });
    }
    if (before === undefined) collection.documents.set(id, kept);
    else {
      before.document = kept.document;
      before.keys = kept.keys;
      before.waiting = kept.waiting;
      before.characters = kept.characters;
    }
    for (const entry of outbox) this.#pending.set(entry.eventId, { entry, kept: before ?? kept });
  }

  remove(collection: string, id: string, expectedVersion: number): boolean {
    const { documents, indexes } = this.#collection(collection);
    const before = documents.get(id);
    if (before?.document.version !== expectedVersion) return false;
    for (const [at, key] of before.keys.entries()) if (key !== null) indexes[at]?.remove({ key, id });
    documents.delete(id);
    return true;
  }

  find(query: FindQuery): FindPage {
    const range = this.#catalog.rangeOf(query);
    const { documents, names, indexes } = this.#collection(query.collection);
    const places = indexes[names.indexOf(query.index)]?.page(range, query.limit) ?? [];
    const page = places.slice(0, query.limit);
    const last = page.at(-1);
    return {
      documents: page.map(({ id }) => documents.get(id)?.document).filter((document) => document !== undefined),
      cursor: places.length > query.limit && last !== undefined ? cursorAfter(last.key, last.id) : undefined,
    };
  }

  nextDueMs(collection: string): number | null {
    const first = this.#collection(collection).indexes[1]?.first();
    return first === undefined ? null : Number(first.key);
  }

  pendingEvents(limit: number): OutboxEntry[] {
    if (!Number.isInteger(limit) || limit < 1) throw new StoreMisuse(`limit ${limit}`);
    const entries: OutboxEntry[] = [];
    for (const { entry } of this.#pending.values()) {
      if (entries.length >= limit) break;
      entries.push(entry);
    }
    return entries;
  }

  /** Whether an event still waits in its outbox. */
  isPending(eventId: string): boolean {
    return this.#pending.has(eventId);
  }

  get pendingCount(): number {
    return this.#pending.size;
  }

  removeEvents(eventIds: readonly string[]): void {
    for (const eventId of eventIds) {
      const pending = this.#pending.get(eventId);
      if (pending === undefined) continue;
      pending.kept.waiting--;
      this.#pending.delete(eventId);
    }
  }

  #collection(name: string): Collection {
    const collection = this.#collections.get(name);
    if (collection === undefined) throw new StoreMisuse(`collection ${name} is not declared`);
    return collection;
  }
}

/** Characters of the document, or the limit it breaks; weighs in bytes only what its characters (at most six bytes each, with escapes) make suspect. */
function weightOf(write: DocumentWrite, atMost: number, told: number) {
  if (write.outbox.length > limits.outboxEntries) return 'OUTBOX_FULL';
  if (told * 6 <= limits.eventBytes && atMost * 6 <= limits.documentBytes) return atMost;
  const weighed = weigh(write);
  return weighed.ok ? weighed.state.length + weighed.seen.length : weighed.refusal;
}
