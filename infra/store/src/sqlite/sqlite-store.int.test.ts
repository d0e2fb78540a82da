import { afterAll, describe, expect, test } from '@jest/globals';
import { Unavailable } from '@linli/env';
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

import { given, pendingIds } from '../../contract/bench.ts';
import { count, event, thing, things } from '../../contract/things.ts';
import { StoreMisuse } from '../index.ts';
import { openSqliteStore, StoreTooNew, StoreUnreadable, type SqliteKnobs, type SqliteStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-sqlite-'));
const opened: SqliteStore[] = [];
let files = 0;

const tiny = join(folder, 'tiny');
const linux = process.platform === 'linux';
const whyNoTiny = linux ? mountTiny() : 'no tmpfs here';

/** A file system of 2 MB; '' or the reason why there is none. */
function mountTiny(): string {
  try {
    mkdirSync(tiny);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', tiny], { stdio: 'pipe' });
    return '';
  } catch {
    return 'mounting a tmpfs needs root';
  }
}

afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  if (whyNoTiny === '') execFileSync('umount', [tiny]);
  rmSync(folder, { recursive: true });
});

function newFile(): string {
  return join(folder, `${++files}.db`);
}

async function openStore(file = newFile(), knobs: Partial<SqliteKnobs> = {}): Promise<SqliteStore> {
  const store = await openSqliteStore({ file, knobs });
  opened.push(store);
  await store.declare([things]);
  return store;
}

/** Transactions in the write-ahead log: frames that carry the size of the file after a commit. https://sqlite.org/fileformat2.html §4.1 */
function transactionsIn(file: string): number {
  const wal = readFileSync(`${file}-wal`);
  const frame = 24 + wal.readUInt32BE(8);
  const salt = wal.toString('hex', 16, 24);
  let transactions = 0;
  for (let at = 32; at + frame <= wal.length; at += frame) {
    if (wal.toString('hex', at + 8, at + 16) === salt && wal.readUInt32BE(at + 4) > 0) transactions++;
  }
  return transactions;
}

const child = new URL('../../test/writer.ts', import.meta.url).pathname;

describe('a process that is killed', () => {
  test('has lost nothing that it acknowledged, and every event since is in the outbox, three times over', async () => {
    const file = newFile();
    for (const round of [1, 2, 3]) {
      const writer = spawn(process.execPath, [child, 'endless', file], { stdio: ['ignore', 'pipe', 'inherit'] });
      let printed = '';
      writer.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
      const gone = new Promise((resolve) => writer.once('close', resolve));
      while (printed.length < 2_000 * round && writer.exitCode === null) await wait(20);
      writer.kill('SIGKILL');
      await gone;

      const acknowledged = new Map(
        printed
          .split('\n')
          .slice(0, -1)
          .map((line) => line.split(' ') as [string, string]),
      );
      expect(acknowledged.size).toBe(4);
      const store = await openSqliteStore({ file });
      await store.declare([things]);
      const pending = await store.pendingEvents(100_000);
      for (const [id, version] of acknowledged) {
        const document = await store.get('thing', id);
        expect(document?.version).toBeGreaterThanOrEqual(Number(version));
        expect(document?.state).toMatchObject({ next: document?.version });
        const last = document?.version ?? 0;
        const sequences = pending.filter(({ aggregateId }) => aggregateId === id).map(({ sequence }) => sequence);
        // The child takes out what is 100 behind; the newer ones must all be there, in order.
        expect(sequences.slice(-99)).toEqual(count(Math.max(1, last - 98), last));
      }
      expect(await store.integrity()).toEqual([]);
      await store.close();
    }
  });
});

describe('writes of one turn', () => {
  test('share one transaction', async () => {
    const store = await openStore();
    const before = transactionsIn(store.file);
    await given(store, ...count(1, 64).map((n) => ({ id: `th_${n}`, outbox: [event(`th_${n}`, 1)] })));
    expect(transactionsIn(store.file) - before).toBe(1);
    for (const n of count(65, 67)) await given(store, { id: `th_${n}` });
    expect(transactionsIn(store.file) - before).toBe(4);
  });

  test('are spread over several when they are very many', async () => {
    const store = await openStore(newFile(), { groupSize: 10 });
    const before = transactionsIn(store.file);
    await given(store, ...count(1, 64).map((n) => ({ id: `th_${n}` })));
    expect(transactionsIn(store.file) - before).toBe(7);
  });

  test('carry the removals from the outbox with them; many removals go alone', async () => {
    const store = await openStore(newFile(), { removalsWaiting: 100 });
    await given(store, { id: 'th_1', outbox: count(1, 250).map((n) => event('th_1', n)) });
    const before = transactionsIn(store.file);
    await store.removeEvents((await pendingIds(store)).slice(0, 99));
    await wait(5);
    expect([transactionsIn(store.file) - before, await store.countPending()]).toEqual([0, 250]);
    await given(store, { id: 'th_2' });
    expect([transactionsIn(store.file) - before, await store.countPending()]).toEqual([1, 151]);
    await store.removeEvents((await pendingIds(store)).slice(0, 100));
    await wait(5);
    expect([transactionsIn(store.file) - before, await store.countPending()]).toEqual([2, 51]);
    await store.removeEvents((await pendingIds(store)).slice(0, 51));
    await wait(5);
    expect([transactionsIn(store.file) - before, await store.countPending()]).toEqual([2, 51]);
  });
});

