import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { LogMisuse, TopicMismatch } from '../errors.ts';
import type { LogRecord, PlacedRecord, TopicSpec } from '../port.ts';
import { pack, unpack } from './packing.ts';

/** One partition of one topic in the file. */
export type Slot = {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  /** Offset that the next append gets. */
  end: number;
};

/** Bounds what a reader takes apart again when it goes on in the middle of a row. */
const recordsInARow = 64;

/** Statements and what is kept of the tables in memory: ends of partitions and positions of groups. */
export class Tables {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #end: StatementSync;
  readonly #keep: StatementSync;
  readonly #slots = new Map<string, Slot[]>();
  /** `group` → slot id → next. */
  readonly #positions = new Map<string, Map<number, number>>();
  /** Positions that are not in the file yet. */
  #dirty = new Map<string, Map<number, number>>();

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#insert = database.prepare('INSERT INTO batch (slot, n, size, heads, body) VALUES (?, ?, ?, ?, ?)');
    this.#select = database.prepare(
      `SELECT n, heads, body FROM batch WHERE slot = ?1 AND n >= (SELECT max(n) FROM batch WHERE slot = ?1 AND n <= ?2) ORDER BY n`,
    );
    this.#end = database.prepare('SELECT n + size AS "end" FROM batch WHERE slot = ? ORDER BY n DESC LIMIT 1');
    this.#keep = database.prepare(
      'INSERT INTO position (reader, slot, next) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET next = excluded.next',
    );
    this.#load();
  }

  /** Inside a transaction. @throws TopicMismatch */
  declare({ name, owner, partitions }: TopicSpec): void {
    const there = this.#slots.get(name)?.length;
    if (there !== undefined && there !== partitions) throw new TopicMismatch(name, there, partitions);
    this.#database
      .prepare(
        'INSERT INTO topic (name, owner, partitions) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET owner = excluded.owner',
      )
      .run(name, owner, partitions);
    if (there !== undefined) return;
    const insert = this.#database.prepare('INSERT INTO slot (topic, partition) VALUES (?, ?)');
    for (let partition = 0; partition < partitions; partition++) insert.run(name, partition);
  }

  /** Reads topics and positions as they are in the file; what is in memory only is forgotten. */
  #load(): void {
    for (const row of this.#database.prepare('SELECT id, topic, partition FROM slot ORDER BY id').all()) {
      const [id, topic, partition] = [Number(row['id']), String(row['topic']), Number(row['partition'])];
      const slots = this.#slots.get(topic) ?? [];
      slots[partition] = { id, topic, partition, end: this.endInFile(id) };
      this.#slots.set(topic, slots);
    }
    for (const row of this.#database.prepare('SELECT reader, slot, next FROM position').all()) {
      put(this.#positions, String(row['reader']), Number(row['slot']), Number(row['next']));
    }
  }

  /** After a declaration was committed. */
  learn(topics: readonly TopicSpec[]): void {
    const select = this.#database.prepare('SELECT id, partition FROM slot WHERE topic = ? ORDER BY partition');
    for (const { name } of topics) {
      if (this.#slots.has(name)) continue;
      const rows = select.all(name);
      this.#slots.set(
        name,
        rows.map((row) => ({ id: Number(row['id']), topic: name, partition: Number(row['partition']), end: 0 })),
      );
    }
  }

  has(topic: string): boolean {
    return this.#slots.has(topic);
  }

  all(): Slot[] {
    return [...this.#slots.values()].flat();
  }

  slots(topic: string): readonly Slot[] {
    const slots = this.#slots.get(topic);
    if (slots === undefined) throw new LogMisuse(`topic ${topic} is not declared`);
    return slots;
  }

  slot(topic: string, partition: number): Slot {
    const slot = this.slots(topic)[partition];
    if (slot === undefined) throw new LogMisuse(`${topic} has no partition ${partition}`);
    return slot;
  }

  /** Inside a transaction. Neighbours share a row: a row for each record makes three times the pages that go to the disk. */
  insert(slot: Slot, offset: number, records: readonly LogRecord[]): void {
    for (let from = 0; from < records.length; from += recordsInARow) {
      const some = records.slice(from, from + recordsInARow);
      const { heads, values } = pack(some);
      this.#insert.run(slot.id, offset + from, some.length, heads, values);
    }
  }

  read(slot: Slot, fromOffset: number, limit: number): PlacedRecord[] {
    const found: PlacedRecord[] = [];
    for (const row of this.#select.iterate(slot.id, fromOffset)) {
      const packed = { heads: row['heads'] as string, values: row['body'] as string };
      for (const record of unpack(packed, row['n'] as number)) {
        if (record.offset < fromOffset) continue;
        found.push(record);
        if (found.length === limit) return found;
      }
    }
    return found;
  }

  endInFile(id: number): number {
    return Number(this.#end.get(id)?.['end'] ?? 0);
  }

  position(group: string, slot: Slot): number {
    return this.#positions.get(group)?.get(slot.id) ?? 0;
  }

  positionInFile(group: string, slot: Slot): number {
    const select = this.#database.prepare('SELECT next FROM position WHERE reader = ? AND slot = ?');
    return Number(select.get(group, slot.id)?.['next'] ?? 0);
  }

  move(group: string, slot: Slot, next: number): void {
    if (this.position(group, slot) === next) return;
    put(this.#positions, group, slot.id, next);
    put(this.#dirty, group, slot.id, next);
  }

  get hasDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** Inside a transaction. */
  keepPositions(): void {
    for (const [group, positions] of this.#dirty) {
      for (const [slot, next] of positions) this.#keep.run(group, slot, next);
    }
  }

  /** After that transaction was committed. */
  positionsKept(): void {
    this.#dirty = new Map();
  }
}

function put(map: Map<string, Map<number, number>>, group: string, slot: number, next: number): void {
  const positions = map.get(group) ?? new Map<number, number>();
  positions.set(slot, next);
  map.set(group, positions);
}
