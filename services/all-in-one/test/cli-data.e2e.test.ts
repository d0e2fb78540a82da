import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportResult } from '@linli/gateway/service';
import { readSheet } from '@linli/spreadsheet';

import { say } from '../src/cli/words.ts';
import { fill, mounted } from './full-disk.ts';
import { linli, samples, spawnLinli, temporaryFolders, type Ended, type Spawned } from './linli-process.ts';

/** Import, export, backup, restore and doctor, with a running Linli and without one. */

const folders = temporaryFolders();
const running: Spawned[] = [];
afterAll(() => {
  for (const { child } of running) child.kill('SIGKILL');
  folders.remove();
});

async function start(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Spawned> {
  const spawned = spawnLinli(['start', '--empty', '--data', folder, '--port', '0', '--json'], env);
  running.push(spawned);
  await spawned.says(/^\{.*\}$/m);
  return spawned;
}

async function stop({ child, ended }: Spawned): Promise<Ended> {
  child.kill('SIGINT');
  return ended;
}

/** A copy of a ledger, so that its marked copy lies in a folder of the test. */
function ledger(name: RegExp): string {
  const found = readdirSync(samples).find((file) => name.test(file)) ?? '';
  const copy = join(folders.make(), found);
  copyFileSync(join(samples, found), copy);
  return copy;
}

async function imported(data: string, kind: string, file: string, ...flags: string[]): Promise<Ended> {
  return linli(['import', kind, file, '--data', data, '--json', ...flags]);
}

async function cells(file: string, options: { sheet?: string } = {}): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of readSheet(file, options)) rows.push(row.cells.map(({ text }) => text));
  return rows;
}

async function exported(data: string): Promise<string[][]> {
  const out = join(folders.make(), 'list.xlsx');
  const { code, object } = await linli(['export', 'demands', '--out', out, '--data', data, '--json']);
  expect({ code, object }).toMatchObject({ code: 0, object: { kind: 'demands', out } });
  return (await cells(out)).slice(1).sort();
}

/** The object without what differs by machine and folder. */
function told({ object }: Ended): ImportResult {
  return { ...(object as ImportResult), markedCopy: '', seconds: 0 };
}

