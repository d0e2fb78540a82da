import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { StartRefused } from './refused.ts';

/** Layout of the data in a folder; a folder of a newer format is refused, an older one is migrated on opening. */
export const dataFormat = 1;

/** A data folder of this installation, locked for this process until `close`. */
export type DataFolder = Readonly<{
  path: string;
  installation: string;
  /** Counts the restores of this installation; part of every event id. */
  incarnation: number;
  /** Secret for ids made of personal words. */
  key: string;
  /** True when nothing was here before. */
  fresh: boolean;
  /** Tells others where the running Linli listens. */
  announce: (address: string) => void;
  close: () => void;
}>;

type Identity = Readonly<{ installation: string; format: number; incarnation: number }>;
/** What a lock says of who holds it. */
export type Lock = Readonly<{ pid: number; address: string }>;

/** Opens or makes a data folder. @throws StartRefused FOLDER_NOT_WRITABLE, FOLDER_IN_USE, DATA_NEWER, DATA_BROKEN */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartRefused('FOLDER_NOT_WRITABLE', { folder: path }, cause);
  }
  takeLock(path);
  try {
    const fresh = !existsSync(join(path, 'linli.json'));
    const { installation, incarnation } = fresh ? found(path) : identity(path);
    const key = readFileSync(join(path, 'installation.key'), 'utf8').trim();
    return {
      path,
      installation,
      incarnation,
      key,
      fresh,
      announce: (address) => writeLock(path, { pid: process.pid, address }, 'w'),
      close: () => rmSync(join(path, 'linli.lock'), { force: true }),
    };
  } catch (error) {
    rmSync(join(path, 'linli.lock'), { force: true });
    if (error instanceof StartRefused) throw error;
    throw new StartRefused('DATA_BROKEN', { folder: path }, error);
  }
}

/** Who runs on a data folder now, undefined when nobody does. */
export function runningOn(folder: string): Lock | undefined {
  const lock = readLock(resolve(folder));
  return lock !== undefined && isLinli(lock.pid) ? lock : undefined;
}

/** Writes the identity anew with the next incarnation; called by restore, so that events after it are told from those before. */
export function raiseIncarnation(path: string): number {
  const before = identity(path);
  const incarnation = before.incarnation + 1;
  writeDurably(path, 'linli.json', JSON.stringify({ ...before, incarnation }));
  return incarnation;
}

function found(path: string): Identity {
  const fresh: Identity = { installation: randomBytes(8).toString('hex'), format: dataFormat, incarnation: 1 };
  writeDurably(path, 'installation.key', randomBytes(32).toString('base64url'));
  writeDurably(path, 'linli.json', JSON.stringify(fresh));
  return fresh;
}

function identity(path: string): Identity {
  const read = JSON.parse(readFileSync(join(path, 'linli.json'), 'utf8')) as Partial<Identity>;
  if (
    typeof read.installation !== 'string' ||
    typeof read.format !== 'number' ||
    typeof read.incarnation !== 'number'
  ) {
    throw new StartRefused('DATA_BROKEN', { folder: path });
  }
  if (read.format > dataFormat)
    throw new StartRefused('DATA_NEWER', { folder: path, format: read.format, known: dataFormat });
  return { installation: read.installation, format: read.format, incarnation: read.incarnation };
}

function takeLock(path: string): void {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      writeLock(path, { pid: process.pid, address: '' }, 'wx');
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new StartRefused('FOLDER_NOT_WRITABLE', { folder: path }, error);
    }
    const holder = readLock(path);
    if (holder !== undefined && holder.pid !== process.pid && isLinli(holder.pid))
      throw new StartRefused('FOLDER_IN_USE', { folder: path, pid: holder.pid, address: holder.address });
    // Left behind by a process that was killed.
    rmSync(join(path, 'linli.lock'), { force: true });
  }
  throw new StartRefused('FOLDER_IN_USE', { folder: path, pid: 0, address: '' });
}

function writeLock(path: string, lock: Lock, flag: 'w' | 'wx'): void {
  const file = openSync(join(path, 'linli.lock'), flag, 0o600);
  writeSync(file, JSON.stringify(lock));
  closeSync(file);
}

function readLock(path: string): Lock | undefined {
  try {
    const { pid, address } = JSON.parse(readFileSync(join(path, 'linli.lock'), 'utf8')) as Partial<Lock>;
    return typeof pid === 'number' ? { pid, address: address ?? '' } : undefined;
  } catch {
    // No lock, or one that was being written when its process died: nobody holds it.
    return undefined;
  }
}

/** True when the process lives and, where the system can tell, is a Linli: a number may have been given to another program since. */
function isLinli(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  try {
    return /linli|all-in-one|jest/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    // No /proc here (macOS, Windows): the number lives, that must do.
    return existsSync('/proc/self') ? statSync(`/proc/${pid}`, { throwIfNoEntry: false }) !== undefined : true;
  }
}

/** A file that is whole or not there at all, also after power loss. */
function writeDurably(path: string, name: string, text: string): void {
  const temporary = join(path, `${name}.new`);
  const file = openSync(temporary, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(path, name));
}
