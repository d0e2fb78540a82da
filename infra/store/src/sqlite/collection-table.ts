import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';

import type { Range } from '../catalog.ts';
import type { KeyPart, StoredDocument } from '../port.ts';

type Row = Record<string, SQLOutputValue>;

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

const columns = 'id, version, sequence, changed_at, due_at, state, seen';

/** Table of a collection: the documents as text, one column and one index for each declared index. Created or widened as needed. */
export class CollectionTable {
  readonly #database: DatabaseSync;
  readonly #table: string;
  /** Columns that have an index, in the order of the values of a write. */
  readonly #indexed: readonly string[];
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #selectIndexed: StatementSync;
  readonly #delete: StatementSync;
  readonly #nextDue: StatementSync;
  /** By the indexed columns that move, one bit each. */
  readonly #updates = new Map<number, StatementSync>();
  /** By index. */
  readonly #pages = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, collection: string, indexes: readonly string[]) {
    shape(database, collection, indexes);
    const table = tableName(collection);
    this.#database = database;
    this.#table = table;
    this.#indexed = ['due_at', ...indexes.map(keyColumn)];
    const all = ['id', 'version', 'sequence', 'changed_at', ...this.#indexed, 'state', 'seen'];
    const places = all.map(() => '?').join(', ');
    this.#insert = database.prepare(
      `INSERT INTO ${table} (${all.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`,
    );
    this.#select = database.prepare(`SELECT ${columns} FROM ${table} WHERE id = ?`);
    this.#selectIndexed = database.prepare(`SELECT version, ${this.#indexed.join(', ')} FROM ${table} WHERE id = ?`);
    this.#selectIndexed.setReturnArrays(true);
    this.#delete = database.prepare(`DELETE FROM ${table} WHERE id = ? AND version = ?`);
    this.#nextDue = database.prepare(`SELECT min(due_at) AS due FROM ${table} WHERE due_at IS NOT NULL`);
  }

  get(id: string): StoredDocument | undefined {
    const row = this.#select.get(id);
    return row && documentOf(row);
  }

  /** 0 when there is none. */
  versionOf(id: string): number {
    return Number(this.#versionAndKeys(id)?.[0] ?? 0);
  }

  /** True when the document stood at the version before this one, and now stands at this. Inside a transaction. */
  write({ id, version, sequence, changedAtMs, dueAtMs, keys, state, seen }: Values): boolean {
    const now = [dueAtMs, ...keys];
    if (version === 1) return this.#insert.run(id, version, sequence, changedAtMs, ...now, state, seen).changes === 1;
    const stands = this.#versionAndKeys(id);
    if (stands?.[0] !== version - 1) return false;
    let moved = 0;
    const moving = now.filter((value, n) => {
      if (value === stands[n + 1]) return false;
      moved |= 1 << n;
      return true;
    });
    this.#update(moved).run(version, sequence, changedAtMs, ...moving, state, seen, id);
    return true;
  }

  remove(id: string, expectedVersion: number): boolean {
    return this.#delete.run(id, expectedVersion).changes === 1;
  }

  nextDueMs(): number | null {
    const due = this.#nextDue.get()?.['due'];
    return typeof due === 'number' ? due : null;
  }

  /** At most `limit` documents of the range, each with its key in that index. */
  page(index: string, { low, lowId, high }: Range, limit: number): { key: KeyPart; document: () => StoredDocument }[] {
    const rows = this.#page(index).all(low, lowId, high, limit);
    return rows.map((row) => ({ key: row['key'] as KeyPart, document: () => documentOf(row) }));
  }

  #versionAndKeys(id: string): readonly SQLOutputValue[] | undefined {
    return this.#selectIndexed.get(id) as readonly SQLOutputValue[] | undefined;
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
      statement = this.#database.prepare(`UPDATE ${this.#table} SET ${assignments} WHERE id = ?`);
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

function documentOf(row: Row): StoredDocument {
  return {
    id: row['id'] as string,
    version: row['version'] as number,
    state: JSON.parse(row['state'] as string) as StoredDocument['state'],
    seen: JSON.parse(row['seen'] as string) as StoredDocument['seen'],
    sequence: row['sequence'] as number,
    changedAtMs: row['changed_at'] as number,
    dueAtMs: row['due_at'] as number | null,
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
