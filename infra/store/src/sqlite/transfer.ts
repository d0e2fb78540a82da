import type { DatabaseSync } from 'node:sqlite';

import type { CollectionSpec } from '../port.ts';
import type { KeptDocument, KeptEvent, Transfer } from '../transfer.ts';
import { tableName } from './collection-table.ts';
import { openDataFile } from './data-file.ts';
import { failureOf } from './errors.ts';
import { sqliteKnobs } from './knobs.ts';
import { openSqliteStore } from './sqlite-store.ts';

/** Opens a data file to be moved, or one to be moved into. @throws as `openSqliteStore` */
export async function openSqliteTransfer({ file }: Readonly<{ file: string }>): Promise<Transfer> {
  let database = openDataFile(file, sqliteKnobs());
  async function asking<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (error) {
      throw failureOf(error).error;
    }
  }
  return {
    collections: () => asking(() => specsIn(database)),
    async *documents(collection, limit) {
      for (let after = ''; ;) {
        const documents = await asking(() => documentsIn(database, collection, after, limit));
        const last = documents.at(-1);
        if (last === undefined) return;
        yield documents;
        after = last.id;
      }
    },
    events: () => asking(() => eventsIn(database)),
    /** The store does it, which wants the file for itself. */
    async declare(collections) {
      database.close();
      const store = await openSqliteStore({ file });
      try {
        await store.declare(collections);
      } finally {
        await store.close();
        database = openDataFile(file, sqliteKnobs());
      }
    },
    clear: () =>
      asking(() =>
        within(database, () => {
          for (const { name } of specsIn(database)) database.exec(`DELETE FROM ${tableName(name)}`);
          database.exec('DELETE FROM outbox');
        }),
      ),
    putDocuments: (collection, documents) =>
      asking(() => within(database, () => insertDocuments(database, collection, documents))),
    putEvents: (events) => asking(() => within(database, () => insertEvents(database, events))),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

function within(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Tables say which collections there are; `declared` knows those with indexes. */
function specsIn(database: DatabaseSync): CollectionSpec[] {
  const tables = database.prepare(
    `SELECT substr(name, 3) AS name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'd\\_%' ESCAPE '\\' ORDER BY name`,
  );
  const declared = database.prepare('SELECT name, parts FROM declared WHERE collection = ? ORDER BY name');
  return tables.all().map((row) => {
    const name = String(row['name']);
    const indexes = declared.all(name).map((index) => [String(index['name']), String(index['parts']).split(',')]);
    return { name, indexes: Object.fromEntries(indexes) as CollectionSpec['indexes'] };
  });
}

function indexesOf(database: DatabaseSync, collection: string): string[] {
  const spec = specsIn(database).find(({ name }) => name === collection);
  return Object.keys(spec?.indexes ?? {});
}

function documentsIn(database: DatabaseSync, collection: string, after: string, limit: number): KeptDocument[] {
  const rows = database.prepare(`SELECT * FROM ${tableName(collection)} WHERE id > ? ORDER BY id LIMIT ?`);
  const indexes = indexesOf(database, collection);
  return rows.all(after, limit).map((row) => ({
    id: String(row['id']),
    version: Number(row['version']),
    sequence: Number(row['sequence']),
    changedAtMs: Number(row['changed_at']),
    dueAtMs: row['due_at'] === null ? null : Number(row['due_at']),
    state: String(row['state']),
    seen: String(row['seen']),
    keys: Object.fromEntries(
      indexes.flatMap((index) => {
        const key = row[`k_${index}`];
        return typeof key === 'string' ? [[index, key]] : [];
      }),
    ),
  }));
}

function insertDocuments(database: DatabaseSync, collection: string, documents: readonly KeptDocument[]): void {
  const indexes = indexesOf(database, collection);
  const columns = ['id', 'version', 'sequence', 'changed_at', 'due_at', 'state', 'seen'];
  const all = [...columns, ...indexes.map((index) => `"k_${index}"`)];
  const insert = database.prepare(
    `INSERT INTO ${tableName(collection)} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
  );
  for (const { id, version, sequence, changedAtMs, dueAtMs, state, seen, keys } of documents) {
    const texts = indexes.map((index) => keys[index] ?? null);
    insert.run(id, version, sequence, changedAtMs, dueAtMs, state, seen, ...texts);
  }
}

function eventsIn(database: DatabaseSync): KeptEvent[] {
  const rows = database.prepare('SELECT doc, event_id, entry FROM outbox ORDER BY n');
  return rows.all().map((row) => {
    const doc = String(row['doc']);
    // Names of collections have no slash.
    const slash = doc.indexOf('/');
    const place = { collection: doc.slice(0, slash), id: doc.slice(slash + 1) };
    return { ...place, eventId: String(row['event_id']), entry: String(row['entry']) };
  });
}

function insertEvents(database: DatabaseSync, events: readonly KeptEvent[]): void {
  const insert = database.prepare('INSERT INTO outbox (n, doc, event_id, entry) VALUES (?, ?, ?, ?)');
  events.forEach(({ collection, id, eventId, entry }, at) => {
    insert.run(at + 1, `${collection}/${id}`, eventId, entry);
  });
}
