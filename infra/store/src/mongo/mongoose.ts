import { Mongoose, Schema, type ConnectOptions, type Model } from 'mongoose';

import type { Knobs } from '@linli/config';

import { StoreRefused } from './errors.ts';
import type { mongoKnobs } from './knobs.ts';

// The one file that imports mongoose: its settings, and a collection as the rest of the driver sees it.

/** What one document of ours looks like in MongoDB. */
export type Row = Readonly<{
  _id: string;
  /** 0 = removed; stays only as long as the log has not taken its events. */
  version: number;
  /** Names the write that made this version: tells our own write, retried by the client, from somebody else's. */
  by: string;
  /** JSON, as `seen` and `entry`: what MongoDB makes of numbers, `$` and dots in keys is no concern of ours. */
  state: string;
  seen: string;
  sequence: number;
  changedAtMs: number;
  dueAtMs: number | null;
  /** By index: the key's text, U+0000, the id. One field for each index, so any page is one range of one field. */
  k?: Readonly<Record<string, string>>;
  outbox?: readonly OutboxRow[];
  /** Stamp of the oldest entry, or an older one. Absent = nothing waits. */
  outboxAt?: number;
}>;

export type OutboxRow = Readonly<{ id: string; at: number; entry: string }>;

export type Login = Readonly<{ name: string; password: string; source?: string }>;
export type Tls = Readonly<{ caFile?: string; certificateKeyFile?: string }>;

export type ConnectionOptions = Readonly<{
  uri: string;
  database: string;
  knobs: Knobs<typeof mongoKnobs>;
  login?: Login;
  tls?: Tls;
}>;

type Filter = Readonly<Record<string, unknown>>;
type Update = Readonly<Record<string, Filter>>;
export type Change =
  | Readonly<{ updateOne: Readonly<{ filter: Filter; update: Update }> }>
  | Readonly<{ deleteOne: Readonly<{ filter: Filter }> }>;

/** An operator in a filter: anything of this shape that comes from outside is refused by `sanitizeFilter`. */
export function operator(given: Filter): Filter {
  return house.trusted({ ...given });
}

/** An instance of our own: nobody else's global settings reach it. */
const house = new Mongoose({
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
  sanitizeFilter: true,
  strictQuery: 'throw',
});

const schemaOptions = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  minimize: false,
  id: false,
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
} as const;

const rowSchema = new Schema(
  {
    _id: String,
    version: Number,
    by: String,
    state: String,
    seen: String,
    sequence: Number,
    changedAtMs: Number,
    dueAtMs: Number,
    k: Schema.Types.Mixed,
    // Mixed: it is we who make the entries, and casting each costs as much as sending it.
    outbox: { type: Schema.Types.Mixed, default: undefined },
    outboxAt: Number,
  },
  schemaOptions,
);

/** What the store knows of itself: whose it is, and which indexes were declared. */
export type Note = Readonly<{
  _id: string;
  installation?: string;
  layout?: number;
  parts?: string;
  openedAtMs?: number;
}>;
const noteSchema = new Schema(
  { _id: String, installation: String, layout: Number, parts: String, openedAtMs: Number },
  schemaOptions,
);

/** What an address may ask for; the client's own types say that all of it is always there. */
type Asked = Readonly<{
  writeConcern?: Readonly<{ w?: string | number; journal?: boolean; wtimeoutMS?: number }>;
  readConcern?: Readonly<{ level?: string }>;
  readPreference?: Readonly<{ mode: string }>;
  credentials?: Readonly<{ password?: string }>;
}>;

/** @throws StoreRefused when the address asks for less than the store promises, or cannot be read */
export function checkAddress(uri: string): void {
  let options: Asked;
  try {
    ({ options } = new house.mongo.MongoClient(uri));
  } catch {
    // What the parser says may repeat the address, and with it a password.
    throw new StoreRefused('ADDRESS_UNREADABLE', 'the address is none that can be used');
  }
  const { writeConcern, readConcern, readPreference, credentials } = options;
  if (credentials?.password) throw new StoreRefused('ADDRESS_HOLDS_LOGIN', 'the address holds a password');
  if (writeConcern?.journal === false) throw new StoreRefused('JOURNAL_OFF', 'the address says journal=false');
  if (writeConcern?.w !== undefined && writeConcern.w !== 'majority')
    throw new StoreRefused('WRITE_CONCERN_TOO_WEAK', `the address says w=${writeConcern.w}`);
  if (writeConcern?.wtimeoutMS !== undefined)
    throw new StoreRefused('WRITE_CONCERN_TOO_WEAK', 'the address says wtimeoutMS');
  if (readConcern?.level !== undefined && readConcern.level !== 'majority')
    throw new StoreRefused('READ_CONCERN_TOO_WEAK', `the address says readConcernLevel=${readConcern.level}`);
  if (readPreference !== undefined && readPreference.mode !== 'primary')
    throw new StoreRefused('READ_CONCERN_TOO_WEAK', `the address says readPreference=${readPreference.mode}`);
}

