import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeDurably } from './durably.ts';
import { StartRefused } from './refused.ts';

/** Says in a data folder that its data have gone elsewhere: whoever starts on it again would make a second truth. */
export type FolderSeal = Readonly<{
  /** VERIFIED = all of it stands elsewhere, and the move is still to be finished there. */
  state: 'VERIFIED' | 'DONE';
  /** Where, for people. */
  to: string;
  atMs: number;
}>;

const name = 'moved.json';
/** In a folder that a move is being made into: whose it will be. */
export const halfMovedFile = 'moving.json';

export function isHalfMoved(path: string): boolean {
  return existsSync(join(path, halfMovedFile));
}

export function sealOf(path: string): FolderSeal | undefined {
  const file = join(path, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FolderSeal) : undefined;
}

export function writeSeal(path: string, seal: FolderSeal): void {
  writeDurably(path, name, JSON.stringify(seal));
}

/** @throws StartRefused FOLDER_MOVED, MOVE_UNFINISHED */
export function refuseSealed(path: string): void {
  const seal = sealOf(path);
  if (seal !== undefined) throw sealedRefusal(path, seal);
}

export function sealedRefusal(path: string, { state, to, atMs }: FolderSeal): StartRefused {
  const words = { folder: path, to, at: new Date(atMs).toISOString().slice(0, 16).replace('T', ' ') };
  return new StartRefused(state === 'DONE' ? 'FOLDER_MOVED' : 'MOVE_UNFINISHED', words);
}