describe('importing a demand list', () => {
  let cold = '';
  let warm = '';
  let server: Spawned;
  let ways: readonly (readonly [string, string])[] = [];
  beforeAll(async () => {
    cold = folders.make();
    warm = folders.make();
    server = await start(warm);
    ways = [
      ['without a running Linli', cold],
      ['with one', warm],
    ];
  }, 60_000);

  it('says of every row what became of it, and the same with a running Linli and without one', async () => {
    const answers: ImportResult[][] = [];
    for (const [, data] of ways) {
      const demands = ledger(/需求/);
      const workers = await imported(data, 'grid-workers', ledger(/网格员/));
      expect(workers).toMatchObject({ code: 0, object: { kind: 'grid-workers', rows: 10, taken: 10 } });

      const dry = await imported(data, 'demands', demands, '--dry-run');
      expect(dry).toMatchObject({ code: 2, object: { rows: 120, taken: 109, markedCopy: '' } });
      expect(readdirSync(join(demands, '..'))).toEqual([basename(demands)]);
      expect(await exported(data)).toEqual([]);

      const taken = await imported(data, 'demands', demands);
      expect(taken).toMatchObject({ code: 2, object: { rows: 120, taken: 109, unchanged: 0 } });
      const { markedCopy } = taken.object as ImportResult;
      expect(markedCopy).toBe(demands.replace('.xlsx', '-邻里导入结果.xlsx'));
      const marked = (await cells(markedCopy)).map((row) => row.join('|'));
      expect(marked[87]).toMatch(/^86\|.*\|not taken: /);
      const again = await imported(data, 'demands', demands);
      expect(again).toMatchObject({ code: 2, object: { rows: 120, taken: 0, unchanged: 109 } });
      answers.push([workers, dry, taken, again].map(told));
    }
    expect(answers[1]).toEqual(answers[0]);
    const [, , taken] = answers[0] ?? [];
    const expected = JSON.parse(readFileSync(join(samples, 'expected.json'), 'utf8')) as {
      errors: { row: number }[];
      duplicates: { row: number; of: number }[];
    };
    expect(taken?.refused.map(({ row }) => row)).toEqual(expected.errors.map(({ row }) => row));
    expect(taken?.repeated).toEqual(expected.duplicates);
    const lists = [await exported(cold), await exported(warm)];
    expect(lists[0]).toHaveLength(109);
    expect(lists[0]?.map(([, ...row]) => row[0]).sort()).toEqual(lists[1]?.map(([, ...row]) => row[0]).sort());
  }, 240_000);

  it('takes headings that nobody can guess from a mapping, and names the column that is missing without one', async () => {
    const file = join(folders.make(), '表.csv');
    const map = join(folders.make(), 'map.json');
    writeFileSync(
      file,
      ['甲,乙,丙,丁,戊', '风华社区,张三,13900001111,助洁,2026-11-20', '风华社区,李四,13900002222,欠薪,2026-11-21'].join(
        '\n',
      ),
    );
    writeFileSync(map, JSON.stringify({ 甲: 'community', 乙: 'name', 丙: 'phone', 丁: 'type', 戊: 'registeredAt' }));
    const unguessed = await imported(cold, 'demands', file);
    expect(unguessed.code).toBe(1);
    expect(unguessed.stderr).not.toMatch(/\n\s+at /);
    expect(await imported(cold, 'demands', file, '--map', map)).toMatchObject({ code: 0, object: { taken: 2 } });
    writeFileSync(map, '{');
    expect(await imported(cold, 'demands', file, '--map', map)).toMatchObject({
      code: 1,
      object: { refusal: { code: 'MAP_UNREADABLE' } },
    });
  }, 60_000);

  it('refuses a missing file, an unknown kind and a picture that is called a spreadsheet', async () => {
    const picture = join(folders.make(), 'picture.xlsx');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'));
    for (const [, data] of ways) {
      const missing = await imported(data, 'demands', '/nowhere/list.xlsx');
      const why = say('en', 'refusal', 'FILE_MISSING', { file: '/nowhere/list.xlsx' });
      expect(missing).toMatchObject({
        code: 1,
        stderr: `${why}\n`,
        object: { refusal: { code: 'FILE_MISSING', why } },
      });
      const unknown = await imported(data, 'dreams', picture);
      expect(unknown).toMatchObject({ code: 1, object: { refusal: { code: 'KIND_UNKNOWN' } } });
      const unreadable = await imported(data, 'demands', picture);
      expect(unreadable).toMatchObject({ code: 1, object: { refusal: { code: expect.anything() } } });
      expect(unreadable.stderr.trim().split('\n')).toHaveLength(1);
      expect(existsSync(picture.replace('.xlsx', '-邻里导入结果.xlsx'))).toBe(false);
    }
    expect((await stop(server)).code).toBe(0);
  }, 120_000);

  it('interrupted exits 3, and importing again goes on where it was', async () => {
    const data = folders.make();
    const file = join(folders.make(), '需求.csv');
    const total = 1500;
    const line = (n: number): string => `${n},风华社区,居民${n},1390000${String(n).padStart(4, '0')},助洁,第${n}件`;
    writeFileSync(
      file,
      ['序号,社区,姓名,电话,需求类型,需求描述', ...Array.from({ length: total }, (_, n) => line(n + 1))].join('\n'),
    );
    await imported(data, 'grid-workers', ledger(/网格员/));
    const log = join(data, 'needs-intake.db-wal');
    const before = existsSync(log) ? statSync(log).size : 0;
    const spawned = spawnLinli(['import', 'demands', file, '--data', data, '--json']);
    while ((existsSync(log) ? statSync(log).size : 0) < before + 300_000) await sleep(5);
    spawned.child.kill('SIGINT');
    const interrupted = await spawned.ended;
    const { taken } = interrupted.object as ImportResult;
    expect(interrupted.code).toBe(3);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(total);
    const again = await imported(data, 'demands', file);
    const { object } = again as { object: ImportResult };
    expect(again.code).toBe(0);
    expect(object.unchanged).toBeGreaterThanOrEqual(taken);
    expect(object.taken + object.unchanged).toBe(total);
  }, 180_000);
});

