import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { startMongoProcess, type NativeMongo } from './mongo-process.ts';
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
export async function mongoNative({ tls, auth = false, folder }: MongoWishes = {}): Promise<NativeMongo | Missing> {
  const python = pythonHere();
  if (typeof python !== 'string') return python;
  const modules = join(engineConfig.cache, `mongo-wire-${version}-python${python}`);
  try {
    await once(modules, async (growing) => fetchWheels(growing));
  } catch (cause) {
    return { missing: `pip could not fetch the wire server: ${lastLineOf(cause)}` };
  }
  // No --sync-on-commit: the log is synced only when a client asks for it, so that the tests see whether ours does.
  const commandOf = (port: number, data: string): string[] =>
    [
      ['env', `PYTHONPATH=${modules}`, 'python3', '-c', 'import secantus.cli; secantus.cli.main()'],
      ['--log-level', 'WARNING', '--host', '127.0.0.1', '--port', String(port)],
      ['--storage-path', join(data, 'wt'), '--cache-size', '256M'],
      auth ? ['--auth'] : [],
      tls ? ['--tls-cert-file', tls.certFile, '--tls-key-file', tls.keyFile] : [],
    ].flat();
  return startMongoProcess(commandOf, { kept: folder, tls: tls !== undefined });
}

/** Exact versions by checksum, from wherever pip looks on this machine. */
function fetchWheels(folder: string): void {
  const list = join(import.meta.dirname, 'mongo-requirements.txt');
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
  const exactly = ['--only-binary=:all:', '--require-hashes', '--target', folder, '-r', list];
  execFileSync('python3', [...install, ...exactly], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function lastLineOf(cause: unknown): string {
  const { stderr } = cause as { stderr?: unknown };
  const said = Buffer.isBuffer(stderr) ? stderr.toString() : String(cause);
  return said.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
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
