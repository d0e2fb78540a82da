import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';

import { RpcSetupRefused } from './errors.ts';
import { bindTo, nobodyServes, type Place } from './place.ts';

/** The system takes 107 bytes on Linux and 103 on macOS. */
const longestPath = 100;

/** One unix socket for each contract in a folder that only this user enters. */
export function socketPlace(folder: string): Place {
  return {
    dial: (name) => ({ target: `unix:${socketPath(folder, name)}`, token: undefined }),
    async bind(server, names) {
      makePrivate(folder);
      for (const name of names) {
        const path = socketPath(folder, name);
        await clearDead(path);
        try {
          await bindTo(server, `unix:${path}`);
        } catch (error) {
          if (error instanceof RpcSetupRefused && error.code === 'ADDRESS_TAKEN')
            throw new RpcSetupRefused('ANOTHER_LINLI_RUNS', path, error);
          throw error;
        }
      }
    },
    unbind: () => undefined, // closing the server removes the socket
    token: undefined,
    clientOptions: {},
    serverOptions: {},
  };
}

/**
 * Loopback ports, for systems without unix sockets (Windows). Port and token stand in a file per contract; the token is
 * made at each start, because any program of the machine reaches the port but not the file. That no second Linli uses
 * the folder is seen to by the lock on the data, not here.
 */
export function loopbackPlace(folder: string, token: string): Place {
  const fileOf = (name: string) => join(folder, `${shortName(name)}.json`);
  return {
    dial(name) {
      const at = readAddress(fileOf(name));
      if (at === undefined) throw nobodyServes(name);
      return { target: `127.0.0.1:${at.port}`, token: at.token };
    },
    async bind(server, names) {
      makePrivate(folder);
      const port = await bindTo(server, '127.0.0.1:0');
      for (const name of names) {
        const next = `${fileOf(name)}.next`;
        writeFileSync(next, JSON.stringify({ port, token }), { mode: 0o600 });
        renameSync(next, fileOf(name));
      }
    },
    unbind(names) {
      for (const name of names) {
        if (readAddress(fileOf(name))?.token === token) rmSync(fileOf(name), { force: true });
      }
    },
    token,
    clientOptions: {},
    serverOptions: {},
  };
}

/** Absolute or relative to where the process stands, whichever is shorter. @throws RpcSetupRefused SOCKET_PATH_TOO_LONG */
export function socketPath(folder: string, name: string): string {
  const absolute = resolve(folder, `${shortName(name)}.sock`);
  const fromHere = relative(process.cwd(), absolute);
  const path = Buffer.byteLength(fromHere) < Buffer.byteLength(absolute) ? fromHere : absolute;
  if (Buffer.byteLength(path) > longestPath) throw new RpcSetupRefused('SOCKET_PATH_TOO_LONG', path);
  return path;
}

function shortName(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 10);
}

function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new RpcSetupRefused('FOLDER_NOT_PRIVATE', folder, error);
  }
}

/** After a crash the socket file stays and stops the next bind; while somebody answers on it, it is not ours. */
async function clearDead(path: string): Promise<void> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isSocket()) throw new RpcSetupRefused('NOT_A_SOCKET', path);
  if (await answered(path)) throw new RpcSetupRefused('ANOTHER_LINLI_RUNS', path);
  unlinkSync(path);
}

function answered(path: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = createConnection(path);
    const end = (answer: boolean) => () => {
      socket.destroy();
      settle(answer);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
  });
}

function readAddress(file: string): { port: number; token: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { port: number; token: string };
  } catch {
    return undefined;
  }
}
