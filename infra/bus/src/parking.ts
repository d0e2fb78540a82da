import type { Clock } from '@linli/env';
import {
  LimitExceeded,
  type CollectionSpec,
  type DocumentWrite,
  type Json,
  type KeyPart,
  type Store,
} from '@linli/store';

import { murmur2 } from './partition-of.ts';
import type { LogRecord, PlacedRecord } from './port.ts';

/** Where parked keys are kept: one document for each parked event, one head for each parked key. */
export const parkingCollections: readonly CollectionSpec[] = [
  { name: 'parked', indexes: { key: ['group', 'topic', 'key', 'n'] } },
  { name: 'parked-head', indexes: { partition: ['group', 'topic', 'partition'] } },
];

/** A key whose events wait for a person. */
export type ParkedKey = Readonly<{
  topic: string;
  partition: number;
  key: string;
  /** RELEASING: a person has let it go, its events are being handled in order. */
  state: 'PARKED' | 'RELEASING';
  /** A code: what became of the first event, or of the one where a release stopped. */
  why: string;
  count: number;
  sinceMs: number;
}>;

export type ParkedEvent = Readonly<{
  /** Its offset in the partition: events of a key are in this order. */
  n: number;
  topic: string;
  partition: number;
  key: string;
  eventId: string;
  type: string;
  why: string;
  parkedAtMs: number;
  /** null when it is too large to be kept twice; it is still in the log. */
  record: LogRecord | null;
}>;

type Head = ParkedKey & Readonly<{ lastN: number }>;
type Found<State> = Readonly<{ state: State; version: number }>;

/**
 * Documents of parked keys. Nothing here is ever written by two documents at once: an event is kept first, then the
 * head is moved; a head goes only when it has not moved since no event was found under it. So an event that arrives
 * while the last one is released either stands under a head or is told that the key is free.
 */
export class Parking {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #group: string;
  readonly #maxPerKey: number;

  constructor(ports: Readonly<{ store: Store; clock: Clock; group: string; maxPerKey: number }>) {
    this.#store = ports.store;
    this.#clock = ports.clock;
    this.#group = ports.group;
    this.#maxPerKey = ports.maxPerKey;
  }