export type Connection = Awaited<ReturnType<typeof openConnection>>;

/** Connects as the store needs it, whatever the address leaves open. Throws what the client throws. */
export async function openConnection({ uri, database, knobs, login, tls }: ConnectionOptions) {
  const options: ConnectOptions = {
    dbName: database,
    appName: 'linli',
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: knobs.majorityMs },
    readConcernLevel: 'majority',
    readPreference: 'primary',
    retryWrites: true,
    retryReads: true,
    maxPoolSize: knobs.poolSize,
    waitQueueTimeoutMS: knobs.patienceMs,
    serverSelectionTimeoutMS: knobs.patienceMs,
    connectTimeoutMS: knobs.patienceMs,
    socketTimeoutMS: knobs.silenceMs,
    ...(login && { auth: { username: login.name, password: login.password }, authSource: login.source ?? 'admin' }),
    ...(tls && { tls: true, ...(tls.caFile !== undefined && { tlsCAFile: tls.caFile }) }),
    ...(tls?.certificateKeyFile !== undefined && { tlsCertificateKeyFile: tls.certificateKeyFile }),
  };
  const connection = house.createConnection(uri, options);
  try {
    await connection.asPromise();
  } catch (error) {
    await connection.destroy(true);
    throw error;
  }
  return {
    notes: new Notes(connection.model<Note>('note', noteSchema, '_linli')),
    rowsOf: (collection: string) => new Rows(connection.model<Row>(collection, rowSchema, `d_${collection}`)),
    /** Wire version of the server, https://github.com/mongodb/specifications: 9 = MongoDB 4.4. */
    async wireVersion(): Promise<number> {
      const hello = await connection.db
        ?.admin()
        .command({ hello: 1 })
        .catch(() => undefined);
      const answer = hello ?? (await connection.db?.admin().command({ isMaster: 1 }));
      return Number(answer?.['maxWireVersion'] ?? 0);
    },
    /** For a move, which writes what the model would make anew. */
    native: () => connection.db,
    close: () => connection.destroy(true),
  };
}

const withoutOutbox = { outbox: 0, outboxAt: 0, k: 0 } as const;

/** One collection. Every write names the `_id`, so that it goes to one shard, and the state of the document that it expects. */
export class Rows {
  readonly #model: Model<Row>;

  constructor(model: Model<Row>) {
    this.#model = model;
  }

  async createIndexes(indexes: readonly Readonly<{ name: string; field: string }>[]): Promise<void> {
    await this.#model.collection.createIndexes(
      indexes.map(({ name, field }) => ({ key: { [field]: 1 }, name, sparse: true })),
    );
  }

  async get(id: string): Promise<Row | undefined> {
    return (await this.#model.findOne({ _id: id }, withoutOutbox).lean<Row>().exec()) ?? undefined;
  }

  /** True when a document matched, or was created. */
  async update(filter: Filter, update: Update, upsert = false): Promise<boolean> {
    const { matchedCount, upsertedCount } = await this.#model.updateOne(filter, update, { upsert }).exec();
    return matchedCount + upsertedCount === 1;
  }

  async delete(filter: Filter): Promise<boolean> {
    return (await this.#model.deleteOne(filter).exec()).deletedCount === 1;
  }

  find(filter: Filter, fields: Readonly<Record<string, unknown>>, sort: string, limit: number): Promise<Row[]> {
    return this.#model
      .find(filter, fields)
      .sort({ [sort]: 1 })
      .limit(limit)
      .lean<Row[]>()
      .exec();
  }

  /**
   * Several changes in one go, each alone right; answers how many found their document. Not synced on its own: it is for
   * what may be done again.
   */
  async changes(changes: readonly Change[]): Promise<number> {
    const done = await this.#model.bulkWrite([...changes] as Parameters<Model<Row>['bulkWrite']>[0], {
      ordered: true,
      writeConcern: { w: 'majority', journal: false },
    });
    return done.matchedCount + done.deletedCount;
  }
}

/** What the store knows of itself. */
class Notes {
  readonly #model: Model<Note>;

  constructor(model: Model<Note>) {
    this.#model = model;
  }

  /** Writes what is not there yet, and what always changes; answers what stands. */
  async claim(id: string, first: Omit<Note, '_id'>, always: Omit<Note, '_id'> = {}): Promise<Note> {
    const update = { $setOnInsert: first, ...(Object.keys(always).length > 0 && { $set: always }) };
    await this.#model.updateOne({ _id: id }, update, { upsert: true }).exec();
    return (await this.get(id)) ?? { _id: id };
  }

  async get(id: string): Promise<Note | undefined> {
    return (await this.#model.findOne({ _id: id }).lean<Note>().exec()) ?? undefined;
  }
}
