import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { SettingRefused, turnKnobs } from '@linli/config';
import { systemClock, Unavailable } from '@linli/env';

import { afterEach, describe, expect, it } from '@jest/globals';

import { LogMisuse, type Batch, type ConsumeOptions } from '../index.ts';
import { openBusFile } from './bus-file.ts';
import { LogTooNew, LogUnreadable, openSqliteLog, type SqliteLog, type SqliteLogOptions } from './index.ts';
import { sqliteLogKnobs } from './knobs.ts';
import { Tables, type Slot } from './tables.ts';
import { Writer } from './writer.ts';

const topics = [{ name: 't', owner: 'test', partitions: 2 }];
const folders: string[] = [];
const opened: SqliteLog[] = [];
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'linli-log-'));
  folders.push(folder);
  return join(folder, 'data', 'bus.db');
}

async function open(file = newFile(), options: Partial<SqliteLogOptions> = {}): Promise<SqliteLog> {
  const log = await openSqliteLog({ file, ...options });
  opened.push(log);
  if (options.readOnly !== true) await log.declare(topics);
  return log;
}

const record = (value: string, partition = 0) => ({ key: 'k', headers: { ce_id: value }, value, partition });

/** Takes all that comes at once. */
function taking(batches: Batch[] = []): ConsumeOptions {
  return {
    ...{ group: 'g', topics: ['t'], onAssigned: async () => undefined, onRevoked: () => undefined },
    deliver: async (batch) => {
      batches.push(batch);
      return { next: batch.endOffset, waitMs: 0 };
    },
  };
}

async function until(so: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 1000 && !(await so()); n++) await systemClock.sleep(5, 'test').done;
  expect(await so()).toBe(true);
}

