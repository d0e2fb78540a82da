import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

import type { Log } from '@linli/bus';
import type { Check } from '@linli/http';
import { openSqliteLog } from '@linli/bus/sqlite';
import { openSqliteStore } from '@linli/store/sqlite';

import { houseTopics, serviceNames, type Linli } from '../opening/open-linli.ts';

/** Slower than this and group commit no longer hides the disk (docs/sources.md). */
const slowFsyncMs = 5;
const leastFreeBytes = 512 * 1024 * 1024;

/** Looks at set-up and data of a Linli that runs, changes nothing. Every check says why, in codes and numbers. */
export async function examineRunning(linli: Linli, folder: string): Promise<readonly Check[]> {
  const { checks, check } = checking();
  await machine(check, folder);
  for (const [name, store] of linli.stores) await check(`store ${name}`, async () => sound(await store.integrity()));
  await check('log', async () => sound(await linli.log.integrity()));
  await check('log-holes', () => withoutHoles(linli.log));
  for (const service of linli.running) {
    await check(`service ${service.name}`, async () => demand(await service.ready(), `lag ${await service.lag()}`));
    await check(`parked ${service.name}`, async () => {
      const parked = (await service.consumer?.parked.list()) ?? [];
      return demand(parked.length === 0, `${parked.length} keys`);
    });
  }
  return checks;
}

/** The same of a folder on which nobody runs: no service is started, so nothing that is due happens meanwhile. */
export async function examineFolder(folder: string): Promise<readonly Check[]> {
  const { checks, check } = checking();
  await machine(check, folder);
  for (const name of serviceNames) {
    const file = join(folder, `${name}.db`);
    // A service that has never run has no file yet.
    if (!existsSync(file)) continue;
    await check(`store ${name}`, async () => {
      const store = await openSqliteStore({ file });
      try {
        return sound(await store.integrity());
      } finally {
        await store.close();
      }
    });
  }
  const file = join(folder, 'bus.db');
  if (!existsSync(file)) return checks;
  await check('log', async () => withLog(file, async (log) => sound(await log.integrity())));
  await check('log-holes', () => withLog(file, withoutHoles));
  return checks;
}

function checking(): Readonly<{
  checks: Check[];
  check: (name: string, look: () => Promise<string> | string) => Promise<void>;
}> {
  const checks: Check[] = [];
  return {
    checks,
    async check(name, look) {
      try {
        checks.push({ name, ok: true, why: await look() });
      } catch (error) {
        checks.push({ name, ok: false, why: error instanceof Error ? error.message : 'FAILED' });
      }
    },
  };
}

async function machine(check: ReturnType<typeof checking>['check'], folder: string): Promise<void> {
  await check('node', () => demand(Number(process.versions.node.split('.')[0]) >= 24, process.versions.node));
  await check('folder', () => {
    accessSync(folder, constants.W_OK);
    return folder;
  });
  await check('disk-space', () => {
    const { bavail, bsize } = statfsSync(folder);
    return demand(bavail * bsize >= leastFreeBytes, `${Math.floor((bavail * bsize) / 2 ** 20)} MiB`);
  });
  await check('fsync', () => {
    const ms = fsyncMs(folder);
    return demand(ms <= slowFsyncMs, `${ms.toFixed(2)} ms`);
  });
}

/** @throws with `why` unless it is so */
function demand(ok: boolean, why: string): string {
  if (!ok) throw new Error(why);
  return why;
}

function sound(wrong: readonly string[]): string {
  return demand(wrong.length === 0, wrong[0] ?? 'SOUND');
}

async function withLog<T>(
  file: string,
  look: (log: Awaited<ReturnType<typeof openSqliteLog>>) => Promise<T>,
): Promise<T> {
  const log = await openSqliteLog({ file, readOnly: true });
  try {
    return await look(log);
  } finally {
    await log.close();
  }
}

/** Events of one aggregate must stand in the log without a gap within an incarnation: 1, 2, 3 … (repeats are allowed). */
async function withoutHoles(log: Pick<Log, 'read'>): Promise<string> {
  const last = new Map<string, number>();
  let events = 0;
  for (const { name, partitions } of houseTopics()) {
    for (let partition = 0; partition < partitions; partition++) {
      for (let offset = 0; ;) {
        const records = await log.read(name, partition, offset, 1000);
        if (records.length === 0) break;
        for (const { headers } of records) {
          events++;
          const source = `${headers['ce_subject'] ?? ''}:${headers['ce_incarnation'] ?? ''}`;
          const sequence = Number(headers['ce_sequence']);
          const before = last.get(source);
          demand(before === undefined || sequence <= before + 1, `HOLE_IN_LOG ${source} ${before} → ${sequence}`);
          last.set(source, Math.max(before ?? 0, sequence));
        }
        offset = (records.at(-1)?.offset ?? offset) + 1;
      }
    }
  }
  return `${events} events`;
}

function fsyncMs(folder: string): number {
  const path = join(folder, '.fsync');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4096);
  const times: number[] = [];
  for (let n = 0; n < 15; n++) {
    const began = process.hrtime.bigint();
    writeSync(file, block);
    fsyncSync(file);
    times.push(Number(process.hrtime.bigint() - began) / 1e6);
  }
  closeSync(file);
  rmSync(path, { force: true });
  return times.sort((a, b) => a - b)[7] ?? 0;
}
