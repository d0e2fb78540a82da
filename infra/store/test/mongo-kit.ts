import { Mongoose } from 'mongoose';

/** What tests do to a MongoDB beside the driver. */
export async function besideDriver(uri: string) {
  const connection = await new Mongoose().createConnection(uri, { bufferCommands: false }).asPromise();
  return {
    database: (name: string) => connection.useDb(name),
    drop: (name: string) => connection.useDb(name).dropDatabase(),
    close: () => connection.close(),
  };
}
