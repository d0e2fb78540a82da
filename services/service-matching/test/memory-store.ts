import {
  cursorAfter,
  makeCatalog,
  type DocumentWrite,
  type KeyPart,
  type OutboxEntry,
  type Store,
  type StoredDocument,
} from '@linli/store';

type Kept = Readonly<{ document: StoredDocument; keys: ReadonlyMap<string, KeyPart> }>;
type Catalog = ReturnType<typeof makeCatalog>;

/** A store in memory for tests of one service: every verb, one process, nothing durable. */
export function memoryStore(): Store & { documents(collection: string): readonly StoredDocument[] } {
  const catalog = makeCatalog();
  const collections = new Map<string, Map<string, Kept>>();
  const pending = new Map<string, OutboxEntry>();
  const kept = (collection: string): Map<string, Kept> => {
    const known = collections.get(collection) ?? new Map<string, Kept>();
    collections.set(collection, known);
    return known;
  };
  const find: Store['find'] = async (query) => {
    const { low, lowId, high } = catalog.rangeOf(query);
    const inRange: { document: StoredDocument; key: KeyPart }[] = [];
    for (const { document, keys } of kept(query.collection).values()) {
      const key = keys.get(query.index);
      if (key === undefined || key < low || key >= high) continue;
      if (lowId === '' || key !== low || document.id > lowId) inRange.push({ document, key });
    }
    inRange.sort((a, b) => compare(a.key, b.key) || compare(a.document.id, b.document.id));
    const page = inRange.slice(0, query.limit);
    const last = page.at(-1);
    const cursor =
      last !== undefined && inRange.length > page.length ? cursorAfter(last.key, last.document.id) : undefined;
    return { documents: page.map(({ document }) => document), cursor };
  };

  return {
    find,
    declare: async (specs) => specs.forEach((spec) => catalog.declare(spec)),
    get: async (collection, id) => kept(collection).get(id)?.document,
    async commit(write) {
      const current = kept(write.collection).get(write.id)?.document;
      if ((current?.version ?? 0) !== write.expectedVersion) return { ok: false, refusal: 'VERSION_CONFLICT', current };
      const entry = keep(write, catalog);
      kept(write.collection).set(write.id, entry);
      for (const event of write.outbox) pending.set(event.eventId, event);
      return { ok: true, version: entry.document.version };
    },
    async remove(collection, id, expectedVersion) {
      return kept(collection).get(id)?.document.version === expectedVersion && kept(collection).delete(id);
    },
    nextDueMs: async (collection) => (await find({ collection, index: 'due', limit: 1 })).documents[0]?.dueAtMs ?? null,
    pendingEvents: async (limit) => [...pending.values()].slice(0, limit),
    removeEvents: async (eventIds) => eventIds.forEach((id) => pending.delete(id)),
    onCommit: () => undefined,
    close: async () => undefined,
    documents: (collection) => [...kept(collection).values()].map(({ document }) => document),
  };
}

function keep(write: DocumentWrite, catalog: Catalog): Kept {
  const { id, state, seen, sequence, changedAtMs, dueAtMs, expectedVersion } = write;
  const keys = new Map<string, KeyPart>([['id', id]]);
  if (dueAtMs !== null) keys.set('due', dueAtMs);
  const texts = catalog.keysOf(write);
  [...catalog.indexesOf(write.collection).keys()].forEach((name, n) => {
    const text = texts[n];
    if (typeof text === 'string') keys.set(name, text);
  });
  return { document: { id, version: expectedVersion + 1, state, seen, sequence, changedAtMs, dueAtMs }, keys };
}

function compare(a: KeyPart, b: KeyPart): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
