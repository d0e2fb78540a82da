import type { Clock } from '@linli/env';

import type { OutboxEntry } from '../port.ts';
import { operator, type Change, type OutboxRow, type Row, type Rows } from './mongoose.ts';

/** A document whose events were handed out: how it stood, and what waited in it. */
type Place = Readonly<{ rows: Rows; id: string; version: number; by: string; outbox: readonly OutboxRow[] }>;

const documentsAtOnce = 256;
const waiting = { outboxAt: operator({ $gt: 0 }) };
const empty = { 'outbox.0': operator({ $exists: false }) };

/** What waits for the log, over all collections of a store. Each document holds its own; here they are put in order. */
export class Outbox {
  /** Where the events last handed out lie, so that removing them need not look for them. */
  #out = new Map<string, Place>();
  readonly #looks = new Map<Rows, Look>();
  readonly #clock: Clock;
  readonly #restMs: number;

  constructor(clock: Clock, restMs: number) {
    this.#clock = clock;
    this.#restMs = restMs;
  }

  /** Does a write that puts events into a collection, or tries to: whatever is looked at meanwhile is looked at again. */
  async putting<T>(rows: Rows, write: () => Promise<T>): Promise<T> {
    this.#changed(rows);
    try {
      return await write();
    } finally {
      this.#changed(rows);
    }
  }

  /** The first entries in the order of their stamps; of one document always in its own order. */
  async pending(collections: readonly Rows[], limit: number): Promise<OutboxEntry[]> {
    const nowMs = this.#clock.nowMs();
    const awake = collections.filter((rows) => !this.#rests(rows, nowMs));
    const places = (await Promise.all(awake.map((rows) => this.#look(rows, limit, nowMs)))).flat();
    const entries = places.flatMap(({ outbox }) => inOwnOrder(outbox)).sort((a, b) => a.at - b.at);
    const head = entries.slice(0, limit).map(({ row }) => row);
    const ids = new Set(head.map(({ id }) => id));
    this.#out = new Map(
      places.flatMap((place) => place.outbox.filter(({ id }) => ids.has(id)).map(({ id }) => [id, place] as const)),
    );
    return head.map(({ entry }) => JSON.parse(entry) as OutboxEntry);
  }

  async remove(collections: readonly Rows[], eventIds: readonly string[]): Promise<void> {
    const ids = new Set(eventIds);
    const strangers = [...ids].filter((id) => !this.#out.has(id));
    const known = [...ids].flatMap((id) => this.#out.get(id) ?? []);
    const found = strangers.length === 0 ? [] : await Promise.all(collections.map((rows) => holding(rows, strangers)));
    const places = new Set([...known, ...found.flat()]);
    const byRows = new Map<Rows, Place[]>();
    for (const place of places) byRows.set(place.rows, [...(byRows.get(place.rows) ?? []), place]);
    await Promise.all([...byRows].map(([rows, those]) => take(rows, those, ids)));
    for (const id of ids) this.#out.delete(id);
  }

  async #look(rows: Rows, limit: number, nowMs: number): Promise<Place[]> {
    const { changes } = this.#lookOf(rows);
    const places = await placesIn(rows, limit);
    // Something that came in meanwhile may have been too late for this look.
    if (places.length === 0 && this.#lookOf(rows).changes === changes)
      this.#looks.set(rows, { changes, emptyAtMs: nowMs });
    return places;
  }

  /** A clock that was set back wakes all. */
  #rests(rows: Rows, nowMs: number): boolean {
    const { emptyAtMs } = this.#lookOf(rows);
    return emptyAtMs !== undefined && emptyAtMs <= nowMs && nowMs < emptyAtMs + this.#restMs;
  }

  #changed(rows: Rows): void {
    this.#looks.set(rows, { changes: this.#lookOf(rows).changes + 1, emptyAtMs: undefined });
  }

  #lookOf(rows: Rows): Look {
    return this.#looks.get(rows) ?? { changes: 0, emptyAtMs: undefined };
  }
}

/**
 * What is known of a collection. Most never hold an event; one that was empty, and into which this process has put nothing
 * since, is left alone for a moment. What other processes put in is carried by their own relays, and found here a moment later.
 */
type Look = Readonly<{ changes: number; emptyAtMs: number | undefined }>;

/** Pages of documents until enough entries are there; the collection's tail cannot hold older ones. */
async function placesIn(rows: Rows, limit: number): Promise<Place[]> {
  const fields = { version: 1, by: 1, outbox: 1, outboxAt: 1 };
  const places: Place[] = [];
  let filter: Readonly<Record<string, unknown>> = waiting;
  for (let entries = 0; entries < limit;) {
    const page = await rows.find(filter, fields, 'outboxAt', documentsAtOnce);
    for (const row of page) {
      places.push(placeOf(rows, row));
      entries += row.outbox?.length ?? 0;
    }
    const last = page.at(-1)?.outboxAt;
    if (page.length < documentsAtOnce || last === undefined) break;
    filter = { outboxAt: operator({ $gt: last }) };
  }
  return places;
}

async function holding(rows: Rows, eventIds: readonly string[]): Promise<Place[]> {
  const fields = { version: 1, by: 1, 'outbox.id': 1, 'outbox.at': 1 };
  const found = await rows.find(
    { ...waiting, 'outbox.id': operator({ $in: eventIds }) },
    fields,
    'outboxAt',
    eventIds.length,
  );
  return found.map((row) => placeOf(rows, row));
}

function placeOf(rows: Rows, { _id, version, by, outbox = [] }: Row): Place {
  return { rows, id: _id, version, by, outbox };
}

/** Two processes' clocks differ: an entry never stands before the one that its document had first. */
function inOwnOrder(outbox: readonly OutboxRow[]): { at: number; row: OutboxRow }[] {
  let last = 0;
  return outbox.map((row) => ({ at: (last = Math.max(last, row.at)), row }));
}

/** Takes events out of documents that nobody has written since; else out of whatever they are now. */
async function take(rows: Rows, places: readonly Place[], ids: ReadonlySet<string>): Promise<void> {
  const changes = places.map((place) => asItStood(place, ids));
  if ((await rows.changes(changes)) === changes.length) return;
  await rows.changes(places.flatMap((place) => asItIsNow(place, ids)));
}

/** The whole outbox at once when nothing is left of it, else with the stamp of what is oldest then. */
function asItStood({ id, by, version, outbox }: Place, ids: ReadonlySet<string>): Change {
  const filter = { _id: id, by };
  const left = outbox.filter((entry) => !ids.has(entry.id));
  if (left[0] === undefined && version === 0) return { deleteOne: { filter } };
  const update =
    left[0] === undefined
      ? { $unset: { outbox: 1, outboxAt: 1 } }
      : { $pull: { outbox: { id: { $in: [...ids] } } }, $set: { outboxAt: left[0].at } };
  return { updateOne: { filter, update } };
}

/** In steps, because one step would need an update pipeline. A crash between them leaves a stamp too old, which does no harm. */
function asItIsNow({ id }: Place, ids: ReadonlySet<string>): Change[] {
  return [
    { updateOne: { filter: { _id: id }, update: { $pull: { outbox: { id: { $in: [...ids] } } } } } },
    { updateOne: { filter: { _id: id, ...empty }, update: { $unset: { outbox: 1, outboxAt: 1 } } } },
    { deleteOne: { filter: { _id: id, version: 0, ...empty } } },
  ];
}
