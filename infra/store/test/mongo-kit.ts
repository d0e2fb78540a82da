import { Mongoose } from 'mongoose';

import type { MongoOptions } from '../src/mongo/index.ts';

/** What tests do to a MongoDB beside the driver. */
export async function besideDriver(uri: string) {
  const connection = await new Mongoose().createConnection(uri, { bufferCommands: false }).asPromise();
  return {
    database: (name: string) => connection.useDb(name),
    drop: (name: string) => connection.useDb(name).dropDatabase(),
    close: () => connection.close(),
  };
}

/** An address given to the tests may hold a login; the driver wants it apart. */
export function apart(given: string): Pick<MongoOptions, 'uri' | 'login'> {
  const [, before = '', name, password, after = ''] =
    /^(mongodb[^/]*\/\/)(?:([^:@/]+):([^@/]+)@)?(.*)$/.exec(given) ?? [];
  if (name === undefined || password === undefined) return { uri: given };
  const [, source = 'admin'] = /[?&]authSource=([^&]+)/.exec(after) ?? [];
  return {
    uri: before + after,
    login: { name: decodeURIComponent(name), password: decodeURIComponent(password), source },
  };
}
