import { turnKnobs } from '@linli/config';
import { systemClock } from '@linli/env';

import type { CollectionSpec } from '../port.ts';
import type { KeptDocument, KeptEvent, Transfer } from '../transfer.ts';
import { makeCatalog } from '../catalog.ts';
import { keyText } from '../key.ts';
import { makeCollections } from './collections.ts';
import { failureOf, StoreRefused } from './errors.ts';
import { mongoKnobs } from './knobs.ts';
import type { MongoOptions } from './mongo-store.ts';
import type { Connection, OutboxRow, Row } from './mongoose.ts';
import { openDatabase, openUnclaimed } from './open-database.ts';

/** The database, asked without mongoose: what is written here was checked when it was first written elsewhere. */
type Native = NonNullable<ReturnType<Connection['native']>>;
type Whole = Row & Readonly<{ _id: string }>;

/** Whose a database is while a move into it is not finished: no service starts on it. */
export function halfMoved(installation: string): string {
  return `moving:${installation}`;
}

/**
 * Who began a database: undefined when there is nothing in it, '' when somebody has data there that are not ours. Changes
 * nothing. @throws StoreRefused, Unavailable
 */
export async function mongoOwner(options: Omit<MongoOptions, 'installation'>): Promise<string | undefined> {
  const connection = await opened(options);
  try {
    const note = await connection.notes.get('store');
    if (note !== undefined) return note.installation ?? '';
    return (await nativeOf(connection).listCollections().toArray()).length === 0 ? undefined : '';
  } catch (error) {
    throw meaningOf(error);
  } finally {
    await connection.close();
  }
}

/** Whose a database is from which everything has been moved: no service starts on it any more. */
export function movedAway(installation: string): string {
  return `moved:${installation}`;
}

/**
 * Gives a database that one of the names in `from` has to `to`; changes nothing when it is theirs already.
 * @throws StoreRefused OTHER_INSTALLATION when it is somebody else's; Unavailable
 */
export async function handOver(options: Omit<MongoOptions, 'installation'>, from: string, to: string): Promise<void> {
  const connection = await opened(options);
  try {
    const notes = nativeOf(connection).collection<{ _id: string; installation: string }>('_linli');
    await notes.updateOne({ _id: 'store', installation: from }, { $set: { installation: to } });
    const owner = (await notes.findOne({ _id: 'store' }))?.installation ?? 'unknown';
    if (owner !== to) throw new StoreRefused('OTHER_INSTALLATION', `the database belongs to ${owner}`);
  } catch (error) {
    throw meaningOf(error);
  } finally {
    await connection.close();
  }
}

/**
 * Opens a database to be moved into (`installation` = `halfMoved` of it), or out of. The first to come claims it.
 * @throws StoreRefused, Unavailable
 */
export async function openMongoTransfer(options: MongoOptions): Promise<Transfer> {
  const { clock = systemClock } = options;
  const connection = await openDatabase({ ...options, clock, knobs: turnKnobs('mongo', mongoKnobs, options.knobs) });
  const { declare } = makeCollections(connection, makeCatalog());
  const database = nativeOf(connection);
  const rowsOf = (collection: string) => database.collection<Whole>(`d_${collection}`);
  async function asking<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw meaningOf(error);
    }
  }
  return {
    collections: () => asking(() => specsIn(database)),
    /** One cursor: a server that does not walk the index of ids would sort the collection for each page. */
    async *documents(collection, limit) {
      const all = rowsOf(collection).find({ version: { $gt: 0 } }, { projection: { outbox: 0 }, batchSize: limit });
      const cursor = all.sort({ _id: 1 });
      try {
        for (let page: KeptDocument[] = []; ;) {
          const row = await asking(() => cursor.next());
          if (row !== null) page.push(documentOf(row));
          if (page.length === limit || (row === null && page.length > 0)) yield page;
          if (row === null) return;
          if (page.length === limit) page = [];
        }
      } finally {
        await cursor.close();
      }
    },
    events: () => asking(() => eventsIn(database)),
    declare: (collections) => asking(() => declare(collections)),
    clear: () =>
      asking(async () => {
        for (const { name } of await specsIn(database)) await rowsOf(name).deleteMany({});
      }),
    putDocuments: (collection, documents) =>
      asking(async () => {
        if (documents.length > 0) await rowsOf(collection).insertMany(documents.map(rowOf));
      }),
    putEvents: (events) =>
      asking(async () => {
        for (const [collection, waiting] of byDocument(events))
          await rowsOf(collection).bulkWrite(
            [...waiting].map(([_id, outbox]) => ({
              updateOne: {
                filter: { _id },
                // Of a document that was removed nothing stands but its events.
                update: { $set: { outbox, outboxAt: outbox[0]?.at ?? 1 }, $setOnInsert: { version: 0, by } },
                upsert: true,
              },
            })),
          );
      }),
    close: () => connection.close(),
  };
}

