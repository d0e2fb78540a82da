import type { DatabaseSync, StatementSync } from 'node:sqlite';

import { LogMisuse, TopicMismatch } from '../errors.ts';
import type { LogRecord, PlacedRecord, TopicSpec } from '../port.ts';

/** One partition of one topic in the file. */
export type Slot = {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  /** Offset that the next append gets. */
  end: number;
};

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
    this.#insert = database.prepare('INSERT INTO record (slot, n, key, headers, value) VALUES (?, ?, ?, ?, ?)');
    this.#select = database.prepare(
      'SELECT n, key, headers, value FROM record WHERE slot = ? AND n >= ? ORDER BY n LIMIT ?',
    );
    this.#end = database.prepare('SELECT coalesce(max(n) + 1, 0) AS "end" FROM record WHERE slot = ?');
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

  /** Inside a transaction. */
  insert(slot: Slot, offset: number, { key, headers, value }: LogRecord): void {
    this.#insert.run(slot.id, offset, key, JSON.stringify(headers), value);
  }

  read(slot: Slot, fromOffset: number, limit: number): PlacedRecord[] {
    return this.#select.all(slot.id, fromOffset, limit).map((row) => ({
      offset: row['n'] as number,
      key: row['key'] as string,
      headers: JSON.parse(row['headers'] as string) as Record<string, string>,
      value: row['value'] as string,
    }));
  }

  endInFile(id: number): number {
    return Number(this.#end.get(id)?.['end']);
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
