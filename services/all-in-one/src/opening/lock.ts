import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { isDiskFull, StartRefused } from './refused.ts';

/** What a lock says of who holds it: its process, and where it listens once it does. */
export type Lock = Readonly<{ pid: number; address: string }>;

/** Who runs on a data folder now, undefined when nobody does. */
export function runningOn(folder: string): Lock | undefined {
  const lock = readLock(resolve(folder));
  return lock !== undefined && isLinli(lock.pid) ? lock : undefined;
}

/** @throws StartRefused FOLDER_IN_USE, FOLDER_NOT_WRITABLE, DISK_FULL */
export function takeLock(path: string): void {
  for (let attempt = 1; attempt <= 2; attempt++) {
    if (made(path)) return;
    const holder = readLock(path);
    if (holder !== undefined && holder.pid !== process.pid && isLinli(holder.pid))
      throw new StartRefused('FOLDER_IN_USE', { folder: path, pid: holder.pid });
    // Left behind by a process that was killed.
    rmSync(fileOf(path), { force: true });
  }
  throw new StartRefused('FOLDER_IN_USE', { folder: path, pid: '?' });
}

/** Says anew what the holder has to say; readers see the old lock or the new one, never half of it. */
export function writeLock(path: string, lock: Lock): void {
  renameSync(written(path, lock), fileOf(path));
}

export function giveLock(path: string): void {
  rmSync(fileOf(path), { force: true });
}

/** False when there is a lock already. */
function made(path: string): boolean {
  let ready: string | undefined;
  try {
    ready = written(path, { pid: process.pid, address: '' });
    // A link appears whole or not at all, and never in the place of another.
    linkSync(ready, fileOf(path));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StartRefused(isDiskFull(error) ? 'DISK_FULL' : 'FOLDER_NOT_WRITABLE', { folder: path }, error);
  } finally {
    if (ready !== undefined) rmSync(ready, { force: true });
  }
}

function written(path: string, lock: Lock): string {
  const name = `${fileOf(path)}.${process.pid}`;
  const file = openSync(name, 'w', 0o600);
  writeSync(file, JSON.stringify(lock));
  closeSync(file);
  return name;
}

function fileOf(path: string): string {
  return join(path, 'linli.lock');
}

function readLock(path: string): Lock | undefined {
  try {
    const { pid, address } = JSON.parse(readFileSync(fileOf(path), 'utf8')) as Partial<Lock>;
    return typeof pid === 'number' ? { pid, address: address ?? '' } : undefined;
  } catch {
    // No lock, or not one of ours: nobody holds it.
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