describe('opening', () => {
  test('refuses a file of a newer version and leaves it alone', async () => {
    const store = await openStore();
    await store.close();
    const database = new DatabaseSync(store.file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const open = openSqliteStore({ file: store.file });
    await expect(open).rejects.toThrow(StoreTooNew);
    await expect(open).rejects.toMatchObject({ file: store.file, found: 99, known: 1 });
    const untouched = new DatabaseSync(store.file);
    expect(untouched.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    untouched.close();
  });

  test('refuses a file that is not ours, SQLite or not', async () => {
    const foreign = newFile();
    const database = new DatabaseSync(foreign);
    database.exec('CREATE TABLE theirs (x)');
    database.close();
    const text = newFile();
    writeFileSync(text, 'name,phone\n'.repeat(1_000));
    for (const file of [foreign, text]) {
      const before = readFileSync(file);
      await expect(openSqliteStore({ file })).rejects.toThrow(StoreUnreadable);
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  });

  test('refuses a file that another has open', async () => {
    const store = await openStore();
    await expect(openSqliteStore({ file: store.file, knobs: { busyMs: 0 } })).rejects.toThrow(Unavailable);
    await given(store, { id: 'th_1' });
  });

  test('makes the folder, and files that only their owner can read', async () => {
    const store = await openStore(join(folder, 'new', 'deep', 'store.db'));
    const modes = [store.file, `${store.file}-wal`].map((file) => statSync(file).mode & 0o777);
    if (process.platform !== 'win32') expect(modes).toEqual([0o600, 0o600]);
  });

  test('says that it cannot, when the folder cannot be made', async () => {
    const file = newFile();
    writeFileSync(file, '');
    await expect(openSqliteStore({ file: join(file, 'store.db') })).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  test('refuses a knob outside its range by its name', async () => {
    const open = openSqliteStore({ file: newFile(), knobs: { groupSize: 0 } });
    await expect(open).rejects.toThrow(StoreMisuse);
    await expect(open).rejects.toThrow('groupSize is 0, not 1 to 10000');
  });
});

describe('closing', () => {
  test('finishes what was asked for, then answers nobody', async () => {
    const store = await openStore();
    const writes = count(1, 20).map((n) => store.commit(thing({ id: `th_${n}`, outbox: [event(`th_${n}`, 1)] })));
    await store.close();
    expect((await Promise.all(writes)).every(({ ok }) => ok)).toBe(true);
    for (const verb of [
      () => store.get('thing', 'th_1'),
      () => store.commit(thing({ id: 'th_0' })),
      () => store.pendingEvents(1),
    ]) {
      await expect(verb()).rejects.toThrow(Unavailable);
    }
    await store.close();
    expect(existsSync(`${store.file}-wal`)).toBe(false);
  });

  test('puts removals on disk, so that nothing is sent twice after a quiet stop', async () => {
    const store = await openStore();
    await given(store, { id: 'th_1', outbox: [event('th_1', 1), event('th_1', 2)] });
    await store.removeEvents(['th_1:1:1']);
    await store.close();
    expect(await pendingIds(await openStore(store.file))).toEqual(['th_1:1:2']);
  });
});

describe('a backup', () => {
  test('is a store of its own with all that was acknowledged, taken while others write', async () => {
    const store = await openStore();
    await given(
      store,
      ...count(1, 300).map((n) => ({ id: `th_${n}`, state: 'x'.repeat(2_000), outbox: [event(`th_${n}`, 1)] })),
    );
    await store.removeEvents(['th_1:1:1']);
    const copy = newFile();
    let copied = false as boolean;
    const others = (async () => {
      for (let n = 1000; !copied; n++) await given(store, { id: `th_${n}` });
    })();
    await store.backup(copy);
    copied = true;
    await others;
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
    const restored = await openStore(copy);
    expect(await restored.integrity()).toEqual([]);
    expect(await restored.count('thing')).toBeGreaterThanOrEqual(300);
    expect(await restored.countPending()).toBe(299);
    await given(restored, { id: 'th_1', at: 1 });
  });

  test('does not write over a file', async () => {
    const store = await openStore();
    const there = newFile();
    writeFileSync(there, 'precious');
    await expect(store.backup(there)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(there, 'utf8')).toBe('precious');
  });

  test('of several files can be one cut: held writes wait, reads do not', async () => {
    const store = await openStore();
    await given(store, { id: 'th_1' });
    const [release, again] = [await store.hold(), await store.hold()];
    let written = false;
    const write = store.commit(thing({ id: 'th_2' })).then(() => (written = true));
    release();
    release();
    await wait(10);
    expect([written, await store.get('thing', 'th_2'), await store.count('thing')]).toEqual([false, undefined, 1]);
    again();
    await write;
    expect(await store.count('thing')).toBe(2);
  });
});

describe('a look at the file', () => {
  test('counts documents and waiting events of every collection, declared or not', async () => {
    const store = await openStore();
    await store.declare([{ name: 'a.b_c-d', indexes: {} }]);
    await given(store, { id: 'th_1', outbox: [event('th_1', 1)] });
    await store.close();
    const bare = await openSqliteStore({ file: store.file });
    opened.push(bare);
    expect(await bare.collections()).toEqual(['a.b_c-d', 'thing']);
    expect([await bare.count('thing'), await bare.count('a.b_c-d'), await bare.countPending()]).toEqual([1, 0, 1]);
    await expect(bare.count('nothing')).rejects.toThrow(StoreMisuse);
  });

  test('finds a damaged file', async () => {
    const store = await openStore();
    await given(
      store,
      ...count(1, 200).map((n) => ({ id: `th_${n}`, keys: { byColour: [`colour ${n}`] }, state: 'x'.repeat(500) })),
    );
    await store.close();
    const { size } = statSync(store.file);
    const file = openSync(store.file, 'r+');
    for (let at = 40_960 + 100; at < size; at += 4_096) writeSync(file, Buffer.alloc(300, 0xff), 0, 300, at);
    const damaged = await openSqliteStore({ file: store.file });
    opened.push(damaged);
    const found = await damaged.integrity().catch((error: unknown) => [String(error)]);
    expect(found).not.toEqual([]);
  });
});

describe('a disk', () => {
  (linux ? test : test.skip)(
    `that fails in the middle of a write ends the store: nothing more is acknowledged${linux ? '' : ' (skipped: ulimit -f as on Linux is needed)'}`,
    async () => {
      const file = newFile();
      // A file may grow to 1,000 KiB; beyond that write() fails with EFBIG, which SQLite reports as an I/O error.
      const script = `trap '' XFSZ; ulimit -f 1000; exec "$0" "$@"`;
      const printed = execFileSync('bash', ['-c', script, process.execPath, child, 'until-it-fails', file], {
        encoding: 'utf8',
      });
      const { acknowledged, said } = JSON.parse(printed) as { acknowledged: number; said: string[] };
      expect(acknowledged).toBeGreaterThan(10);
      expect(said[0]).toBe('Unavailable: reading or writing the data file failed');
      expect(said.slice(1)).toEqual(
        Array(4).fill('Unavailable: the data file failed; nothing is accepted until the program is started again'),
      );
      const store = await openStore(file);
      expect(await store.integrity()).toEqual([]);
      expect(await store.count('thing')).toBeGreaterThanOrEqual(acknowledged);
      expect(await store.get('thing', `th_${acknowledged - 1}`)).toBeDefined();
    },
  );

  (whyNoTiny === '' ? test : test.skip)(
    `that is full is an outage, and over when there is room again${whyNoTiny && ` (skipped: ${whyNoTiny})`}`,
    async () => {
      writeFileSync(join(tiny, 'filler'), Buffer.alloc(1_000_000));
      const store = await openStore(join(tiny, 'store.db'), { checkpointPages: 10 });
      let written = 0;
      const commit = () =>
        store.commit(thing({ id: `th_${written}`, state: 'x'.repeat(3_000), outbox: [event(`th_${written}`, 1)] }));
      let failure: unknown;
      while (failure === undefined)
        await commit().then(
          () => written++,
          (error: unknown) => (failure = error),
        );
      expect(failure).toBeInstanceOf(Unavailable);
      expect(failure).toMatchObject({ message: 'the disk is full', cause: { errcode: 13 } });
      await expect(commit()).rejects.toThrow('the disk is full');
      expect(await store.get('thing', `th_${written - 1}`)).toBeDefined();
      expect(await store.get('thing', `th_${written}`)).toBeUndefined();
      rmSync(join(tiny, 'filler'));
      expect(await commit()).toEqual({ ok: true, version: 1 });
      expect(await store.count('thing')).toBe(written + 1);
      expect(await store.countPending()).toBe(written + 1);
      expect(await store.integrity()).toEqual([]);
      await store.close();
    },
  );
});