describe('the file of the log', () => {
  it('is made with its folder, for its owner alone', async () => {
    const file = newFile();
    await open(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('of something else is left alone', async () => {
    const text = newFile();
    await open(text);
    const other = `${text}.other`;
    writeFileSync(other, 'a letter, long enough to be taken for a header of a file of SQLite. '.repeat(20));
    await expect(openSqliteLog({ file: other })).rejects.toThrow(LogUnreadable);
    const foreign = new DatabaseSync(`${text}.foreign`);
    foreign.exec('CREATE TABLE mine (n INTEGER)');
    foreign.close();
    await expect(openSqliteLog({ file: `${text}.foreign` })).rejects.toThrow(LogUnreadable);
  });

  it('of an older Linli, a row for each record, is taken over', async () => {
    const file = newFile();
    const log = await open(file);
    await log.seek('g', 't', 0, 1);
    await log.close();
    const database = new DatabaseSync(file);
    database.exec(
      `DROP TABLE batch; PRAGMA user_version = 1;
       CREATE TABLE record (slot INTEGER NOT NULL, n INTEGER NOT NULL, key TEXT NOT NULL, headers TEXT NOT NULL, value TEXT NOT NULL,
         PRIMARY KEY (slot, n)) STRICT, WITHOUT ROWID;
       INSERT INTO record SELECT id, 0, 'k', '{"ce_id":"1"}', 'one' FROM slot WHERE partition = 0;
       INSERT INTO record SELECT id, 1, 'k', '{"ce_id":"2"}', 'two' FROM slot WHERE partition = 0`,
    );
    database.close();
    const later = await open(file);
    await later.append('t', [record('three')]);
    expect(await later.read('t', 0, 1, 10)).toEqual([
      { offset: 1, key: 'k', headers: { ce_id: '2' }, value: 'two' },
      { offset: 2, key: 'k', headers: { ce_id: 'three' }, value: 'three' },
    ]);
    expect([await later.positions('g', 't'), await later.integrity()]).toEqual([[1, 0], []]);
  });

  it('of a newer Linli is left alone', async () => {
    const file = newFile();
    await (await open(file)).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openSqliteLog({ file })).rejects.toThrow(LogTooNew);
  });

  it('that cannot be made is an outage', async () => {
    const file = newFile();
    await open(file);
    await expect(openSqliteLog({ file: join(file, 'bus.db') })).rejects.toThrow();
    await expect(openSqliteLog({ file: `${file}.none`, readOnly: true })).rejects.toThrow(Unavailable);
  });

  it('a knob out of its range is refused with its name', async () => {
    await expect(openSqliteLog({ file: newFile(), knobs: { batchSize: 0 } })).rejects.toThrow(SettingRefused);
  });

  it('can be read beside the process that writes, and only read', async () => {
    const file = newFile();
    const log = await open(file);
    await log.append('t', [record('1')]);
    const second = await open(file, { readOnly: true });
    await log.append('t', [record('2')]);
    await log.seek('g', 't', 0, 1);
    expect(await second.endOffsets('t')).toEqual([2, 0]);
    expect(await second.positions('g', 't')).toEqual([1, 0]);
    expect((await second.read('t', 0, 0, 10)).map(({ value }) => value)).toEqual(['1', '2']);
    expect(await second.integrity()).toEqual([]);
    expect(second.topics()).toEqual(['t']);
    for (const write of [second.append('t', [record('3')]), second.declare(topics), second.seek('g', 't', 0, 0)])
      await expect(write).rejects.toThrow(LogMisuse);
    await expect(second.consume(taking())).rejects.toThrow(LogMisuse);
  });

  it('is copied whole while it is written to, and never over another file', async () => {
    const log = await open();
    await log.append(
      't',
      Array.from({ length: 500 }, (_, n) => record(String(n))),
    );
    await log.seek('g', 't', 0, 7);
    const copy = `${log.file}.copy`;
    await Promise.all([log.backup(copy), log.append('t', [record('later')])]);
    await expect(log.backup(copy)).rejects.toThrow('EEXIST');
    const restored = await open(copy);
    expect((await restored.endOffsets('t'))[0]).toBeGreaterThanOrEqual(500);
    expect(await restored.positions('g', 't')).toEqual([7, 0]);
    expect(await restored.integrity()).toEqual([]);
  });

  it('says where a record is missing', async () => {
    const log = await open();
    for (const value of ['1', '2', '3']) await log.append('t', [record(value)]);
    const database = new DatabaseSync(log.file);
    database.exec('DELETE FROM batch WHERE n = 1');
    database.close();
    expect(await log.integrity()).toEqual(['gap in t 0']);
  });
});

describe('writing to it', () => {
  it('waits while somebody holds the writes for one cut', async () => {
    const log = await open();
    const release = await log.hold();
    let done = false;
    const append = log.append('t', [record('1')]).then(() => (done = true));
    await systemClock.sleep(30, 'test').done;
    expect([done, await log.endOffsets('t')]).toEqual([false, [0, 0]]);
    release();
    await append;
    expect(await log.endOffsets('t')).toEqual([1, 0]);
  });

  it('while another process has the file is an outage that takes nothing, and goes on afterwards', async () => {
    const log = await open();
    await log.append('t', [record('1')]);
    const other = new DatabaseSync(log.file);
    other.exec('BEGIN IMMEDIATE');
    const refused = await log.append('t', [record('2')]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Unavailable);
    other.exec('ROLLBACK');
    other.close();
    await log.append('t', [record('3')]);
    expect((await log.read('t', 0, 0, 10)).map(({ value }) => value)).toEqual(['1', '3']);
    expect(await log.integrity()).toEqual([]);
  });

  it('to a full disk is an outage that takes nothing, and goes on when there is room', async () => {
    const database = openBusFile(newFile(), turnKnobs('log', sqliteLogKnobs), false);
    const tables = new Tables(database);
    const writer = new Writer(database, tables, 100, () => undefined);
    writer.now(() => topics.forEach((topic) => tables.declare(topic)));
    tables.learn(topics);
    const [slot] = tables.slots('t');
    const append = (value: string) => writer.append([{ slot: slot as Slot, record: record(value) }]);
    await append('first');
    database.exec('PRAGMA max_page_count = 1');
    await expect(append('x'.repeat(100_000))).rejects.toThrow('the disk is full');
    database.exec('PRAGMA max_page_count = 1000000');
    await append('last');
    expect(tables.read(slot as Slot, 0, 10).map(({ value }) => value)).toEqual(['first', 'last']);
    database.close();
  });

  it('to a partition that is not there is a misuse, and the neighbours are written', async () => {
    const log = await open();
    const [wrong, right] = await Promise.allSettled([
      log.append('t', [record('1', 9)]),
      log.append('t', [record('2')]),
    ]);
    expect([wrong.status, right.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('in more than one transaction keeps the order of the callers', async () => {
    const log = await open(undefined, { knobs: { groupSize: 3 } });
    await Promise.all(Array.from({ length: 10 }, (_, n) => log.append('t', [record(`${n}a`), record(`${n}b`)])));
    const values = (await log.read('t', 0, 0, 100)).map(({ value }) => value);
    expect(values).toEqual(Array.from({ length: 10 }, (_, n) => [`${n}a`, `${n}b`]).flat());
  });

  it('together gives each record back as it was, from any offset on and across rows', async () => {
    const log = await open();
    const records = Array.from({ length: 150 }, (_, n) => ({
      ...{ key: `k${n}`, value: '\n"值'.repeat(n % 3), partition: 0 },
      headers: n % 2 === 0 ? { ce_id: String(n) } : { ce_id: String(n), other: '二' },
    }));
    await log.append('t', records);
    await log.append('t', [record('last')]);
    for (const [from, limit] of [
      [0, 200],
      [63, 2],
      [64, 1],
      [149, 5],
      [151, 5],
    ] as const) {
      const expected = [...records, record('last')].map(({ key, headers, value }, offset) => ({
        offset,
        key,
        headers,
        value,
      }));
      expect(await log.read('t', 0, from, limit)).toEqual(expected.slice(from, from + limit));
    }
  });

  it('after closing is an outage', async () => {
    const log = await open();
    await log.close();
    await expect(log.append('t', [record('1')])).rejects.toThrow(Unavailable);
    await expect(log.endOffsets('t')).rejects.toThrow(Unavailable);
    await log.close();
  });
});

describe('reading from it', () => {
  it('positions ride on the next append, else on the sweep, else on the end', async () => {
    const file = newFile();
    const log = await open(file, { knobs: { sweepMs: 150 } });
    const beside = await open(file, { readOnly: true });
    const consumer = await log.consume(taking());
    const inFile = async () => (await beside.positions('g', 't'))[0];
    await log.append('t', [record('1')]);
    await until(async () => (await log.positions('g', 't'))[0] === 1);
    await log.append('t', [record('elsewhere', 1)]);
    expect(await inFile()).toBe(1);
    await log.append('t', [record('2')]);
    await until(async () => (await inFile()) === 2);
    await log.append('t', [record('3')]);
    await until(async () => (await log.positions('g', 't'))[0] === 3);
    await consumer.stop();
    expect(await inFile()).toBe(3);
  });

  it('a second consumer of a group takes over from one that hangs', async () => {
    const log = await open();
    const revoked: number[] = [];
    const hanging = await log.consume({
      ...taking(),
      onRevoked: (_, partition) => revoked.push(partition),
      deliver: () => new Promise(() => undefined),
    });
    await log.append('t', [record('1')]);
    expect(hanging.alive()).toBe(true);
    const batches: Batch[] = [];
    const second = await log.consume(taking(batches));
    await until(() => batches.length === 1);
    expect([hanging.alive(), second.alive(), revoked]).toEqual([false, true, [0, 1]]);
  });

  it('a consumer that throws out of a batch is dead and says so', async () => {
    const log = await open();
    const consumer = await log.consume({ ...taking(), deliver: () => Promise.reject(new Error('a bug')) });
    await log.append('t', [record('1')]);
    await until(() => !consumer.alive());
  });

  it('a position beyond the end is told at once, in a batch of nothing', async () => {
    const log = await open();
    await log.seek('g', 't', 1, 5);
    const batches: Batch[] = [];
    const options = taking(batches);
    await log.consume({
      ...options,
      deliver: async (batch) => ({ ...(await options.deliver(batch)), next: 5, waitMs: 60_000 }),
    });
    await until(() => batches.length > 0);
    expect(batches).toEqual([{ topic: 't', partition: 1, records: [], startOffset: 0, endOffset: 0 }]);
  });

  it('a group that is running cannot be moved', async () => {
    const log = await open();
    const consumer = await log.consume(taking());
    await expect(log.seek('g', 't', 0, 0)).rejects.toThrow(LogMisuse);
    await consumer.stop();
    await log.seek('g', 't', 0, 0);
  });

  it('costs nothing while nothing comes', async () => {
    let sleeps = 0;
    const clock = { ...systemClock, sleep: (ms: number, why: string) => (sleeps++, systemClock.sleep(ms, why)) };
    const log = await open(undefined, { clock });
    await log.consume(taking());
    await systemClock.sleep(100, 'test').done;
    expect(sleeps).toBe(1);
    expect(existsSync(log.file)).toBe(true);
  });
});
