import { closeSync, openSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';

import { turnKnobs } from '@linli/config';
import { systemClock, Unavailable, type Clock, type Wake } from '@linli/env';

import { AppendRefused, LogMisuse } from '../errors.ts';
import type { ConsumeOptions, Log, LogConsumer, LogRecord, TopicSpec } from '../port.ts';
import { openBusFile } from './bus-file.ts';
import { failureOf } from './errors.ts';
import { sqliteLogKnobs, type SqliteLogKnobs } from './knobs.ts';
import { Reader } from './reader.ts';
import { Tables, type Slot } from './tables.ts';
import { Writer } from './writer.ts';

/** The embedded driver: the port, and what `linli backup` and `linli doctor` need beyond it. */
export interface SqliteLog extends Log {
  readonly file: string;
  topics(): readonly string[];
  /** What SQLite's own check finds wrong, and partitions with a gap; empty = sound. The event loop stands still meanwhile. */
  integrity(): Promise<readonly string[]>;
  /** Holds all appends until the answer is called; callers wait. For one cut through several files. */
  hold(): Promise<() => void>;
  /** Copies what is on disk into a new file; one that is there already is refused (EEXIST). Appends wait meanwhile. */
  backup(toFile: string): Promise<void>;
}

export type SqliteLogOptions = Readonly<{
  file: string;
  /** Reads beside the process that writes; whatever would write throws LogMisuse. */
  readOnly?: boolean;
  clock?: Clock;
  knobs?: Partial<SqliteLogKnobs>;
}>;

/**
 * Opens the log of an installation in one file, or creates it. One process writes to it.
 * @throws LogTooNew, LogUnreadable, SettingRefused (a knob out of range), Unavailable
 */
export async function openSqliteLog(options: SqliteLogOptions): Promise<SqliteLog> {
  const knobs = turnKnobs('log', sqliteLogKnobs, options.knobs);
  const readOnly = options.readOnly ?? false;
  const database = openBusFile(options.file, knobs, readOnly);
  const log = new EmbeddedLog(database, options.file, options.clock ?? systemClock, knobs, readOnly);
  if (!readOnly) void log.sweep();
  return log;
}

class EmbeddedLog implements SqliteLog {
  readonly file: string;
  readonly #database: DatabaseSync;
  readonly #clock: Clock;
  readonly #knobs: SqliteLogKnobs;
  readonly #readOnly: boolean;
  readonly #tables: Tables;
  readonly #writer: Writer;
  readonly #groups = new Map<string, ReadonlyMap<Slot, Reader>>();
  #sleeping: Wake | undefined;
  #closed = false;

  constructor(database: DatabaseSync, file: string, clock: Clock, knobs: SqliteLogKnobs, readOnly: boolean) {
    this.file = file;
    this.#database = database;
    this.#clock = clock;
    this.#knobs = knobs;
    this.#readOnly = readOnly;
    this.#tables = new Tables(database);
    this.#writer = new Writer(database, this.#tables, knobs.groupSize, (slot) => this.#wake(slot));
  }

  async declare(topics: readonly TopicSpec[]): Promise<void> {
    this.#mayWrite();
    this.#writer.now(() => {
      for (const topic of topics) this.#tables.declare(topic);
    });
    this.#tables.learn(topics);
  }

  async append(
    topic: string,
    records: readonly (LogRecord & { readonly partition: number })[],
  ): Promise<Readonly<{ taken: readonly number[] }>> {
    this.#mayWrite();
    if (!this.#tables.has(topic)) throw new AppendRefused(topic, 'TOPIC_UNKNOWN');
    const placed = records.map(({ partition, key, headers, value }, index) => {
      if (Buffer.byteLength(value) > this.#knobs.maxRecordBytes)
        throw new AppendRefused(topic, 'RECORD_TOO_LARGE', index);
      return { slot: this.#tables.slot(topic, partition), record: { key, headers, value } };
    });
    await this.#writer.append(placed);
    return { taken: records.map((_, index) => index) };
  }

  /** A group is read by one consumer; a second one takes over, as after a process that hangs. */
  async consume(options: ConsumeOptions): Promise<LogConsumer> {
    this.#mayWrite();
    const slots = options.topics.flatMap((topic) => this.#tables.slots(topic));
    for (const reader of this.#groups.get(options.group)?.values() ?? []) reader.lose();
    const ports = { tables: this.#tables, clock: this.#clock, options, batchSize: this.#knobs.batchSize };
    const bySlot = new Map(slots.map((slot) => [slot, new Reader(slot, ports)]));
    const readers = [...bySlot.values()];
    this.#groups.set(options.group, bySlot);
    const ours = (): boolean => this.#groups.get(options.group) === bySlot;
    for (const reader of readers) await options.onAssigned(reader.slot.topic, reader.slot.partition, reader.position);
    for (const reader of readers) reader.wake();
    return {
      alive: () => !this.#closed && ours() && readers.every((reader) => reader.alive),
      stop: async () => {
        await Promise.all(readers.map((reader) => reader.stop()));
        if (ours()) this.#groups.delete(options.group);
        if (!this.#closed) this.#writer.keepPositions();
      },
    };
  }

  async endOffsets(topic: string): Promise<readonly number[]> {
    const slots = this.#tables.slots(topic);
    return this.#reading(() => slots.map((slot) => (this.#readOnly ? this.#tables.endInFile(slot.id) : slot.end)));
  }

  async positions(group: string, topic: string): Promise<readonly number[]> {
    const slots = this.#tables.slots(topic);
    const position = (slot: Slot): number =>
      this.#readOnly ? this.#tables.positionInFile(group, slot) : this.#tables.position(group, slot);
    return this.#reading(() => slots.map(position));
  }

  async seek(group: string, topic: string, partition: number, offset: number): Promise<void> {
    this.#mayWrite();
    if (this.#groups.has(group)) throw new LogMisuse(`group ${group} is running`);
    this.#tables.move(group, this.#tables.slot(topic, partition), offset);
    this.#writer.keepPositions();
  }

  async read(topic: string, partition: number, fromOffset: number, limit: number) {
    const slot = this.#tables.slot(topic, partition);
    return this.#reading(() => this.#tables.read(slot, fromOffset, limit));
  }

  topics(): readonly string[] {
    return [...new Set(this.#tables.all().map(({ topic }) => topic))];
  }

  async integrity(): Promise<readonly string[]> {
    return this.#reading(() => {
      const lines = this.#database.prepare('PRAGMA integrity_check').all();
      const found = lines.map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok');
      const gaps = this.#database.prepare(
        `SELECT topic, partition FROM slot WHERE (SELECT coalesce(sum(size), 0) FROM batch WHERE slot = slot.id)
           <> (SELECT coalesce(max(n + size), 0) FROM batch WHERE slot = slot.id)`,
      );
      return [...found, ...gaps.all().map((row) => `gap in ${String(row['topic'])} ${String(row['partition'])}`)];
    });
  }

  async hold(): Promise<() => void> {
    this.#mayWrite();
    return this.#writer.hold();
  }

  async backup(toFile: string): Promise<void> {
    this.#writer.check();
    this.#writer.drain();
    closeSync(openSync(toFile, 'wx', 0o600));
    // A copy that meets a write of its own connection fails ("not an error", seen once in many runs).
    const release = this.#writer.hold();
    try {
      await backup(this.#database, toFile);
    } catch (error) {
      throw failureOf(error).error;
    } finally {
      release();
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#sleeping?.wake();
    // Whoever closes has stopped his consumers; a handler that hangs holds up nobody.
    for (const group of this.#groups.values()) for (const reader of group.values()) reader.halt();
    if (!this.#readOnly) this.#writer.drain();
    this.#writer.end(new Unavailable('the log is closed'));
    this.#database.close();
  }

  /** The safety net: positions that found no commit to ride on, consumers that nobody woke. */
  async sweep(): Promise<void> {
    while (!this.#isClosed()) {
      this.#sleeping = this.#clock.sleep(this.#knobs.sweepMs, 'log: sweep');
      await this.#sleeping.done;
      if (this.#isClosed()) return;
      try {
        this.#writer.keepPositions();
      } catch {
        // The disk is full or away: the positions wait for the next commit.
      }
      for (const slot of this.#tables.all()) this.#wake(slot);
    }
  }

  #isClosed(): boolean {
    return this.#closed;
  }

  #wake(slot: Slot): void {
    for (const group of this.#groups.values()) group.get(slot)?.wake();
  }

  #reading<T>(work: () => T): T {
    this.#writer.check();
    try {
      return work();
    } catch (error) {
      throw failureOf(error).error;
    }
  }

  #mayWrite(): void {
    if (this.#readOnly) throw new LogMisuse('the log was opened to be read only');
    this.#writer.check();
  }
}
