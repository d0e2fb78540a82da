import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  copyFileSync,
  chmodSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { Unavailable } from '@linli/env';

import { raiseIncarnation } from '../opening/data-folder.ts';
import type { Linli } from '../opening/open-linli.ts';
import { houseTopics } from '../opening/open-linli.ts';
import { StartRefused } from '../opening/refused.ts';

/** What a backup says of itself; it is written last, so a backup without it is no backup. */
export type Manifest = Readonly<{
  format: 1;
  installation: string;
  takenAtMs: number;
  /** Next offset of every partition at the cut: everything acknowledged before it is in the backup. */
  position: Readonly<Record<string, readonly number[]>>;
  files: readonly Readonly<{ name: string; bytes: number; sha256: string }>[];
}>;

export type BackupResult = Readonly<{ files: number; bytes: number; position: Manifest['position']; out: string }>;

/** What makes a folder this installation of this tenant; tenant.json where there is one. */
const identityFiles = ['linli.json', 'installation.key', 'tenant.json'] as const;

/**
 * Holds every writer of the installation, copies all files as one cut, lets them go on. Commands that arrive meanwhile wait.
 * @throws StartRefused OUT_EXISTS, OUT_NOT_WRITABLE
 */
export async function takeBackup(linli: Linli, folder: string, out: string): Promise<BackupResult> {
  const to = resolve(out);
  const wasThere = existsSync(to);
  if (wasThere && (!statSync(to).isDirectory() || readdirSync(to).length > 0))
    throw new StartRefused('OUT_EXISTS', { file: to });
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new StartRefused('OUT_NOT_WRITABLE', { file: to }, cause);
  }
  try {
    const position = await cut(linli, to);
    for (const name of identityFiles)
      if (existsSync(join(folder, name))) copyPrivately(join(folder, name), join(to, name));
    const files = await Promise.all(
      readdirSync(to)
        .sort()
        .map(async (name) => ({ name, bytes: statSync(join(to, name)).size, sha256: await sha256(join(to, name)) })),
    );
    for (const { name } of files) onDisk(join(to, name));
    const { installation } = JSON.parse(readFileSync(join(folder, 'linli.json'), 'utf8')) as { installation: string };
    const manifest: Manifest = { format: 1, installation, takenAtMs: linli.env.clock.nowMs(), position, files };
    writeFileSync(join(to, 'manifest.json.new'), JSON.stringify(manifest, null, 2));
    onDisk(join(to, 'manifest.json.new'));
    renameSync(join(to, 'manifest.json.new'), join(to, 'manifest.json'));
    onDisk(to);
    return { files: files.length, bytes: bytesOf(files), position, out: to };
  } catch (cause) {
    // Half a backup is none, and would stand in the way of the next try.
    for (const name of readdirSync(to)) rmSync(join(to, name), { force: true });
    if (!wasThere) rmSync(to, { recursive: true, force: true });
    // The disk says it by itself, or a driver whose file went there.
    if ((cause as NodeJS.ErrnoException).code === undefined && !(cause instanceof Unavailable)) throw cause;
    throw new StartRefused('OUT_NOT_WRITABLE', { file: to }, cause);
  }
}

/** Copies every data file while all writers wait. Answers where the log stood. */
async function cut(linli: Linli, to: string): Promise<Manifest['position']> {
  const keepers = [...linli.stores.values(), linli.log];
  const releases: (() => void)[] = [];
  const position: Record<string, readonly number[]> = {};
  try {
    for (const keeper of keepers) releases.push(await keeper.hold());
    for (const { name } of houseTopics()) position[name] = await linli.log.endOffsets(name);
    for (const keeper of keepers) await keeper.backup(join(to, basename(keeper.file)));
  } finally {
    releases.forEach((release) => release());
  }
  return position;
}

/**
 * Puts a backup into an empty folder and raises the incarnation, so that what happens from here on is told from what the
 * old installation did after the cut.
 * @throws StartRefused BACKUP_BROKEN, OUT_EXISTS
 */
export async function restoreBackup(from: string, folder: string): Promise<BackupResult> {
  const backup = resolve(from);
  const to = resolve(folder);
  const manifest = readManifest(backup);
  for (const { name, bytes, sha256: expected } of manifest.files) {
    const path = join(backup, name);
    if (
      name !== basename(name) ||
      !existsSync(path) ||
      statSync(path).size !== bytes ||
      (await sha256(path)) !== expected
    ) {
      throw new StartRefused('BACKUP_BROKEN', { folder: backup, why: name });
    }
  }
  if (existsSync(to) && (!statSync(to).isDirectory() || readdirSync(to).length > 0))
    throw new StartRefused('OUT_EXISTS', { file: to });
  try {
    mkdirSync(to, { recursive: true, mode: 0o700 });
    for (const { name } of manifest.files) copyPrivately(join(backup, name), join(to, name));
    raiseIncarnation(to);
  } catch (cause) {
    rmSync(to, { recursive: true, force: true });
    throw new StartRefused('OUT_NOT_WRITABLE', { file: to }, cause);
  }
  return { files: manifest.files.length, bytes: bytesOf(manifest.files), position: manifest.position, out: to };
}

function bytesOf(files: Manifest['files']): number {
  return files.reduce((sum, file) => sum + file.bytes, 0);
}

/** A copy that only its owner reads, whatever the original allowed. */
function copyPrivately(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

/** On disk also after power loss; of a folder: its names. */
function onDisk(path: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

function readManifest(backup: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as Manifest;
    const names = new Set(manifest.files.map(({ name }) => name));
    if (
      (manifest.format as number) !== 1 ||
      !['linli.json', 'installation.key', 'bus.db'].every((name) => names.has(name))
    )
      throw new Error('not a manifest of ours');
    return manifest;
  } catch (cause) {
    throw new StartRefused('BACKUP_BROKEN', { folder: backup, why: 'manifest.json' }, cause);
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
