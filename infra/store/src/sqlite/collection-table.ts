import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';

import type { Range } from '../catalog.ts';
import type { KeyPart, StoredDocument } from '../port.ts';
import type { Recent } from './recent.ts';

/** What a write puts into a row, in the order of the statements. */
export type Values = Readonly<{
  id: string;
  version: number;
  sequence: number;
  changedAtMs: number;
  dueAtMs: number | null;
  /** In the order of the collection's declared indexes. */
  keys: readonly (string | null)[];
  state: string;
  seen: string;
}>;

/** A row that stands: its place saves the way through the index of ids. */
export type Row = Values & Readonly<{ place: number | bigint }>;

const columns = 'id, version, sequence, changed_at, due_at, state, seen, rowid';

/** Table of a collection: the documents as text, one column and one index for each declared index. Created or widened as needed. */
export class CollectionTable {
  readonly #database: DatabaseSync;
  readonly #collection: string;
  readonly #table: string;
  readonly #recent: Recent;
  /** Columns that have an index, in the order of the values of a write. */
  readonly #indexed: readonly string[];
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #delete: StatementSync;
  readonly #nextDue: StatementSync;
  /** By the indexed columns that move, one bit each. */
  readonly #updates = new Map<number, StatementSync>();
  /** By index. */
  readonly #pages = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, collection: string, indexes: readonly string[], recent: Recent) {
    shape(database, collection, indexes);
    const table = tableName(collection);
    this.#database = database;
    this.#collection = collection;
    this.#table = table;
    this.#recent = recent;
    this.#indexed = ['due_at', ...indexes.map(keyColumn)];
    const all = ['id', 'version', 'sequence', 'changed_at', ...this.#indexed, 'state', 'seen'];
    const places = all.map(() => '?').join(', ');
    this.#insert = database.prepare(
      `INSERT INTO ${table} (${all.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`,
    );
    this.#select = database.prepare(
      `SELECT ${[columns, ...indexes.map(keyColumn)].join(', ')} FROM ${table} WHERE id = ?`,
    );
    this.#select.setReturnArrays(true);
    this.#delete = database.prepare(`DELETE FROM ${table} WHERE id = ? AND version = ?`);
    this.#nextDue = database.prepare(`SELECT min(due_at) AS due FROM ${table} WHERE due_at IS NOT NULL`);
  }

  get(id: string): StoredDocument | undefined {
    const row = this.#row(id);
    return row && documentOf(row);
  }

  /** 0 when there is none. */
  versionOf(id: string): number {
    return this.#row(id)?.version ?? 0;
  }

  /** True when the document stood at the version before this one, and now stands at this. Inside a transaction. */
  write(values: Values): boolean {
    const { id, version, sequence, changedAtMs, dueAtMs, keys, state, seen } = values;
    const now = [dueAtMs, ...keys];
    const doc = this.#doc(id);
    if (version === 1) {
      const { changes, lastInsertRowid: place } = this.#insert.run(
        id,
        version,
        sequence,
        changedAtMs,
        ...now,
        state,
        seen,
      );
      if (changes === 1) this.#recent.put(doc, { ...values, place });
      return changes === 1;
    }
    const stands = this.#row(id, doc);
    if (stands?.version !== version - 1) return false;
    const before = [stands.dueAtMs, ...stands.keys];
    let moved = 0;
    const moving = now.filter((value, n) => {
      if (value === before[n]) return false;
      moved |= 1 << n;
      return true;
    });
    this.#update(moved).run(version, sequence, changedAtMs, ...moving, state, seen, stands.place);
    this.#recent.put(doc, { ...values, place: stands.place });
    return true;
  }

  remove(id: string, expectedVersion: number): boolean {
    this.#recent.forget(this.#doc(id));
    return this.#delete.run(id, expectedVersion).changes === 1;
  }

  nextDueMs(): number | null {
    const due = this.#nextDue.get()?.['due'];
    return typeof due === 'number' ? due : null;
  }

  /** At most `limit` documents of the range, each with its key in that index. */
  page(index: string, { low, lowId, high }: Range, limit: number): { key: KeyPart; document: () => StoredDocument }[] {
    const rows = this.#page(index).all(low, lowId, high, limit);
    return rows.map((row) => ({
      key: row['key'] as KeyPart,
      document: () => documentOf(rowOf(Object.values(row))),
    }));
  }

  #row(id: string, doc = this.#doc(id)): Row | undefined {
    const known = this.#recent.get(doc);
    if (known !== undefined) return known;
    const row = this.#select.get(id) as readonly SQLOutputValue[] | undefined;
    if (row === undefined) return undefined;
    const values = rowOf(row);
    this.#recent.put(doc, values);
    return values;
  }

  #doc(id: string): string {
    return `${this.#collection}/${id}`;
  }

  /** Names only the columns that move: SQLite rewrites the index of every column named (five of them, 100,000 documents: 118 µs against 45). */
  #update(moved: number): StatementSync {
    let statement = this.#updates.get(moved);
    if (!statement) {
      const named = [
        'version',
        'sequence',
        'changed_at',
        ...this.#indexed.filter((_, n) => moved & (1 << n)),
        'state',
        'seen',
      ];
      const assignments = named.map((column) => `${column} = ?`).join(', ');
      statement = this.#database.prepare(`UPDATE ${this.#table} SET ${assignments} WHERE rowid = ?`);
      this.#updates.set(moved, statement);
    }
    return statement;
  }

  #page(index: string): StatementSync {
    let statement = this.#pages.get(index);
    if (!statement) {
      const key = index === 'id' ? 'id' : index === 'due' ? 'due_at' : keyColumn(index);
      const range = `(${key}, id) > (?, ?) AND ${key} < ?`;
      statement = this.#database.prepare(
        `SELECT ${columns}, ${key} AS key FROM ${this.#table} WHERE ${range} ORDER BY ${key}, id LIMIT ?`,
      );
      this.#pages.set(index, statement);
    }
    return statement;
  }
}

