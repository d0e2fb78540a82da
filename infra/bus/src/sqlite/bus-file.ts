import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { failureOf, LogTooNew, LogUnreadable, sqliteCode } from './errors.ts';
import type { SqliteLogKnobs } from './knobs.ts';
import { pack } from './packing.ts';

/** Layout of the tables (`user_version`). Raise it when older code would read the file wrongly. */
const layout = 2;
/** "LinB" in the file's header (`application_id`). */
const ours = 0x4c696e42;
const notADatabase = 26;

const batches = `
  PRAGMA user_version = ${layout};
  CREATE TABLE batch (id INTEGER PRIMARY KEY, slot INTEGER NOT NULL, n INTEGER NOT NULL, size INTEGER NOT NULL,
    heads TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX batch_place ON batch (slot, n);`;

const tables = `
  PRAGMA application_id = ${ours};
  CREATE TABLE topic (name TEXT PRIMARY KEY, owner TEXT NOT NULL, partitions INTEGER NOT NULL) STRICT;
  CREATE TABLE slot (id INTEGER PRIMARY KEY, topic TEXT NOT NULL, partition INTEGER NOT NULL, UNIQUE (topic, partition)) STRICT;
  ${batches}
  CREATE TABLE position (reader TEXT NOT NULL, slot INTEGER NOT NULL, next INTEGER NOT NULL, PRIMARY KEY (reader, slot)) STRICT, WITHOUT ROWID;`;

/**
 * Opens or creates the file of the log: write-ahead log, every commit on disk before it returns, readable by its owner
 * alone. Not locked: `linli doctor` may read it beside the process that writes.
 * @throws LogTooNew, LogUnreadable, Unavailable (in use, no right, disk full)
 */
export function openBusFile(file: string, knobs: SqliteLogKnobs, readOnly: boolean): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    if (!readOnly) createPrivately(file);
    database = new DatabaseSync(file, { timeout: knobs.busyMs, readOnly });
    const version = versionOf(database, file);
    const fresh = version === 0;
    if (fresh && readOnly) throw new LogUnreadable(file, 'holds nothing yet');
    database.exec(`PRAGMA cache_size = -${knobs.cacheKiB}; PRAGMA trusted_schema = OFF`);
    if (readOnly) return database;
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = ${knobs.checkpointPages}`);
    database.exec(`PRAGMA synchronous = FULL; BEGIN IMMEDIATE; ${fresh ? tables : ''}`);
    if (version === 1) toBatches(database);
    database.exec('COMMIT');
    return database;
  } catch (error) {
    database?.close();
    if (sqliteCode(error) === notADatabase) throw new LogUnreadable(file, 'is no log of Linli', { cause: error });
    throw failureOf(error).error;
  }
}

/** Layout of the file; 0 when it holds nothing yet. */
function versionOf(database: DatabaseSync, file: string): number {
  const number = (pragma: string) => Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
  const application = number('application_id');
  const version = number('user_version');
  const empty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (application === 0 && version === 0 && empty) return 0;
  if (application !== ours) throw new LogUnreadable(file, 'is a SQLite file, but no log of Linli');
  if (version > layout) throw new LogTooNew(file, version, layout);
  return version;
}

/** Layout 1 had a row for each record. */
function toBatches(database: DatabaseSync): void {
  database.exec(batches);
  const insert = database.prepare('INSERT INTO batch (slot, n, size, heads, body) VALUES (?, ?, 1, ?, ?)');
  for (const row of database.prepare('SELECT slot, n, key, headers, value FROM record ORDER BY slot, n').iterate()) {
    const headers = JSON.parse(String(row['headers'])) as Record<string, string>;
    const { heads, values } = pack([{ key: String(row['key']), headers, value: String(row['value']) }]);
    insert.run(row['slot'] as number, row['n'] as number, heads, values);
  }
  database.exec('DROP TABLE record');
}

/** The name of a new file is on disk before its first commit is. */
function createPrivately(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
