import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { Unavailable } from '@linli/env';

import { failureOf } from './errors.ts';
import type { Slot, Tables } from './tables.ts';
import type { LogRecord } from '../port.ts';

/** One caller's records, written in the transaction that it shares with others. */
type Job = Readonly<{
  records: readonly Readonly<{ slot: Slot; record: LogRecord }>[];
  done: () => void;
  fail: (error: unknown) => void;
}>;

/** Records in one transaction from which on more are expected at once. */
const busyGroup = 32;
/** Turns of the event loop that are waited then; each brings one group of every store's commits. */
const extraTurns = 3;

/**
 * The only writer of the file. Appends of one turn of the event loop and the positions that wait go into one
 * transaction; a caller hears of it after COMMIT. When the disk can no longer be trusted it stops for good.
 */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #tables: Tables;
  readonly #groupSize: number;
  readonly #wake: (slot: Slot) => void;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  #queue: Job[] = [];
  #scheduled = false;
  #last = 0;
  #holders = 0;
  #ended: Unavailable | undefined;

  constructor(database: DatabaseSync, tables: Tables, groupSize: number, wake: (slot: Slot) => void) {
    this.#database = database;
    this.#tables = tables;
    this.#groupSize = groupSize;
    this.#wake = wake;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
  }

  /** Throws when the log is closed or its disk has failed. */
  check(): void {
    if (this.#ended) throw this.#ended;
  }

  append(records: Job['records']): Promise<void> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((done, fail) => {
      this.#queue.push({ records, done, fail });
      this.#schedule();
    });
  }

  /** Runs `work` in a transaction of its own, now. */
  now(work: () => void): void {
    this.check();
    try {
      this.#begin.run();
      work();
      this.#commit.run();
    } catch (error) {
      throw this.#undo(error);
    }
  }

  /** Keeps the positions that wait, without an fsync: losing them costs repeats, and a repeat has no effect. */
  keepPositions(): void {
    if (this.#ended || this.#holders > 0 || !this.#tables.hasDirty) return;
    try {
      this.#database.exec('PRAGMA synchronous = NORMAL');
      this.now(() => this.#tables.keepPositions());
      this.#tables.positionsKept();
    } finally {
      this.#database.exec('PRAGMA synchronous = FULL');
    }
  }

  /** All that was asked for is on disk when this returns, unless somebody holds the writes. */
  drain(): void {
    if (this.#holders > 0) return;
    while (!this.#ended && this.#queue.length > 0) this.#transact();
    this.keepPositions();
  }

  /** From now on nothing is written until the answer is called; callers wait meanwhile. */
  hold(): () => void {
    this.drain();
    this.#holders++;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holders--;
      this.#schedule();
    };
  }

  /** Takes nothing more; those who still wait hear why. */
  end(why: Unavailable): void {
    this.#ended ??= why;
    for (const job of this.#queue.splice(0)) job.fail(this.#ended);
  }

  #schedule(): void {
    if (this.#scheduled || this.#ended) return;
    this.#scheduled = true;
    this.#later(this.#last < busyGroup ? 0 : extraTurns);
  }

  /** While much comes, what the next turns bring is waited for: one fsync for all of it. */
  #later(turns: number): void {
    setImmediate(() => {
      if (turns > 0) {
        this.#later(turns - 1);
        return;
      }
      this.#scheduled = false;
      if (this.#holders > 0 || this.#ended || this.#queue.length === 0) return;
      this.#transact();
      if (this.#queue.length > 0) this.#schedule();
    });
  }

  #transact(): void {
    const jobs = this.#take();
    this.#last = jobs.reduce((sum, { records }) => sum + records.length, 0);
    const bySlot = Map.groupBy(
      jobs.flatMap(({ records }) => records),
      ({ slot }) => slot,
    );
    try {
      this.now(() => {
        this.#tables.keepPositions();
        for (const [slot, placed] of bySlot) {
          this.#tables.insert(
            slot,
            slot.end,
            placed.map(({ record }) => record),
          );
        }
      });
    } catch (error) {
      for (const job of jobs) job.fail(error);
      return;
    }
    this.#tables.positionsKept();
    for (const [slot, placed] of bySlot) slot.end += placed.length;
    for (const job of jobs) job.done();
    for (const slot of bySlot.keys()) this.#wake(slot);
  }

  #take(): Job[] {
    let size = 0;
    const count = this.#queue.findIndex(({ records }) => (size += records.length) > this.#groupSize);
    return this.#queue.splice(0, count === -1 ? this.#queue.length : Math.max(1, count));
  }

  /** What to throw; after a failure that lasts, for good. */
  #undo(error: unknown): unknown {
    const failure = failureOf(error);
    let { lasting } = failure;
    try {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    } catch {
      lasting = true;
    }
    if (lasting)
      this.end(
        new Unavailable('the log failed; nothing is taken until the program is started again', { cause: error }),
      );
    return failure.error;
  }
}