/** @param row in the order of `columns`, the keys behind them */
function rowOf(row: readonly SQLOutputValue[]): Row {
  const [id, version, sequence, changedAtMs, dueAtMs, state, seen, place, ...keys] = row;
  return { id, version, sequence, changedAtMs, dueAtMs, state, seen, place, keys } as Row;
}

function documentOf({ id, version, state, seen, sequence, changedAtMs, dueAtMs }: Values): StoredDocument {
  return {
    ...{ id, version, sequence, changedAtMs, dueAtMs },
    state: JSON.parse(state) as StoredDocument['state'],
    seen: JSON.parse(seen) as StoredDocument['seen'],
  };
}

export function tableName(collection: string): string {
  return `"d_${collection}"`;
}

function keyColumn(index: string): string {
  return `"k_${index}"`;
}

/** Documents written before an index was declared are absent from it until they are written again. */
function shape(database: DatabaseSync, collection: string, indexes: readonly string[]): void {
  const table = tableName(collection);
  const there = new Set(
    database
      .prepare(`SELECT name FROM pragma_table_info(?)`)
      .all(`d_${collection}`)
      .map((row) => row['name']),
  );
  const missing = indexes.filter((index) => !there.has(`k_${index}`));
  if (there.size === 0) {
    const keys = indexes.map((index) => `${keyColumn(index)} TEXT,`).join(' ');
    database.exec(
      `CREATE TABLE ${table} (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL, sequence INTEGER NOT NULL, changed_at INTEGER NOT NULL,
         due_at INTEGER, ${keys} state TEXT NOT NULL, seen TEXT NOT NULL) STRICT;
       CREATE INDEX "i_${collection}_due" ON ${table} (due_at, id) WHERE due_at IS NOT NULL`,
    );
  } else {
    for (const index of missing) database.exec(`ALTER TABLE ${table} ADD COLUMN ${keyColumn(index)} TEXT`);
  }
  for (const index of missing) {
    database.exec(
      `CREATE INDEX "i_${collection}_k_${index}" ON ${table} (${keyColumn(index)}, id) WHERE ${keyColumn(index)} IS NOT NULL`,
    );
  }
}
