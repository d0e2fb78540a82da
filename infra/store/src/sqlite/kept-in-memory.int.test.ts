import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { count, event, thing, things } from '../../contract/things.ts';
import { openSqliteStore, type SqliteKnobs, type SqliteStore } from './index.ts';
import { Recent } from './recent.ts';

const folder = mkdtempSync(join(tmpdir(), 'linli-kept-'));
const opened: SqliteStore[] = [];
let files = 0;

afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  rmSync(folder, { recursive: true });
});

async function openStore(knobs: Partial<SqliteKnobs> = {}, file = join(folder, `${++files}.db`)): Promise<SqliteStore> {
  const store = await openSqliteStore({ file, knobs });
  opened.push(store);
  await store.declare([things]);
  return store;
}

const row = (id: string, text: string) => ({
  ...{ id, version: 1, sequence: 0, changedAtMs: 0, dueAtMs: null, keys: [], place: 1 },
  state: text,
  seen: '',
});

describe('rows kept in memory', () => {
  test('are never more than asked for, and the one asked for last stays', () => {
    const recent = new Recent(5_000);
    for (const n of count(1, 4)) recent.put(`a/${n}`, row(`${n}`, 'x'.repeat(700)));
    expect(recent.get('a/1')?.id).toBe('1');
    recent.put('a/5', row('5', 'x'.repeat(700)));
    expect(count(1, 5).filter((n) => recent.get(`a/${n}`) !== undefined)).toEqual([1, 3, 4, 5]);
  });

  test('that grow beyond all room are given up, and room comes back with what is forgotten', () => {
    const recent = new Recent(5_000);
    recent.put('a/1', row('1', 'x'));
    recent.put('a/1', row('1', 'x'.repeat(6_000)));
    expect(recent.get('a/1')).toBeUndefined();
    for (const n of count(1, 200)) {
      recent.put('a/1', row('1', 'x'.repeat(4_000 + n)));
      recent.forget('a/1');
    }
    recent.put('a/2', row('2', 'x'.repeat(4_000)));
    expect(recent.get('a/2')?.id).toBe('2');
    recent.forgetAll();
    expect(recent.get('a/2')).toBeUndefined();
  });

  test('say the same as the file, whether there is room for many, one or none', async () => {
    for (const recentKiB of [4_096, 2, 0]) {
      const store = await openStore({ recentKiB });
      const ids = count(1, 30).map((n) => `th_${n % 7}`);
      const versions = new Map<string, number>();
      for (const [n, id] of ids.entries()) {
        const expectedVersion = versions.get(id) ?? 0;
        expect(await store.commit(thing({ id, at: expectedVersion, state: { n } }))).toEqual({
          ok: true,
          version: expectedVersion + 1,
        });
        versions.set(id, expectedVersion + 1);
        if (n % 11 === 10) {
          expect(await store.remove('thing', id, expectedVersion + 1)).toBe(true);
          versions.delete(id);
        }
      }
      const seen = await Promise.all([...new Set(ids)].sort().map((id) => store.get('thing', id)));
      await store.close();
      const file = new DatabaseSync(store.file);
      const inFile = file.prepare('SELECT id, version, state FROM d_thing ORDER BY id').all();
      file.close();
      expect(inFile.map((one) => [one['id'], one['version'], JSON.parse(String(one['state'])) as unknown])).toEqual(
        seen.flatMap((document) => (document ? [[document.id, document.version, document.state]] : [])),
      );
    }
  });

  test('each reader has objects of its own', async () => {
    const store = await openStore();
    await store.commit(thing({ id: 'th_1', state: { list: [1] } }));
    const first = await store.get('thing', 'th_1');
    (first?.state as unknown as { list: number[] }).list.push(2);
    expect((await store.get('thing', 'th_1'))?.state).toEqual({ list: [1] });
  });
});

describe('events kept in memory', () => {
  test('come in the order of their commits also when most are only in the file, before and after a restart', async () => {
    const file = join(folder, 'many.db');
    let store = await openStore({}, file);
    const all = count(1, 2_600);
    await Promise.all(all.map((n) => store.commit(thing({ id: `th_${n}`, outbox: [event(`th_${n}`, 1)] }))));
    const left = all.map((n) => `th_${n}:1:1`);
    const take = async (some: number): Promise<void> => {
      const pending = (await store.pendingEvents(some)).map(({ eventId }) => eventId);
      expect(pending).toEqual(left.slice(0, some));
      await store.removeEvents(pending);
      left.splice(0, some);
    };
    await take(1_000);
    await store.removeEvents(left.splice(3, 1));
    await take(500);
    await store.close();
    store = await openStore({}, file);
    await Promise.all([7, 8].map((n) => store.commit(thing({ id: `new_${n}`, outbox: [event(`new_${n}`, 1)] }))));
    left.push('new_7:1:1', 'new_8:1:1');
    await take(1_000);
    await take(1_000);
    expect([left, await store.pendingEvents(10)]).toEqual([[], []]);
    await store.close();
    store = await openStore({}, file);
    expect(await store.countPending()).toBe(0);
  });
});
