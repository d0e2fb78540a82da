import { accessSync, closeSync, constants, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import type { Linli } from '../opening/open-linli.ts';
import { houseTopics } from '../opening/open-linli.ts';

export type Check = Readonly<{ name: string; ok: boolean; why: string }>;

/** Slower than this and group commit no longer hides the disk (docs/sources.md). */
const slowFsyncMs = 5;
const leastFreeBytes = 512 * 1024 * 1024;

/** Looks at set-up and data, changes nothing. Every check says why, in codes and numbers. */
export async function examine(linli: Linli, folder: string): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const check = async (name: string, look: () => Promise<string> | string): Promise<void> => {
    try {
      checks.push({ name, ok: true, why: await look() });
    } catch (error) {
      checks.push({ name, ok: false, why: error instanceof Error ? error.message : 'FAILED' });
    }
  };
  const demand = (ok: boolean, why: string): string => {
    if (!ok) throw new Error(why);
    return why;
  };

  await check('node', () => demand(Number(process.versions.node.split('.')[0]) >= 24, process.versions.node));
  await check('folder', () => {
    accessSync(folder, constants.W_OK);
    return 'WRITABLE';
  });
  await check('disk-space', () => {
    const { bavail, bsize } = statfsSync(folder);
    return demand(bavail * bsize >= leastFreeBytes, `${Math.floor((bavail * bsize) / 2 ** 20)} MiB free`);
  });
  await check('fsync', () => {
    const ms = fsyncMs(folder);
    return demand(ms <= slowFsyncMs, `${ms.toFixed(2)} ms`);
  });
  for (const [name, store] of linli.stores) {
    await check(`store ${name}`, async () => {
      const wrong = await store.integrity();
      return demand(wrong.length === 0, wrong[0] ?? 'SOUND');
    });
  }
  await check('log', async () => {
    const wrong = await linli.log.integrity();
    return demand(wrong.length === 0, wrong[0] ?? 'SOUND');
  });
  await check('log without holes', async () => {
    const { events, holes } = await holesInLog(linli);
    return demand(holes.length === 0, holes[0] ?? `${events} events`);
  });
  for (const service of linli.running) {
    await check(`service ${service.name}`, async () => demand(await service.ready(), `lag ${await service.lag()}`));
    await check(`parked ${service.name}`, async () => {
      const parked = (await service.consumer?.parked.list()) ?? [];
      return demand(parked.length === 0, `${parked.length} keys`);
    });
  }
  return checks;
}

/** Events of one aggregate must stand in the log without a gap within an incarnation: 1, 2, 3 … (repeats are allowed). */
async function holesInLog({ log }: Linli): Promise<{ events: number; holes: string[] }> {
  const last = new Map<string, number>();
  const holes: string[] = [];
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
          const before = last.get(source) ?? 0;
          if (sequence > before + 1 && before > 0) holes.push(`HOLE_IN_LOG ${source} ${before} → ${sequence}`);
          last.set(source, Math.max(before, sequence));
        }
        offset = (records.at(-1)?.offset ?? offset) + 1;
      }
    }
  }
  return { events, holes };
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