  /** Heads of one partition, or of all. */
  async heads(topic?: string, partition?: number): Promise<ParkedKey[]> {
    const equals: KeyPart[] = [this.#group];
    if (topic !== undefined) equals.push(topic);
    if (partition !== undefined) equals.push(partition);
    return (await this.#all('parked-head', 'partition', equals)) as ParkedKey[];
  }

  async events(topic: string, key: string): Promise<ParkedEvent[]> {
    return (await this.#all('parked', 'key', [this.#group, topic, parkingKey(key)])) as ParkedEvent[];
  }

  async first(topic: string, key: string): Promise<ParkedEvent | undefined> {
    const equals = [this.#group, topic, parkingKey(key)];
    const { documents } = await this.#store.find({ collection: 'parked', index: 'key', equals, limit: 1 });
    return documents[0]?.state as ParkedEvent | undefined;
  }

  /**
   * Keeps an event under its key, the same one once only.
   * @param behind the key is known to be parked: if that is over by now, the answer is `free` and nothing is kept
   */
  async append(
    topic: string,
    partition: number,
    record: PlacedRecord,
    why: string,
    behind: boolean,
  ): Promise<'parked' | 'free' | 'full'> {
    const headId = this.#headId(topic, record.key);
    let head = await this.#head(headId);
    if (behind && head === undefined) return 'free';
    if (head !== undefined && head.state.count >= this.#maxPerKey && record.offset > head.state.lastN) return 'full';
    const fresh = await this.#keep(topic, partition, record, why);
    for (;;) {
      if (behind && head === undefined) {
        await this.#discard(topic, record.key, record.offset);
        return 'free';
      }
      const before = head?.state ?? {
        ...{ topic, partition, key: record.key, state: 'PARKED' as const, why },
        ...{ count: 0, sinceMs: this.#clock.nowMs(), lastN: -1 },
      };
      const counted = fresh || record.offset > before.lastN;
      const after = {
        ...before,
        count: before.count + (counted ? 1 : 0),
        lastN: Math.max(before.lastN, record.offset),
      };
      const moved = await this.#writeHead(headId, head?.version ?? 0, after);
      if (moved.ok) return 'parked';
      head = moved.current;
    }
  }

  /** Marks a key as being released. undefined when it is not parked. */
  async claim(topic: string, key: string): Promise<ParkedKey | undefined> {
    return this.#move(topic, key, (head) => ({ ...head, state: 'RELEASING' }));
  }

  /** A release stopped at an event: the key waits for a person again. */
  async parkAgain(topic: string, key: string, why: string): Promise<void> {
    await this.#move(topic, key, (head) => ({ ...head, state: 'PARKED', why }));
  }

  /** Takes one event out. False when it was not there. */
  async takeOut(topic: string, key: string, n: number): Promise<boolean> {
    if (!(await this.#discard(topic, key, n))) return false;
    await this.#move(topic, key, (head) => ({ ...head, count: Math.max(0, head.count - 1) }));
    return true;
  }

  /** Takes the head away if nothing stands under it. True when the key is free. */
  async free(topic: string, key: string): Promise<boolean> {
    const id = this.#headId(topic, key);
    const head = await this.#head(id);
    if (head === undefined) return true;
    if ((await this.first(topic, key)) !== undefined) return false;
    return this.#store.remove('parked-head', id, head.version);
  }

  async #move(topic: string, key: string, change: (head: Head) => Head): Promise<Head | undefined> {
    const id = this.#headId(topic, key);
    let head = await this.#head(id);
    while (head !== undefined) {
      const after = change(head.state);
      const moved = await this.#writeHead(id, head.version, after);
      if (moved.ok) return after;
      head = moved.current;
    }
    return undefined;
  }

  /** False when this very event is kept already. */
  async #keep(topic: string, partition: number, record: PlacedRecord, why: string): Promise<boolean> {
    const { key, headers, value, offset } = record;
    const state: ParkedEvent = {
      ...{ n: offset, topic, partition, key, why, parkedAtMs: this.#clock.nowMs() },
      eventId: (headers['ce_id'] ?? '').slice(0, 500),
      type: (headers['ce_type'] ?? '').slice(0, 500),
      record: JSON.stringify({ key, headers, value }).length <= maxKeptLength ? { key, headers, value } : null,
    };
    const keys = { key: [this.#group, topic, parkingKey(key), offset] };
    const result = await this.#store.commit(this.#write('parked', this.#eventId(topic, key, offset), 0, state, keys));
    if (!result.ok && result.refusal !== 'VERSION_CONFLICT') throw new LimitExceeded(topic, result.refusal);
    return result.ok;
  }

  async #discard(topic: string, key: string, n: number): Promise<boolean> {
    const id = this.#eventId(topic, key, n);
    const stored = await this.#store.get('parked', id);
    return stored !== undefined && (await this.#store.remove('parked', id, stored.version));
  }

  async #head(id: string): Promise<Found<Head> | undefined> {
    const stored = await this.#store.get('parked-head', id);
    return stored && { state: stored.state as Head, version: stored.version };
  }

  async #writeHead(
    id: string,
    expectedVersion: number,
    head: Head,
  ): Promise<Readonly<{ ok: true }> | Readonly<{ ok: false; current: Found<Head> | undefined }>> {
    const keys = { partition: [this.#group, head.topic, head.partition] };
    const result = await this.#store.commit(this.#write('parked-head', id, expectedVersion, head, keys));
    if (result.ok) return { ok: true };
    if (result.refusal !== 'VERSION_CONFLICT') throw new LimitExceeded(id, result.refusal);
    const { current } = result;
    return { ok: false, current: current && { state: current.state as Head, version: current.version } };
  }

  #write(
    collection: string,
    id: string,
    expectedVersion: number,
    state: Json,
    keys: Readonly<Record<string, readonly KeyPart[]>>,
  ): DocumentWrite {
    const seen = { commands: [], sources: {} };
    const changedAtMs = this.#clock.nowMs();
    return { collection, id, expectedVersion, state, seen, sequence: 0, changedAtMs, dueAtMs: null, keys, outbox: [] };
  }

  async #all(collection: string, index: string, equals: readonly KeyPart[]): Promise<Json[]> {
    const found: Json[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#store.find({
        collection,
        index,
        equals,
        limit: 500,
        ...(cursor !== undefined && { cursor }),
      });
      found.push(...page.documents.map(({ state }) => state));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return found;
  }

  #headId(topic: string, key: string): string {
    return `${this.#group}/${topic}/${parkingKey(key)}`;
  }

  #eventId(topic: string, key: string, n: number): string {
    return `${this.#headId(topic, key)}/${n}`;
  }
}

/** A parked document stays far below the store's limit of 1 MiB, whatever somebody put into the log. */
const maxKeptLength = 200_000;

/** The key as far as ids and indexes are concerned; ours are short, but anybody may write to a log. */
export function parkingKey(key: string): string {
  return key.length <= 200 ? key : `${key.slice(0, 180)}~${key.length}~${murmur2(key)}`;
}
