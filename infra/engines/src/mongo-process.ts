import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts } from './free-ports.ts';
import { startGuarded, type Guarded } from './guarded.ts';
import { mongoAnswers } from './mongo-answers.ts';
import type { MongoEngine, MongoProcess } from './mongo.ts';

export type NativeMongo = MongoEngine & Readonly<{ via: 'native'; process: MongoProcess }>;

/**
 * Starts a server of this machine on a free port, its data in a folder that goes with it unless the caller gave one.
 * @param commandOf the program for a port and a data folder
 */
export async function startMongoProcess(
  commandOf: (port: number, folder: string) => readonly string[],
  { kept, tls = false }: Readonly<{ kept?: string | undefined; tls?: boolean }> = {},
): Promise<NativeMongo> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'linli-mongo-'));
  const [port = 0] = await freePorts(1);
  const log = join(folder, 'server.log');
  let server: Guarded;

  async function start(): Promise<void> {
    const options = { log, cwd: folder, ...(kept === undefined && { folder }) };
    server = await startGuarded(commandOf(port, folder), options);
    await mongoAnswers(port, tls, () => !server.running()).catch((cause: unknown) => {
      throw new Error(`the MongoDB wire server did not start: ${readFileSync(log, 'utf8').slice(-2000)}`, { cause });
    });
  }

  const tidy = (): void => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    tidy();
    throw error;
  }
  return {
    via: 'native',
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
    process: { pid: () => server.pid, kill: () => server.end(), restart: start },
    async stop() {
      await server.end(kept === undefined ? 0 : 10_000);
      tidy();
    },
  };
}
