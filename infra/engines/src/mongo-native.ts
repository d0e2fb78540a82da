import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePorts } from './free-ports.ts';
import { startGuarded, type Guarded } from './guarded.ts';
import { mongoAnswers } from './mongo-answers.ts';
import type { MongoEngine } from './mongo.ts';
import { once } from './once.ts';
import { engineConfig } from './settings.ts';
import type { Missing } from './ways.ts';

const version = '0.7.0b3';
const pythons = ['3.11', '3.12', '3.13'];

/** What a test may want of a server of its own. */
export type MongoWishes = Readonly<{
  /** Certificate and key of the server, PEM. */
  tls?: Readonly<{ certFile: string; keyFile: string }>;
  /** Asks for name and password. */
  auth?: boolean;
  /** Data kept by the caller, so that one server can follow another on it. */
  folder?: string;
}>;

/** SecantusDB: MongoDB's wire protocol and commands on real WiredTiger, from a Python wheel. */
export async function mongoNative(wishes: MongoWishes = {}): Promise<(MongoEngine & { via: 'native' }) | Missing> {
  const python = pythonHere();
  if (typeof python !== 'string') return python;
  const modules = join(engineConfig.cache, `mongo-wire-${version}-python${python}`);
  await once(modules, async (folder) => fetchWheels(folder));
  const folder = wishes.folder ?? mkdtempSync(join(tmpdir(), 'linli-mongo-'));
  const [port = 0] = await freePorts(1);
  // No --sync-on-commit: the log is synced only when a client asks for it, so that the tests see whether ours does.
  const command = [
    ['env', `PYTHONPATH=${modules}`, 'python3', '-c', 'import secantus.cli; secantus.cli.main()'],
    ['--log-level', 'WARNING', '--host', '127.0.0.1', '--port', String(port)],
    ['--storage-path', join(folder, 'wt'), '--cache-size', '256M'],
    wishes.auth === true ? ['--auth'] : [],
    wishes.tls ? ['--tls-cert-file', wishes.tls.certFile, '--tls-key-file', wishes.tls.keyFile] : [],
  ].flat();
  const log = join(folder, 'server.log');
  const kept = wishes.folder !== undefined;
  let server: Guarded;

  async function start(): Promise<void> {
    server = await startGuarded(command, { log, cwd: folder, ...(!kept && { folder }) });
    await mongoAnswers(port, wishes.tls !== undefined, () => !server.running()).catch((cause: unknown) => {
      throw new Error(`the MongoDB wire server did not start: ${readFileSync(log, 'utf8').slice(-2000)}`, { cause });
    });
  }

  const tidy = (): void => {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  };
  await start().catch((error: unknown) => {
    tidy();
    throw error;
  });
  return {
    via: 'native',
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
    process: { pid: () => server.pid, kill: () => server.end(), restart: start },
    async stop() {
      await server.end(kept ? 10_000 : 0);
      tidy();
    },
  };
}

/** Exact versions by checksum, from wherever pip looks on this machine. */
function fetchWheels(folder: string): void {
  const list = join(import.meta.dirname, 'mongo-requirements.txt');
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
  const exactly = ['--only-binary=:all:', '--require-hashes', '--target', folder, '-r', list];
  execFileSync('python3', [...install, ...exactly], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** `3.12`, or why it will not do. */
function pythonHere(): string | Missing {
  const { platform, arch } = process;
  if (platform !== 'linux' || !['x64', 'arm64'].includes(arch))
    return { missing: `the wire server is built for Linux on x64 and arm64, not for ${platform} on ${arch}` };
  try {
    const ask = 'import sys, pip; print("%d.%d" % sys.version_info[:2])';
    const python = execFileSync('python3', ['-c', ask], { encoding: 'utf8', stdio: 'pipe' }).trim();
    return pythons.includes(python) ? python : { missing: `Python is ${python}, not ${pythons.join(', ')}` };
  } catch {
    return { missing: 'there is no python3 with pip' };
  }
}
