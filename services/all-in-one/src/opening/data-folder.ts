import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { writeDurably } from './durably.ts';
import { giveLock, takeLock, writeLock } from './lock.ts';
import { isDiskFull, StartRefused } from './refused.ts';
import { isHalfMoved, refuseSealed } from './seal.ts';

/** Layout of the data in a folder; a folder of a newer format is refused, an older one is migrated on opening. */
export const dataFormat = 1;

/**
 * What the first start has to do in a folder, kept until it is done, so that a kill in between loses none of it: load the
 * demonstration community, show accounts. DEMO = a folder of `linli demo`; EMPTY = nothing but an administrator's account.
 */
const beginnings = ['DEMONSTRATION', 'DEMO', 'EMPTY'] as const;
export type Beginning = (typeof beginnings)[number];

/** A data folder of this installation, locked for this process until `close`. */
export type DataFolder = Readonly<{
  path: string;
  installation: string;
  /** Counts the restores of this installation; part of every event id. */
  incarnation: number;
  /** Secret for ids made of personal words. */
  key: string;
  /** What is still to be done for the first time; undefined when it has been. */
  beginning: Beginning | undefined;
  /** The first start has done what it had to. */
  begun: () => void;
  /** Tells others where the running Linli listens. */
  announce: (address: string) => void;
  close: () => void;
}>;

export type Making = Readonly<{
  /** Recorded when the folder is made; one that is there keeps its own. */
  beginning?: Beginning;
  /** Instead of a random one, for a demonstration that shall tell the same story again. */
  key?: string;
  /** Opened although its data have gone elsewhere: by the move alone, which finishes. */
  sealedToo?: boolean;
}>;

type Identity = Readonly<{ installation: string; format: number; incarnation: number }>;

/** Opens or makes a data folder. @throws StartRefused FOLDER_NOT_WRITABLE, DISK_FULL, FOLDER_IN_USE, DATA_NEWER, DATA_BROKEN, FOLDER_MOVED, MOVE_UNFINISHED */
export function openDataFolder(folder: string, making: Making = {}): DataFolder {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartRefused('FOLDER_NOT_WRITABLE', { folder: path }, cause);
  }
  takeLock(path);
  try {
    if (making.sealedToo !== true) refuseSealed(path);
    const { installation, incarnation } = existsSync(join(path, 'linli.json')) ? identity(path) : found(path, making);
    return {
      path,
      installation,
      incarnation,
      key: readFileSync(join(path, 'installation.key'), 'utf8').trim(),
      beginning: beginningOf(path),
      begun: () => rmSync(join(path, 'first-start'), { force: true }),
      announce: (address) => writeLock(path, { pid: process.pid, address }),
      close: () => giveLock(path),
    };
  } catch (error) {
    giveLock(path);
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(isDiskFull(error) ? 'DISK_FULL' : 'DATA_BROKEN', { folder: path }, error);
  }
}

/** Writes the identity anew with the next incarnation; called by restore, so that events after it are told from those before. */
export function raiseIncarnation(path: string): number {
  const before = identity(path);
  const incarnation = before.incarnation + 1;
  writeDurably(path, 'linli.json', JSON.stringify({ ...before, incarnation }));
  return incarnation;
}

/** The identity is written last: a folder that has it has everything else. */
function found(path: string, { beginning = 'EMPTY', key = randomBytes(32).toString('base64url') }: Making): Identity {
  // Data without the identity and key they were made with would get a second set of ids.
  if (existsSync(join(path, 'bus.db')) || isHalfMoved(path)) throw new StartRefused('DATA_BROKEN', { folder: path });
  const fresh: Identity = { installation: randomBytes(8).toString('hex'), format: dataFormat, incarnation: 1 };
  writeDurably(path, 'installation.key', key);
  writeDurably(path, 'first-start', beginning);
  writeDurably(path, 'linli.json', JSON.stringify(fresh));
  return fresh;
}

function beginningOf(path: string): Beginning | undefined {
  const file = join(path, 'first-start');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return beginnings.find((one) => one === text) ?? 'EMPTY';
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
