import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { limits } from '../limits.ts';
import type { OutboxEntry } from '../port.ts';

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
  /** Entries on disk and not removed, by document. */
  readonly #waiting = new Map<string, number>();
  /** Entries added by the open transaction, by document. */
  readonly #added = new Map<string, number>();
  /** Handed out and not yet removed: event id → row. Saves an index on event ids. */
  readonly #out = new Map<string, Readonly<{ n: number; doc: string }>>();
  /** Rows removed and not yet erased. */
  readonly #removed = new Set<number>();
  /** Nothing waits up to here: whoever looks at the head need not read what is only not yet erased. */
  #floor = 0;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO outbox (n, doc, event_id, entry) VALUES (?, ?, ?, ?)');
    this.#head = database.prepare('SELECT n, doc, event_id, entry FROM outbox WHERE n > ? ORDER BY n');
    this.#byEventId = database.prepare(
      'SELECT n, doc, event_id FROM outbox WHERE event_id IN (SELECT value FROM json_each(?))',
    );
    this.#erase = database.prepare('DELETE FROM outbox WHERE n = ?');
    this.#last = Number(database.prepare('SELECT coalesce(max(n), 0) AS n FROM outbox').get()?.['n']);
    for (const row of database.prepare('SELECT doc, count(*) AS entries FROM outbox GROUP BY doc').iterate()) {
      this.#waiting.set(row['doc'] as string, row['entries'] as number);
    }
  }

  get removals(): number {
    return this.#removed.size;
  }

  /** Whether `doc` may have `more` entries. */
  hasRoom(doc: string, more: number): boolean {
    return (this.#waiting.get(doc) ?? 0) + (this.#added.get(doc) ?? 0) + more <= limits.outboxEntries;
  }

  /** Inside a transaction. */
  add(doc: string, entries: readonly OutboxEntry[], texts: readonly string[]): void {
    entries.forEach((entry, at) => this.#insert.run(++this.#last, doc, entry.eventId, texts[at] ?? ''));
    this.#added.set(doc, (this.#added.get(doc) ?? 0) + entries.length);
  }

  /** Inside a transaction. */
  eraseRemoved(): void {
    for (const n of this.#removed) this.#erase.run(n);
  }

  /** The transaction has ended. */
  settle(committed: boolean): void {
    if (committed) {
      for (const [doc, more] of this.#added) this.#waiting.set(doc, (this.#waiting.get(doc) ?? 0) + more);
      this.#removed.clear();
    }
    this.#added.clear();
  }

  pending(limit: number): OutboxEntry[] {
    const entries: OutboxEntry[] = [];
    for (const row of this.#head.iterate(this.#floor)) {
      const n = row['n'] as number;
      if (this.#removed.has(n)) {
        if (entries.length === 0) this.#floor = n;
        continue;
      }
      this.#out.set(row['event_id'] as string, { n, doc: row['doc'] as string });
      entries.push(JSON.parse(row['entry'] as string) as OutboxEntry);
      if (entries.length === limit) break;
    }
    return entries;
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
    this.#removed.add(n);
    const left = (this.#waiting.get(doc) ?? 0) - 1;
    if (left > 0) this.#waiting.set(doc, left);
    else this.#waiting.delete(doc);
  }
}
