import { checkWrite, cursorAfter, limits, makeCatalog, StoreMisuse, weigh } from '@linli/store';
import type {
  CollectionSpec,
  CommitResult,
  DocumentWrite,
  FindPage,
  FindQuery,
  OutboxEntry,
  StoredDocument,
} from '@linli/store';

import { OrderedKeys, type Place } from './ordered-keys.ts';

/** `characters`: at most so many has the document, escapes apart. */
type Kept = { document: StoredDocument; places: ReadonlyMap<string, Place>; waiting: number; characters: number };
type Collection = { documents: Map<string, Kept>; indexes: Map<string, OrderedKeys> };

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
        this.#collections.set(spec.name, (collection = { documents: new Map(), indexes: new Map() }));
      for (const name of ['id', 'due', ...Object.keys(spec.indexes)]) {
        if (!collection.indexes.has(name)) collection.indexes.set(name, new OrderedKeys());
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

  /** `write` must be frozen (frozen.ts); `characters` of it are new. */
  commit(write: DocumentWrite, characters: number): CommitResult {
    checkWrite(write);
    const texts = this.#catalog.keysOf(write);
    const collection = this.#collection(write.collection);
    const before = collection.documents.get(write.id);
    const { state, seen, outbox } = write;
    const weight = weightOf(write, (before?.characters ?? 0) + characters);
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
    const places = placesOf(document, [...this.#catalog.indexesOf(write.collection).keys()], texts);
    this.#put(
      collection,
      { document, places, waiting: (before?.waiting ?? 0) + outbox.length, characters: weight },
      before,
      outbox,
    );
    return { ok: true, version: document.version };
  }

  #put(collection: Collection, kept: Kept, before: Kept | undefined, outbox: readonly OutboxEntry[]): void {
    for (const [name, index] of collection.indexes) {
      const old = before?.places.get(name);
      const next = kept.places.get(name);
      if (old?.key === next?.key) continue;
      if (old !== undefined) index.remove(old);
      if (next !== undefined) index.add(next);
    }
    const standing = before === undefined ? kept : Object.assign(before, kept);
    collection.documents.set(kept.document.id, standing);
    for (const entry of outbox) this.#pending.set(entry.eventId, { entry, kept: standing });
  }

  remove(collection: string, id: string, expectedVersion: number): boolean {
    const { documents, indexes } = this.#collection(collection);
    const before = documents.get(id);
    if (before?.document.version !== expectedVersion) return false;
    for (const [name, place] of before.places) indexes.get(name)?.remove(place);
    documents.delete(id);
    return true;
  }

  find(query: FindQuery): FindPage {
    const range = this.#catalog.rangeOf(query);
    const { documents, indexes } = this.#collection(query.collection);
    const places = indexes.get(query.index)?.page(range, query.limit) ?? [];
    const page = places.slice(0, query.limit);
    const last = page.at(-1);
    return {
      documents: page.map(({ id }) => documents.get(id)?.document).filter((document) => document !== undefined),
      cursor: places.length > query.limit && last !== undefined ? cursorAfter(last.key, last.id) : undefined,
    };
  }

  nextDueMs(collection: string): number | null {
    const first = this.#collection(collection).indexes.get('due')?.first();
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
function weightOf(write: DocumentWrite, atMost: number) {
  if (write.outbox.length > limits.outboxEntries) return 'OUTBOX_FULL';
  const large = write.outbox.some((entry) => JSON.stringify(entry.data).length * 6 > limits.eventBytes);
  if (!large && atMost * 6 <= limits.documentBytes) return atMost;
  const weighed = weigh(write);
  return weighed.ok ? weighed.state.length + weighed.seen.length : weighed.refusal;
}

function placesOf(
  { id, dueAtMs }: StoredDocument,
  names: readonly string[],
  texts: readonly (string | null)[],
): Map<string, Place> {
  const places = new Map<string, Place>([['id', { key: id, id }]]);
  if (dueAtMs !== null) places.set('due', { key: dueAtMs, id });
  names.forEach((name, at) => {
    const key = texts[at];
    if (key !== null && key !== undefined) places.set(name, { key, id });
  });
  return places;
}
