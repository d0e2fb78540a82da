import type { Json, OutboxEntry } from '@linli/store';
import type { Applied, World } from '@linli/sim';

/** An event as it was committed, and what became of it. */
export type Told = {
  readonly entry: OutboxEntry;
  readonly store: string;
  readonly atMs: number;
  /** When and where it first came into the log. */
  placedAtMs: number | undefined;
  place: Readonly<{ topic: string; partition: number; offset: number }> | undefined;
};

/** Data of a fact as it lies in an outbox: proto3 JSON, zero values left out. */
export type Data = Readonly<Record<string, Json | undefined>>;
export type OnFact = (data: Data, entry: OutboxEntry, applied: Applied) => void;
export type OnChange = (before: Json | undefined, after: Json, applied: Applied) => void;

/** Everything that was ever committed, heard by whoever checks a promise. */
export class History {
  readonly events = new Map<string, Told>();
  /** By store, collection, document and cause: version of the write that took it in. */
  readonly #facts = new Map<string, OnFact[]>();
  readonly #changes = new Map<string, OnChange[]>();
  readonly #applied: ((applied: Applied) => void)[] = [];

  constructor(world: World) {
    world.onApplied((applied) => this.#note(applied));
    world.onPlaced(({ topic, partition, record, atMs }) => {
      const told = this.events.get(record.headers['ce_id'] ?? '');
      if (told === undefined || told.place !== undefined) return;
      told.placedAtMs = atMs;
      told.place = { topic, partition, offset: record.offset };
    });
  }

  /** Hears a fact in the instant of its commit. */
  onFact(type: string, hear: OnFact): void {
    this.#facts.set(type, [...(this.#facts.get(type) ?? []), hear]);
  }

  /** Hears of every new version of the documents of a collection. */
  onChange(collection: string, hear: OnChange): void {
    this.#changes.set(collection, [...(this.#changes.get(collection) ?? []), hear]);
  }

  onApplied(hear: (applied: Applied) => void): void {
    this.#applied.push(hear);
  }

  #note(applied: Applied): void {
    const { write, store, atMs, before, after } = applied;
    for (const entry of write.outbox) {
      this.events.set(entry.eventId, { entry, store, atMs, placedAtMs: undefined, place: undefined });
      for (const hear of this.#facts.get(entry.type) ?? []) hear(entry.data as Data, entry, applied);
    }
    for (const hear of this.#changes.get(write.collection) ?? []) hear(before?.state, after.state, applied);
    for (const hear of this.#applied) hear(applied);
  }
}

export function text(data: Data | undefined, name: string): string {
  const value = data?.[name];
  return typeof value === 'string' ? value : '';
}

export function whole(data: Data | undefined, name: string): number {
  const value = data?.[name];
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
}

export function list(data: Data | undefined, name: string): readonly string[] {
  const value = data?.[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

export function parts(data: Data | undefined, name: string): readonly Data[] {
  const value = data?.[name];
  return Array.isArray(value) ? (value as readonly Data[]) : [];
}

export function part(data: Data | undefined, name: string): Data {
  const value = data?.[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {};
}
