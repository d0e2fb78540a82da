import type { DatabaseSync } from 'node:sqlite';

import { checkWrite, cursorAfter, makeCatalog } from '../catalog.ts';
import { StoreMisuse } from '../errors.ts';
import { weigh, type Weighed } from '../limits.ts';
import type { CollectionSpec, CommitResult, DocumentWrite, FindPage, FindQuery, Store } from '../port.ts';
import { makeCare, type Care } from './care.ts';
import { CollectionTable } from './collection-table.ts';
import { openDataFile } from './data-file.ts';
import { failureOf } from './errors.ts';
import { sqliteKnobs, type SqliteKnobs } from './knobs.ts';
import { OutboxTable } from './outbox-table.ts';
import { Recent } from './recent.ts';
import { Writer } from './writer.ts';

/** The embedded driver: the port, and what `linli backup` and `linli doctor` need beyond it. */
export interface SqliteStore extends Store, Care {}

type Commit = Readonly<{ collection: string; events: number; dueAtMs: number | null }>;

/**
 * Opens the data file of one service, or creates it. One process has it open at a time.
 * @throws StoreTooNew, StoreUnreadable, StoreMisuse (a knob out of range), Unavailable
 */
export async function openSqliteStore(
  options: Readonly<{ file: string; knobs?: Partial<SqliteKnobs> }>,
): Promise<SqliteStore> {
  const knobs = sqliteKnobs(options.knobs);
  const database = openDataFile(options.file, knobs);
  const outbox = new OutboxTable(database);
  const recent = new Recent(knobs.recentKiB * 1024);
  const writer = new Writer(database, outbox, recent, knobs);
  const { declare, catalog, tableOf } = makeTables(database, recent);
  const listeners: ((commit: Commit) => void)[] = [];

  function reading<T>(work: () => T): T {
    writer.check();
    try {
      return work();
    } catch (error) {
      throw failureOf(error).error;
    }
  }

  return {
    ...makeCare(database, options.file, writer, reading),
    declare: (collections) => writer.write(() => collections.forEach(declare)),
    get: async (collection, id) => reading(() => tableOf(collection).get(id)),
    async commit(write) {
      checkWrite(write);
      const table = tableOf(write.collection);
      const keys = catalog.keysOf(write);
      const weighed = weigh(write);
      if (!weighed.ok) return weighed;
      const told = { collection: write.collection, events: write.outbox.length, dueAtMs: write.dueAtMs };
      return writer.write(
        () => apply(table, outbox, { write, keys, ...weighed }),
        (result) => result.ok && listeners.forEach((listener) => listener(told)),
      );
    },
    async remove(collection, id, expectedVersion) {
      const table = tableOf(collection);
      return writer.write(() => table.remove(id, expectedVersion));
    },
    find: async (query) => reading(() => pageOf(tableOf(query.collection), query, catalog.rangeOf(query))),
    nextDueMs: async (collection) => reading(() => tableOf(collection).nextDueMs()),
    async pendingEvents(limit) {
      if (!Number.isInteger(limit) || limit < 1) throw new StoreMisuse(`limit ${limit}`);
      return reading(() => outbox.pending(limit));
    },
    async removeEvents(eventIds) {
      reading(() => outbox.remove(eventIds));
      writer.removalsAdded();
    },
    onCommit: (listener) => listeners.push(listener),
    async close() {
      writer.drain();
      writer.end();
      if (database.isOpen) database.close();
    },
  };
}

type Prepared = Extract<Weighed, { ok: true }> & Readonly<{ write: DocumentWrite; keys: readonly (string | null)[] }>;

/** One compare-and-set inside the open transaction. */
function apply(
  table: CollectionTable,
  outbox: OutboxTable,
  { write, keys, state, seen, entries }: Prepared,
): CommitResult {
  const { id, expectedVersion, sequence, changedAtMs, dueAtMs } = write;
  const doc = `${write.collection}/${id}`;
  const full = !outbox.hasRoom(doc, entries.length);
  if (full && table.versionOf(id) === expectedVersion) return { ok: false, refusal: 'OUTBOX_FULL' };
  const version = expectedVersion + 1;
  if (full || !table.write({ id, version, sequence, changedAtMs, dueAtMs, keys, state, seen })) {
    return { ok: false, refusal: 'VERSION_CONFLICT', current: table.get(id) };
  }
  if (entries.length > 0) outbox.add(doc, write.outbox, entries);
  return { ok: true, version };
}

function pageOf(
  table: CollectionTable,
  { index, limit }: FindQuery,
  range: ReturnType<ReturnType<typeof makeCatalog>['rangeOf']>,
): FindPage {
  const rows = table.page(index, range, limit + 1);
  const page = rows.slice(0, limit).map(({ key, document }) => ({ key, document: document() }));
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { documents: page.map(({ document }) => document), cursor: last && cursorAfter(last.key, last.document.id) };
}

/** Declared collections: in memory, and in the file so that an index cannot change its meaning between two starts. */
function makeTables(database: DatabaseSync, recent: Recent) {
  const catalog = makeCatalog();
  const tables = new Map<string, CollectionTable>();
  const recorded = database.prepare('SELECT parts FROM declared WHERE collection = ? AND name = ?');
  const record = database.prepare(
    'INSERT INTO declared (collection, name, parts) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );

  /** Inside a transaction. */
  function declare(spec: CollectionSpec): void {
    for (const [name, parts] of Object.entries(spec.indexes)) {
      const before = recorded.get(spec.name, name)?.['parts'];
      if (before !== undefined && before !== parts.join())
        throw new StoreMisuse(`index ${name} of ${spec.name} is (${String(before)}) in the file`);
    }
    catalog.declare(spec);
    const indexes = catalog.indexesOf(spec.name);
    tables.set(spec.name, new CollectionTable(database, spec.name, [...indexes.keys()], recent));
    for (const [name, parts] of indexes) record.run(spec.name, name, parts.join());
  }

  function tableOf(collection: string): CollectionTable {
    const table = tables.get(collection);
    if (!table) throw new StoreMisuse(`collection ${collection} is not declared`);
    return table;
  }

  return { declare, catalog, tableOf };
}
