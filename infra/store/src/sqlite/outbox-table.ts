import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { limits } from '../limits.ts';
import type { OutboxEntry } from '../port.ts';

type Waiting = Readonly<{ n: number; doc: string; entry: OutboxEntry }>;

/** With the log away far more may wait; those are read from the file. */
const mostInMemory = 2_000;

/**
 * Events that wait for the log, in the order of their commits. The file has one writer, so how many wait for each
 * document is counted in memory, and a removal is only remembered until `eraseRemoved` runs inside some transaction:
 * a crash before that means that an event is sent twice, which the log allows.
 */
export class OutboxTable {
  readonly #insert: StatementSync;
  readonly #head: StatementSync;
  readonly #byEventId: StatementSync;
  readonly #erase: StatementSync;
  #last: number;
  /** Entries not removed, by document; those of the open transaction too. */
  readonly #waiting = new Map<string, number>();
  /** Added by the open transaction. */
  #added: Waiting[] = [];
  /** Every entry behind row `#known` that is on disk and not removed: the head need not be read to be sent. */
  readonly #memory = new Map<number, Waiting>();
  #known: number;
  /** Handed out and not yet removed: event id → row. Saves an index on event ids. */
  readonly #out = new Map<string, Readonly<{ n: number; doc: string }>>();
  /** Rows removed and not yet erased. */
  readonly #removed = new Set<number>();
  /** Nothing waits up to here: whoever looks at the head need not read what is only not yet erased. */
  #floor = 0;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO outbox (n, doc, event_id, entry) VALUES (?, ?, ?, ?)');
    this.#head = database.prepare('SELECT n, doc, entry FROM outbox WHERE n > ? AND n <= ? ORDER BY n');
    this.#byEventId = database.prepare(
      'SELECT n, doc, event_id FROM outbox WHERE event_id IN (SELECT value FROM json_each(?))',
    );
    this.#erase = database.prepare('DELETE FROM outbox WHERE n BETWEEN ? AND ?');
    this.#last = Number(database.prepare('SELECT coalesce(max(n), 0) AS n FROM outbox').get()?.['n']);
    this.#known = this.#last;
    for (const row of database.prepare('SELECT doc, count(*) AS entries FROM outbox GROUP BY doc').iterate()) {
      this.#waiting.set(row['doc'] as string, row['entries'] as number);
    }
  }

  get removals(): number {
    return this.#removed.size;
  }

  /** Whether `doc` may have `more` entries. */
  hasRoom(doc: string, more: number): boolean {
    return (this.#waiting.get(doc) ?? 0) + more <= limits.outboxEntries;
  }

  /** Inside a transaction. */
  add(doc: string, entries: readonly OutboxEntry[], texts: readonly string[]): void {
    entries.forEach((entry, at) => {
      const n = ++this.#last;
      this.#insert.run(n, doc, entry.eventId, texts[at] ?? '');
      this.#added.push({ n, doc, entry });
    });
    this.#count(doc, entries.length);
  }

  /** Inside a transaction. */
  eraseRemoved(): void {
    for (const [first, last] of runsOf(this.#removed)) this.#erase.run(first, last);
  }

  /** The transaction has ended. */
  settle(committed: boolean): void {
    if (committed) {
      for (const added of this.#added) this.#memory.set(added.n, added);
      this.#removed.clear();
      for (const n of this.#memory.keys()) {
        if (this.#memory.size <= mostInMemory) break;
        this.#memory.delete(n);
        this.#known = n;
      }
    } else for (const { doc } of this.#added) this.#count(doc, -1);
    this.#added = [];
  }

  pending(limit: number): OutboxEntry[] {
    const entries: OutboxEntry[] = [];
    if (this.#floor < this.#known) {
      for (const row of this.#head.iterate(this.#floor, this.#known)) {
        const n = row['n'] as number;
        if (this.#removed.has(n)) {
          if (entries.length === 0) this.#floor = n;
          continue;
        }
        entries.push(
          this.#handOut({ n, doc: row['doc'] as string, entry: JSON.parse(row['entry'] as string) as OutboxEntry }),
        );
        if (entries.length === limit) return entries;
      }
      if (entries.length === 0) this.#floor = this.#known;
    }
    for (const waiting of this.#memory.values()) {
      entries.push(this.#handOut(waiting));
      if (entries.length === limit) break;
    }
    return entries;
  }

  #handOut({ n, doc, entry }: Waiting): OutboxEntry {
    this.#out.set(entry.eventId, { n, doc });
    return entry;
  }

  remove(eventIds: readonly string[]): void {
    const strangers: string[] = [];
    for (const eventId of eventIds) {
      const place = this.#out.get(eventId);
      if (place) this.#forget(eventId, place.n, place.doc);
      else strangers.push(eventId);
    }
    if (strangers.length === 0) return;
    for (const row of this.#byEventId.all(JSON.stringify(strangers))) {
      const n = row['n'] as number;
      if (!this.#removed.has(n)) this.#forget(row['event_id'] as string, n, row['doc'] as string);
    }
  }

  #forget(eventId: string, n: number, doc: string): void {
    this.#out.delete(eventId);
    this.#memory.delete(n);
    this.#removed.add(n);
    this.#count(doc, -1);
  }

  #count(doc: string, more: number): void {
    const count = (this.#waiting.get(doc) ?? 0) + more;
    if (count > 0) this.#waiting.set(doc, count);
    else this.#waiting.delete(doc);
  }
}

/** Neighbours together: removals come as they were sent. */
function runsOf(numbers: Iterable<number>): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}