describe('a backup', () => {
  let data = '';
  let copies = '';
  beforeAll(async () => {
    data = folders.make();
    copies = folders.make();
    await imported(data, 'grid-workers', ledger(/网格员/));
    await imported(data, 'demands', ledger(/需求/));
  }, 120_000);

  const messages = ({ stderr }: Ended): string[] =>
    [...stderr.matchAll(/"deliveryId":"([^"]+)".*"msg":"message"/g)].map(([, id]) => id ?? '');

  it('taken while Linli runs is restored into an empty folder with the same demands, and sends nothing twice', async () => {
    const loud = { LINLI_LOG_LEVEL: 'info' };
    const server = await start(data, loud);
    const out = join(copies, 'running');
    const taken = await linli(['backup', '--out', out, '--data', data, '--json']);
    expect(taken).toMatchObject({ code: 0, object: { files: expect.anything(), out } });
    const before = await exported(data);
    const original = await stop(server);

    const again = await linli(['backup', '--out', out, '--data', data, '--json']);
    expect(again).toMatchObject({ code: 1, object: { refusal: { code: 'OUT_EXISTS' } } });

    const restored = join(copies, 'restored');
    expect(await linli(['restore', out, '--data', restored, '--json'])).toMatchObject({
      code: 0,
      object: { out: restored },
    });
    const copy = await start(restored, loud);
    expect(await exported(restored)).toEqual(before);
    const restarted = await stop(copy);
    expect(messages(restarted).filter((id) => messages(original).includes(id))).toEqual([]);
    expect(new Set(messages(restarted)).size).toBe(messages(restarted).length);
    expect(await imported(restored, 'demands', ledger(/需求/))).toMatchObject({ object: { taken: 0, unchanged: 109 } });
  }, 240_000);

  it('taken without one is the same, and a broken one or a full folder is refused', async () => {
    const out = join(copies, 'stopped');
    expect((await linli(['backup', '--out', out, '--data', data, '--json'])).code).toBe(0);
    const full = await linli(['restore', out, '--data', data, '--json']);
    expect(full).toMatchObject({ code: 1, object: { refusal: { code: 'OUT_EXISTS' } } });
    truncateSync(join(out, 'needs-intake.db'), 5_000);
    const into = join(copies, 'never');
    const broken = await linli(['restore', out, '--data', into, '--json']);
    expect(broken).toMatchObject({ code: 1, object: { refusal: { code: 'BACKUP_BROKEN' } } });
    expect(broken.stderr.trim()).toBe(say('en', 'refusal', 'BACKUP_BROKEN', { folder: out, why: 'needs-intake.db' }));
    expect(existsSync(into)).toBe(false);
    const none = await linli(['restore', folders.make(), '--data', into, '--json']);
    expect(none).toMatchObject({ code: 1, object: { refusal: { code: 'BACKUP_BROKEN' } } });
  }, 120_000);

  const tiny = folders.make();
  const { whyNot, unmount } = mounted(tiny);
  afterAll(unmount);
  const ifTiny = whyNot === '' ? it : it.skip;
  ifTiny(
    `onto a full disk is refused and leaves nothing behind${whyNot && `: skipped: ${whyNot}`}`,
    async () => {
      const out = join(tiny, 'copy');
      const full = await linli(['backup', '--out', out, '--data', data, '--json']);
      expect(full).toMatchObject({ code: 1, object: { refusal: { code: 'OUT_NOT_WRITABLE' } } });
      expect(full.stderr.trim()).toBe(say('en', 'refusal', 'OUT_NOT_WRITABLE', { file: out }));
      expect(readdirSync(tiny)).toEqual([]);
      fill(join(tiny, 'in the way'));
      const inside = join(tiny, 'data');
      const start = await linli(['start', '--empty', '--data', inside, '--port', '0', '--json']);
      expect(start).toMatchObject({ code: 1, object: { refusal: { code: 'DISK_FULL' } } });
      expect(start.stderr.trim()).toBe(say('en', 'refusal', 'DISK_FULL', { folder: inside }));
    },
    60_000,
  );

  it('and then the doctor finds every file sound, and says which one is damaged', async () => {
    type Checks = { checks: { name: string; ok: boolean; why: string }[] };
    const files = ({ object }: Ended): Record<string, boolean> =>
      Object.fromEntries(
        (object as Checks).checks.filter(({ name }) => /^(store|log)/.test(name)).map(({ name, ok }) => [name, ok]),
      );
    const sound = await linli(['doctor', '--data', data, '--json']);
    expect(Object.keys(files(sound))).toHaveLength(8);
    expect(Object.values(files(sound))).not.toContain(false);

    const file = openSync(join(data, 'needs-intake.db'), 'r+');
    for (let page = 2; page < 12; page++) writeSync(file, Buffer.alloc(1_500, 0xa5), 0, 1_500, page * 4096 + 100);
    closeSync(file);
    const damaged = await linli(['doctor', '--data', data, '--json']);
    expect(damaged.code).toBe(2);
    expect(files(damaged)).toMatchObject({ 'store needs-intake': false, 'store gateway': true, log: true });
    expect(damaged.stderr).toContain('not right');
  }, 60_000);
});
