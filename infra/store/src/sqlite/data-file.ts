import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

import { failureOf, sqliteCode, StoreTooNew, StoreUnreadable } from './errors.ts';
import type { SqliteKnobs } from './knobs.ts';

/** Layout of the tables in the file (`user_version`). Raise it when older code would read the file wrongly. */
const layout = 1;
/** "Linl" in the file's header (`application_id`). */
const ours = 0x4c696e6c;
const notADatabase = 26;

/**
 * Opens or creates a data file: write-ahead log, every commit on disk before it returns, locked for this process alone.
 * @throws StoreTooNew, StoreUnreadable, Unavailable (in use, no right, disk full)
 */
export function openDataFile(file: string, knobs: SqliteKnobs): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    createPrivately(file);
    database = new DatabaseSync(file, { timeout: knobs.busyMs });
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const fresh = checkHeader(database, file);
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${knobs.checkpointPages}`,
    );
    if (pragma(database, 'journal_mode') !== 'wal' || pragma(database, 'synchronous') !== 2) {
      throw new StoreUnreadable(file, 'lies on a file system that cannot keep what is acknowledged');
    }
    database.exec(`PRAGMA cache_size = -${knobs.cacheKiB}; PRAGMA trusted_schema = OFF`);
    database.exec(`BEGIN IMMEDIATE; ${fresh ? firstTables : ''} COMMIT`);
    return database;
  } catch (error) {
    database?.close();
    if (sqliteCode(error) === notADatabase)
      throw new StoreUnreadable(file, 'is no data file of Linli', { cause: error });
    throw failureOf(error).error;
  }
}

const firstTables = `
  PRAGMA user_version = ${layout};
  PRAGMA application_id = ${ours};
  CREATE TABLE declared (collection TEXT NOT NULL, name TEXT NOT NULL, parts TEXT NOT NULL, PRIMARY KEY (collection, name)) STRICT;
  CREATE TABLE outbox (n INTEGER PRIMARY KEY, doc TEXT NOT NULL, event_id TEXT NOT NULL, entry TEXT NOT NULL) STRICT;`;

/** True when the file holds nothing yet. */
function checkHeader(database: DatabaseSync, file: string): boolean {
  const application = pragma(database, 'application_id');
  const version = Number(pragma(database, 'user_version'));
  if (application === 0 && version === 0 && database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined)
    return true;
  if (application !== ours) throw new StoreUnreadable(file, 'is a SQLite file, but not one of Linli');
  if (version > layout) throw new StoreTooNew(file, version, layout);
  return false;
}

function pragma(database: DatabaseSync, name: string): SQLOutputValue | undefined {
  return database.prepare(`PRAGMA ${name}`).get()?.[name];
}

/** Readable by its owner alone (SQLite gives the log beside it the same mode), and its name on disk before the first commit is. */
function createPrivately(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