/** Names no write of any process. */
const by = 'move';

function opened(options: Omit<MongoOptions, 'installation'>): Promise<Connection> {
  return openUnclaimed({ ...options, knobs: turnKnobs('mongo', mongoKnobs, options.knobs) });
}

function nativeOf(connection: Connection): Native {
  const database = connection.native();
  if (database === undefined) throw new TypeError('a connection that is open has a database');
  return database;
}

function meaningOf(error: unknown): unknown {
  const failure = failureOf(error);
  return failure.kind === 'THROWN' ? failure.error : error;
}

async function specsIn(database: Native): Promise<CollectionSpec[]> {
  const names = (await database.listCollections().toArray()).map(({ name }) => name);
  const noted = await database.collection<{ _id: string; parts?: string }>('_linli').find().toArray();
  return names
    .filter((name) => name.startsWith('d_'))
    .map((name) => name.slice(2))
    .sort()
    .map((name) => {
      const mine = noted.filter(({ _id }) => _id.startsWith(`index ${name} `)).sort((a, b) => (a._id < b._id ? -1 : 1));
      const indexes = mine.map(({ _id, parts = '' }) => [_id.split(' ')[2] ?? '', parts.split(',')]);
      return { name, indexes: Object.fromEntries(indexes) as CollectionSpec['indexes'] };
    });
}

function documentOf({ _id, version, sequence, changedAtMs, dueAtMs, state, seen, k = {} }: Whole): KeptDocument {
  const keys = Object.entries(k).filter(([index]) => index !== 'due');
  return {
    ...{ id: _id, version, sequence, changedAtMs, dueAtMs, state, seen },
    keys: Object.fromEntries(keys.map(([index, key]) => [index, key.slice(0, -_id.length - 1)])),
  };
}

function rowOf({ id, version, sequence, changedAtMs, dueAtMs, state, seen, keys }: KeptDocument): Whole {
  const due = dueAtMs === null ? [] : [['due', keyText([dueAtMs])] as const];
  const k = Object.fromEntries([...due, ...Object.entries(keys)].map(([index, key]) => [index, `${key}\u0000${id}`]));
  return { _id: id, version, by, state, seen, sequence, changedAtMs, dueAtMs, k };
}

async function eventsIn(database: Native): Promise<KeptEvent[]> {
  const all: Readonly<{ at: number; event: KeptEvent }>[] = [];
  for (const { name: collection } of await specsIn(database)) {
    const holding = await database
      .collection<Whole>(`d_${collection}`)
      .find({ outboxAt: { $gt: 0 } })
      .toArray();
    for (const { _id: id, outbox = [] } of holding) {
      let at = 0;
      for (const { id: eventId, at: stamp, entry } of outbox)
        all.push({ at: (at = Math.max(at, stamp)), event: { collection, id, eventId, entry } });
    }
  }
  return all.sort((a, b) => a.at - b.at).map(({ event }) => event);
}

/** By collection, by document: what waits, with stamps older than any clock gives, in the order of the whole. */
function byDocument(events: readonly KeptEvent[]): Map<string, Map<string, OutboxRow[]>> {
  const found = new Map<string, Map<string, OutboxRow[]>>();
  events.forEach(({ collection, id, eventId, entry }, n) => {
    const those = found.get(collection) ?? new Map<string, OutboxRow[]>();
    found.set(collection, those.set(id, [...(those.get(id) ?? []), { id: eventId, at: n + 1, entry }]));
  });
  return found;
}
