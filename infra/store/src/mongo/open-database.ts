import { Unavailable, type Clock } from '@linli/env';

import { failureOf, refusalOf, StoreRefused } from './errors.ts';
import { checkAddress, openConnection, type Connection, type ConnectionOptions } from './mongoose.ts';

/** Layout of our documents. Raise it when older code would read them wrongly. */
const layout = 1;
/** Of MongoDB 4.4. */
const leastWireVersion = 9;

/**
 * Connects, and goes no further when the server is too old, does not keep a write, or holds somebody else's data.
 * @throws StoreRefused, Unavailable
 */
export async function openDatabase(
  options: ConnectionOptions & Readonly<{ installation: string; clock: Clock }>,
): Promise<Connection> {
  return opening(options, (connection) => claim(connection, options.installation, options.clock.nowMs()));
}

/** Connects and looks no further than at the server's age; for whoever asks whose a database is. @throws StoreRefused, Unavailable */
export function openUnclaimed(options: ConnectionOptions): Promise<Connection> {
  return opening(options, async () => undefined);
}

async function opening(
  options: ConnectionOptions,
  first: (connection: Connection) => Promise<void>,
): Promise<Connection> {
  checkAddress(options.uri);
  let connection: Connection | undefined;
  try {
    connection = await openConnection(options);
    if ((await connection.wireVersion()) < leastWireVersion)
      throw new StoreRefused('SERVER_TOO_OLD', 'MongoDB is older than 4.4');
    await first(connection);
    return connection;
  } catch (error) {
    await connection?.close();
    if (error instanceof StoreRefused) throw error;
    const refusal = refusalOf(error);
    if (refusal) throw refusal;
    const failure = failureOf(error);
    throw failure.kind === 'THROWN' ? failure.error : new Unavailable('MongoDB cannot be opened', { cause: error });
  }
}

/** The first to come writes whose database this is. The write of each start shows that a majority and a journal are there. */
async function claim({ notes }: Connection, installation: string, nowMs: number): Promise<void> {
  const standing = await notes.get('store');
  if (standing) check(standing.installation, standing.layout, installation);
  const claimed = await notes.claim('store', { installation, layout }, { openedAtMs: nowMs });
  check(claimed.installation, claimed.layout, installation);
}

function check(owner: string | undefined, found: number | undefined, installation: string): void {
  if (owner !== installation)
    throw new StoreRefused('OTHER_INSTALLATION', `the database belongs to installation ${owner ?? 'unknown'}`);
  if (found === undefined || found > layout)
    throw new StoreRefused(
      'LAYOUT_TOO_NEW',
      `the database has layout ${found ?? 'unknown'}; this version knows up to ${layout}`,
    );
}
