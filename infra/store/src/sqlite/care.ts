import { closeSync, openSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';

import { StoreMisuse } from '../errors.ts';
import { tableName } from './collection-table.ts';
import { failureOf } from './errors.ts';
import type { Writer } from './writer.ts';

/** What is done to a data file as a whole. */
export interface Care {
  readonly file: string;
  /** Collections in the file, declared or not. */
  collections(): Promise<readonly string[]>;
  count(collection: string): Promise<number>;
  /** Events that wait for the log, those counted whose removal has not reached the disk. */
  countPending(): Promise<number>;
  /** What SQLite's own check finds wrong; empty = sound. Reads the whole file, and the event loop stands still meanwhile. */
  integrity(): Promise<readonly string[]>;
  /** Holds all writes of this store until the answer is called; callers wait. For one cut through several files. */
  hold(): Promise<() => void>;
  /** Copies what is on disk into a new file; one that is there already is refused (EEXIST). Writes wait: a copy that meets one of its own connection fails. */
  backup(toFile: string): Promise<void>;
}

export function makeCare(database: DatabaseSync, file: string, writer: Writer, reading: <T>(work: () => T) => T): Care {
  const number = (sql: string) => reading(() => Number(Object.values(database.prepare(sql).get() ?? {})[0]));
  const texts = (sql: string) =>
    reading(() =>
      database
        .prepare(sql)
        .all()
        .map((row) => String(Object.values(row)[0])),
    );
  const collections = () =>
    texts(
      `SELECT substr(name, 3) FROM sqlite_schema WHERE type = 'table' AND name LIKE 'd\\_%' ESCAPE '\\' ORDER BY name`,
    );
  return {
    file,
    collections: async () => collections(),
    async count(collection) {
      if (!collections().includes(collection)) throw new StoreMisuse(`there is no collection ${collection}`);
      return number(`SELECT count(*) FROM ${tableName(collection)}`);
    },
    countPending: async () => number('SELECT count(*) FROM outbox'),
    integrity: async () => texts('PRAGMA integrity_check').filter((line) => line !== 'ok'),
    hold: async () => writer.hold(),
    async backup(toFile) {
      writer.check();
      writer.drain();
      closeSync(openSync(toFile, 'wx', 0o600));
      const release = writer.hold();
      try {
        await backup(database, toFile);
      } catch (error) {
        throw failureOf(error).error;
      } finally {
        release();
      }
    },
  };
}
