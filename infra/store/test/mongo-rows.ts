import { Mongoose } from 'mongoose';

import type { Seen } from '../src/index.ts';
import type { Row } from '../src/mongo/mongoose.ts';

/** A document as it lies in a database, read beside the driver. */
export type FoundRow = Readonly<{
  database: string;
  collection: string;
  id: string;
  version: number;
  state: unknown;
  seen: Seen | undefined;
  dueAtMs: number | null;
  /** Events that the log has not taken yet. */
  waiting: number;
}>;

/** All documents of some databases, read without the driver that wrote them. */
export async function readRows(uri: string, databases: readonly string[]): Promise<readonly FoundRow[]> {
  const connection = await new Mongoose().createConnection(uri, { bufferCommands: false }).asPromise();
  try {
    const found: FoundRow[] = [];
    for (const database of databases) {
      const { db } = connection.useDb(database);
      for (const { name } of (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? []) {
        if (name.startsWith('_')) continue;
        const rows = (await db?.collection(name).find({}).toArray()) ?? [];
        for (const row of rows) found.push(foundRow(database, name, row as unknown as Row));
      }
    }
    return found;
  } finally {
    await connection.close();
  }
}

function foundRow(database: string, collection: string, row: Row): FoundRow {
  const { _id: id, version, dueAtMs, outbox } = row;
  const gone = version === 0;
  return {
    ...{ database, collection, id, version, dueAtMs: gone ? null : dueAtMs, waiting: outbox?.length ?? 0 },
    state: gone ? undefined : (JSON.parse(row.state) as unknown),
    seen: gone ? undefined : (JSON.parse(row.seen) as Seen),
  };
}
