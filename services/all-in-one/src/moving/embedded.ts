import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Log, TopicSpec } from '@linli/bus';
import { openSqliteLog, type SqliteLog } from '@linli/bus/sqlite';
import type { Clock } from '@linli/env';
import { openSqliteTransfer } from '@linli/store/sqlite';

import { dataFormat, type DataFolder } from '../opening/data-folder.ts';
import { writeDurably } from '../opening/durably.ts';
import { giveLock, takeLock } from '../opening/lock.ts';
import { houseTopics } from '../opening/open-linli.ts';
import { halfMovedFile, sealedRefusal, sealOf, writeSeal } from '../opening/seal.ts';
import type { Owner, Source, Target } from './sides.ts';

/** A data folder that is left; its lock is held by whoever opened it. @throws what the drivers throw */
export async function embeddedSource(folder: Pick<DataFolder, 'path'>, to: string, clock: Clock): Promise<Source> {
  const { path } = folder;
  const log = await logIn(path);
  await log.declare(houseTopics());
  return {
    log,
    topics: await topicsOf(log),
    store: (service) => openSqliteTransfer({ file: join(path, `${service}.db`) }),
    async sealed() {
      const seal = sealOf(path);
      if (seal?.state === 'DONE') throw sealedRefusal(path, seal);
      return seal !== undefined;
    },
    unfinished: () => sealedRefusal(path, { state: 'VERIFIED', to: sealOf(path)?.to ?? to, atMs: clock.nowMs() }),
    seal: async (state) => writeSeal(path, { state, to, atMs: clock.nowMs() }),
    close: () => log.close(),
  };
}

/** What an installation is, wherever its data are. */
export type Identity = Readonly<{ installation: string; key: string; incarnation: number; tenant: string | undefined }>;

/**
 * An empty folder that becomes a data folder, or one that was half moved into. It has no identity before all else is there,
 * and without one nobody starts on its data. @throws StartRefused FOLDER_IN_USE, FOLDER_NOT_WRITABLE
 */
export async function embeddedTarget(
  path: string,
  { installation, key, incarnation, tenant }: Identity,
): Promise<Target> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  takeLock(path);
  let log: SqliteLog | undefined;
  const owner = async (): Promise<Owner> => {
    if (existsSync(join(path, 'linli.json'))) return ownerOf(join(path, 'linli.json'), installation, 'OPEN');
    if (existsSync(join(path, halfMovedFile))) return ownerOf(join(path, halfMovedFile), installation, 'HALF_MOVED');
    return readdirSync(path).every((name) => name.startsWith('linli.lock')) ? 'NOBODY' : 'STRANGER';
  };
  const opened = async (): Promise<SqliteLog> => {
    writeDurably(path, halfMovedFile, JSON.stringify({ installation }));
    return (log ??= await logIn(path));
  };
  return {
    owner,
    // In a folder of nobody's there is no log.
    records: async () => 0,
    log: lazily(opened),
    async store(service) {
      await opened();
      return openSqliteTransfer({ file: join(path, `${service}.db`) });
    },
    async open() {
      writeDurably(path, 'installation.key', key);
      if (tenant !== undefined) writeDurably(path, 'tenant.json', tenant);
      writeDurably(path, 'linli.json', JSON.stringify({ installation, format: dataFormat, incarnation }));
      rmSync(join(path, halfMovedFile), { force: true });
    },
    async close() {
      await log?.close();
      giveLock(path);
    },
  };
}

function ownerOf(file: string, installation: string, ours: Owner): Owner {
  const read = JSON.parse(readFileSync(file, 'utf8')) as { installation?: string };
  return read.installation === installation ? ours : 'STRANGER';
}

function logIn(path: string): Promise<SqliteLog> {
  return openSqliteLog({ file: join(path, 'bus.db') });
}

/** Those of this version, and those of an older one that the file still has. */
async function topicsOf(log: SqliteLog): Promise<readonly TopicSpec[]> {
  const topics = new Map(houseTopics().map((topic) => [topic.name, topic]));
  for (const name of log.topics()) {
    if (topics.has(name)) continue;
    topics.set(name, { name, owner: 'linli', partitions: (await log.endOffsets(name)).length });
  }
  return [...topics.values()];
}

/** A log whose file is made when it is first asked for: before that nothing is claimed. */
function lazily(opened: () => Promise<Log>): Log {
  return {
    declare: async (topics) => (await opened()).declare(topics),
    append: async (topic, records) => (await opened()).append(topic, records),
    consume: async (options) => (await opened()).consume(options),
    endOffsets: async (topic) => (await opened()).endOffsets(topic),
    positions: async (group, topic) => (await opened()).positions(group, topic),
    seek: async (group, topic, partition, offset) => (await opened()).seek(group, topic, partition, offset),
    read: async (topic, partition, offset, limit) => (await opened()).read(topic, partition, offset, limit),
    close: async () => (await opened()).close(),
  };
}
