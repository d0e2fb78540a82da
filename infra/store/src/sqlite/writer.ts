import { Unavailable } from '@linli/env';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { failureOf } from './errors.ts';
import type { SqliteKnobs } from './knobs.ts';
import type { OutboxTable } from './outbox-table.ts';
import type { Recent } from './recent.ts';

/** One caller's change, applied inside the transaction that it shares with others. */
type Job = Readonly<{ apply: () => void; done: () => void; after: () => void; fail: (error: unknown) => void }>;

/**
 * The only writer of the file. What was asked for in one turn of the event loop goes into one transaction, and each
 * caller hears of it only after COMMIT has returned. When the disk can no longer be trusted it stops for good.
 */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #outbox: OutboxTable;
  readonly #recent: Recent;
  readonly #knobs: SqliteKnobs;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  #queue: Job[] = [];
  #scheduled = false;
  #holders = 0;
  /** Why nothing is answered any more. */
  #ended: Unavailable | undefined;

  constructor(database: DatabaseSync, outbox: OutboxTable, recent: Recent, knobs: SqliteKnobs) {
    this.#database = database;
    this.#outbox = outbox;
    this.#recent = recent;
    this.#knobs = knobs;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
  }

  /** Throws when the store is closed or its disk has failed. */
  check(): void {
    if (this.#ended) throw this.#ended;
  }

  /** Resolves to what `apply` returned, once that is on disk. `after` runs when all callers of the group have been told. */
  write<T>(apply: () => T, after?: (result: T) => void): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise<T>((resolve, reject) => {
      let result: T;
      this.#queue.push({
        apply: () => (result = apply()),
        done: () => resolve(result),
        after: () => after?.(result),
        fail: reject,
      });
      this.#schedule();
    });
  }

  /** Outbox removals get a transaction of their own only when many have found none to ride on. */
  removalsAdded(): void {
    if (this.#outbox.removals >= this.#knobs.removalsWaiting) this.#schedule();
  }

  /** Everything asked for so far is on disk when this returns, unless somebody holds the writes. */
  drain(): void {
    if (this.#holders > 0) return;
    while (!this.#ended && this.#queue.length > 0) this.#transact(this.#queue.splice(0, this.#knobs.groupSize));
    if (!this.#ended && this.#outbox.removals > 0) this.#transact([]);
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

  /** Takes nothing more; those who still wait hear that it is closed. */
  end(): void {
    this.#stop(new Unavailable('the store is closed'));
  }

  #stop(why: Unavailable): void {
    this.#ended ??= why;
    for (const job of this.#queue.splice(0)) job.fail(this.#ended);
  }

  #schedule(): void {
    if (this.#scheduled || this.#ended) return;
    this.#scheduled = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#scheduled = false;
    if (this.#holders > 0 || this.#ended) return;
    const jobs = this.#queue.splice(0, this.#knobs.groupSize);
    if (this.#queue.length > 0) this.#schedule();
    if (jobs.length > 0 || this.#outbox.removals >= this.#knobs.removalsWaiting) this.#transact(jobs);
  }

  #transact(jobs: readonly Job[]): void {
    try {
      this.#begin.run();
      this.#outbox.eraseRemoved();
      for (const job of jobs) job.apply();
      this.#commit.run();
    } catch (error) {
      this.#outbox.settle(false);
      this.#recent.forgetAll();
      this.#undo(jobs, error);
      return;
    }
    this.#outbox.settle(true);
    for (const job of jobs) job.done();
    for (const job of jobs) job.after();
  }

  #undo(jobs: readonly Job[], error: unknown): void {
    const failure = failureOf(error);
    let { lasting } = failure;
    try {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    } catch {
      lasting = true;
    }
    if (lasting)
      this.#stop(
        new Unavailable('the data file failed; nothing is accepted until the program is started again', {
          cause: error,
        }),
      );
    // A bug in one write is no reason to refuse its neighbours.
    if (!failure.outage && !lasting && jobs.length > 1) for (const job of jobs) this.#transact([job]);
    else for (const job of jobs) job.fail(failure.error);
  }
}
