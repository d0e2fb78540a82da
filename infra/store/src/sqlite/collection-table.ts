import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

import type { Range } from '../catalog.ts';
import type { StoredDocument } from '../port.ts';

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

export type CollectionTable = ReturnType<typeof makeCollectionTable>;

const columns = 'id, version, sequence, changed_at, due_at, state, seen';

/** Table of a collection: the documents as text, one column and one index for each declared index. Created or widened as needed. */
export function makeCollectionTable(database: DatabaseSync, collection: string, indexes: readonly string[]) {
  const table = tableName(collection);
  const keys = indexes.map(keyColumn);
  shape(database, collection, indexes);

  const insert = database.prepare(
    `INSERT INTO ${table} (id, version, sequence, changed_at, due_at, ${[...keys, 'state', 'seen'].join(', ')})
     VALUES (${Array(keys.length + 7)
       .fill('?')
       .join(', ')}) ON CONFLICT DO NOTHING`,
  );
  const assignments = ['version', 'sequence', 'changed_at', 'due_at', ...keys, 'state', 'seen']
    .map((column) => `${column} = ?`)
    .join(', ');
  const update = database.prepare(`UPDATE ${table} SET ${assignments} WHERE id = ? AND version = ?`);
  const select = database.prepare(`SELECT ${columns} FROM ${table} WHERE id = ?`);
  const version = database.prepare(`SELECT version FROM ${table} WHERE id = ?`);
  const remove = database.prepare(`DELETE FROM ${table} WHERE id = ? AND version = ?`);
  const nextDue = database.prepare(`SELECT min(due_at) AS due FROM ${table} WHERE due_at IS NOT NULL`);
  const pages = new Map<string, StatementSync>();

  return {
    get(id: string): StoredDocument | undefined {
      const row = select.get(id);
      return row && documentOf(row);
    },
    /** 0 when there is none. */
    versionOf: (id: string): number => Number(version.get(id)?.['version'] ?? 0),
    /** True when the document stood at the version before this one, and now stands at this. */
    write({ id, version: next, sequence, changedAtMs, dueAtMs, keys: texts, state, seen }: Values): boolean {
      const rest: SQLInputValue[] = [next, sequence, changedAtMs, dueAtMs, ...texts, state, seen];
      return (next === 1 ? insert.run(id, ...rest) : update.run(...rest, id, next - 1)).changes === 1;
    },
    remove: (id: string, expectedVersion: number): boolean => remove.run(id, expectedVersion).changes === 1,
    nextDueMs(): number | null {
      const due = nextDue.get()?.['due'];
      return typeof due === 'number' ? due : null;
    },
    /** At most `limit` documents of the range, each with its key in that index. */
    page(
      index: string,
      { low, lowId, high }: Range,
      limit: number,
    ): { key: string | number; document: () => StoredDocument }[] {
      const rows = pageStatement(index).all(low, lowId, high, limit);
      return rows.map((row) => ({ key: row['key'] as string | number, document: () => documentOf(row) }));
    },
  };

  function pageStatement(index: string): StatementSync {
    let statement = pages.get(index);
    if (!statement) {
      const key = index === 'id' ? 'id' : index === 'due' ? 'due_at' : keyColumn(index);
      statement = database.prepare(
        `SELECT ${columns}, ${key} AS key FROM ${table} WHERE (${key}, id) > (?, ?) AND ${key} < ? ORDER BY ${key}, id LIMIT ?`,
      );
      pages.set(index, statement);
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
