import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Makes a folder once, whoever asks first; the others wait. It appears whole or not at all, so one that was killed over
 * it leaves nothing half done.
 * @param build fills the folder that it is given
 */
export async function once(folder: string, build: (folder: string) => Promise<void>): Promise<void> {
  const lock = `${folder}.lock`;
  mkdirSync(dirname(folder), { recursive: true });
  while (!exists(folder)) {
    if (!taken(lock)) {
      await sleep(100);
      continue;
    }
    const growing = `${folder}.${process.pid}`;
    try {
      if (exists(folder)) return;
      mkdirSync(growing, { recursive: true });
      await build(growing);
      renameSync(growing, folder);
    } finally {
      rmSync(growing, { recursive: true, force: true });
      rmSync(lock, { force: true });
    }
  }
}

/** A lock of a process that is gone is nobody's. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')), 0);
    } catch {
      rmSync(lock, { force: true });
    }
    return false;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
