import { turnKnobs, type Knobs } from '@linli/config';
import { systemClock, Unavailable, type Clock } from '@linli/env';
import { randomUUID } from 'node:crypto';

import { checkWrite, cursorAfter, makeCatalog } from '../catalog.ts';
import { StoreMisuse } from '../errors.ts';
import { weigh } from '../limits.ts';
import type { FindPage, FindQuery, Store } from '../port.ts';
import { makeStamps } from './clock-stamps.ts';
import { makeCollections } from './collections.ts';
import { failureOf } from './errors.ts';
import { fieldOf, indexed, pageRange } from './index-fields.ts';
import { mongoKnobs } from './knobs.ts';
import { operator, type Login, type Row, type Rows, type Tls } from './mongoose.ts';
import { compareAndSet, documentOf, removeAt, updateOf } from './one-document.ts';
import { openDatabase } from './open-database.ts';
import { Outbox } from './outbox.ts';

export type MongoOptions = Readonly<{
  /** `mongodb://…`, without name and password. */
  uri: string;
  /** Of this service alone. */
  database: string;
  /** Id of the installation; a database that another one began is refused. */
  installation: string;
  login?: Login;
  tls?: Tls;
  knobs?: Partial<Knobs<typeof mongoKnobs>>;
  clock?: Clock;
}>;

type Commit = Readonly<{ collection: string; events: number; dueAtMs: number | null }>;

/**
 * Opens the database of one service, or begins it. Any number of processes may have it open.
 * @throws StoreRefused, SettingRefused (a knob out of range), Unavailable
 */
export async function openMongoStore(options: MongoOptions): Promise<Store> {
  const { clock = systemClock } = options;
  const knobs = turnKnobs('mongo', mongoKnobs, options.knobs);
  const connection = await openDatabase({ ...options, knobs, clock });
  const catalog = makeCatalog();
  const { declare, rowsOf, all } = makeCollections(connection, catalog);
  const outbox = new Outbox(clock, knobs.outboxRestMs);
  const stamp = makeStamps(clock);
  const listeners: ((commit: Commit) => void)[] = [];
  const { asking, close } = untilClosed();
  const by = writeNames();

  return {
    declare: (collections) => asking(() => declare(collections)),
    async get(collection, id) {
      const rows = rowsOf(collection);
      return documentOf(await asking(() => rows.get(id)));
    },
    async commit(write) {
      checkWrite(write);
      const rows = rowsOf(write.collection);
      const k = indexed(catalog, write);
      const weighed = weigh(write);
      if (!weighed.ok) return weighed;
      const told = { collection: write.collection, events: write.outbox.length, dueAtMs: write.dueAtMs };
      const update = updateOf(write, { k, weighed, by: by(), at: stamp });
      const apply = () => asking(() => compareAndSet(rows, write, update));
      const result = await (told.events > 0 ? outbox.putting(rows, apply) : apply());
      if (result.ok) for (const listener of listeners) listener(told);
      return result;
    },
    async remove(collection, id, expectedVersion) {
      const rows = rowsOf(collection);
      return asking(() => removeAt(rows, id, expectedVersion, by()));
    },
    async find(query) {
      const rows = rowsOf(query.collection);
      const range = pageRange(query.index, catalog.rangeOf(query));
      return asking(() => pageOf(rows, query, range));
    },
    async nextDueMs(collection) {
      const rows = rowsOf(collection);
      const field = fieldOf('due');
      const [first] = await asking(() => rows.find({ [field]: operator({ $gt: '' }) }, { dueAtMs: 1 }, field, 1));
      return first?.dueAtMs ?? null;
    },
    async pendingEvents(limit) {
      if (!Number.isInteger(limit) || limit < 1) throw new StoreMisuse(`limit ${limit}`);
      return asking(() => outbox.pending(all(), limit));
    },
    async removeEvents(eventIds) {
      if (eventIds.length > 0) await asking(() => outbox.remove(all(), eventIds));
    },
    onCommit: (listener) => listeners.push(listener),
    async close() {
      close();
      await connection.close();
    },
  };
}

/** Names for writes that no other process and no other start gives. */
function writeNames(): () => string {
  const writer = randomUUID();
  let writes = 0;
  return () => `${writer}:${++writes}`;
}

/** Says what errors of the client mean to us, and answers nobody any more when closed. */
function untilClosed() {
  let closed = false;
  async function asking<T>(work: () => Promise<T>): Promise<T> {
    if (closed) throw new Unavailable('the store is closed');
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      throw failure.kind === 'THROWN' ? failure.error : error;
    }
  }
  return { asking, close: () => void (closed = true) };
}

async function pageOf(rows: Rows, { index, limit }: FindQuery, range: ReturnType<typeof pageRange>): Promise<FindPage> {
  const field = fieldOf(index);
  const found = await rows.find(range, { outbox: 0, outboxAt: 0 }, field, limit + 1);
  const documents = found.slice(0, limit).flatMap((row) => documentOf(row) ?? []);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { documents, cursor: last && cursorAfter(keyOf(index, last), last._id) };
}

function keyOf(index: string, { _id, dueAtMs, k }: Row): string | number {
  if (index === 'id') return _id;
  return index === 'due' ? (dueAtMs ?? 0) : (k?.[index]?.slice(0, -_id.length - 1) ?? '');
}
