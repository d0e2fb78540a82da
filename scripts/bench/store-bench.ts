import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { systemClock, systemIds } from '@linli/env';
import { documents, type Documents } from '@linli/store';
import { openSqliteStore } from '@linli/store/sqlite';

import { beside, percentile, seconds, type Benchmark, type Case } from './measuring.ts';

/**
 * Durable commands a second through documents() (load, decide, compare-and-set with an event in the outbox) beside raw
 * node:sqlite that writes the same bytes: body, two index columns, one outbox row, synchronous=FULL.
 */

type State = Readonly<{ n: number; place: string; filler: string }>;
const filler = 'x'.repeat(1000);
const population = 2_000;

const run: Benchmark = async ({ quick }) => {
  const commands = quick ? 500 : 4_000;
  const runs = 5;
  const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
  try {
    const ours = await openOurs(folder);
    const raw = openRaw(folder);
    const cases: Case[] = [];
    const rawBest = async (): Promise<number> =>
      Math.max(raw.write(1, commands), raw.write(8, commands), raw.write(64, commands));
    const p99: { ours: number[]; raw: number[] } = { ours: [], raw: [] };
    cases.push(
      await beside(
        {
          name: 'commands, 1 caller',
          size: `${population} documents of 1 KB`,
          unit: 'commands/s',
          peerName: 'raw node:sqlite, 1 a transaction',
          runs,
          floor: 0.5,
        },
        async () => ours.alone(commands, p99.ours),
        async () => raw.alone(commands, p99.raw),
      ),
      await beside(
        {
          name: 'commands, 64 callers',
          size: `${population} documents of 1 KB`,
          unit: 'commands/s',
          peerName: 'raw node:sqlite, best of 1, 8, 64 a transaction',
          runs,
          floor: 0.5,
        },
        async () => ours.crowd(64, commands * 4),
        rawBest,
      ),
    );
    cases.push(
      await beside(
        {
          name: 'p99 of one command, 1 caller',
          size: `${commands} commands`,
          unit: 'ms',
          peerName: 'raw node:sqlite, 1 a transaction',
          runs: 1,
          floor: 0.5,
          higherIsBetter: false,
        },
        async () => percentile(p99.ours, 0.99),
        async () => percentile(p99.raw, 0.99),
      ),
    );
    await ours.close();
    raw.close();
    return cases;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
export default run;

async function openOurs(folder: string) {
  const store = await openSqliteStore({ file: join(folder, 'ours.db') });
  const ids = systemIds('bench');
  const kept: Documents<State, number> = documents<State, number>(
    { store, clock: systemClock, incarnation: 1 },
    {
      collection: { name: 'thing', indexes: { byPlace: ['place', 'n'] } },
      evolve: (state, n) => ({ n, place: state?.place ?? `place-${n % 50}`, filler }),
      facts: (n) => [{ type: 'bench.thing.v1/changed', data: { n, filler: filler.slice(0, 200) } }],
      dueAtMs: ({ n }) => n,
      keys: ({ place, n }) => ({ byPlace: [place, n] }),
    },
  );
  await store.declare([kept.collection]);
  let n = 0;
  const command = async (): Promise<void> => {
    n++;
    const at = n;
    await kept.change(
      `thing_${at % population}`,
      { kind: 'command', commandId: ids.next('cmd'), correlationId: '', traceparent: '' },
      () => ({ ok: true, events: [at], answer: null }),
    );
  };
  for (let one = 0; one < population; one += 100) await Promise.all(Array.from({ length: 100 }, command));
  const drain = async (): Promise<void> => {
    for (;;) {
      const pending = await store.pendingEvents(1000);
      if (pending.length === 0) return;
      await store.removeEvents(pending.map(({ eventId }) => eventId));
    }
  };
  return {
    async alone(count: number, times: number[]): Promise<number> {
      await drain();
      times.length = 0;
      const taken = await seconds(async () => {
        for (let done = 0; done < count; done++) {
          const began = process.hrtime.bigint();
          await command();
          times.push(Number(process.hrtime.bigint() - began) / 1e6);
        }
      });
      return count / taken;
    },
    async crowd(callers: number, count: number): Promise<number> {
      await drain();
      const taken = await seconds(async () => {
        await Promise.all(
          Array.from({ length: callers }, async () => {
            for (let done = 0; done < count / callers; done++) await command();
          }),
        );
      });
      return count / taken;
    },
    close: () => store.close(),
  };
}

function openRaw(folder: string) {
  const database = new DatabaseSync(join(folder, 'raw.db'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=100;');
  database.exec(
    'CREATE TABLE thing (id TEXT PRIMARY KEY, version INTEGER, body TEXT, due INTEGER, place TEXT) WITHOUT ROWID; CREATE INDEX due ON thing (due); CREATE INDEX place ON thing (place);',
  );
  database.exec('CREATE TABLE outbox (n INTEGER PRIMARY KEY, event TEXT)');
  const body = JSON.stringify({
    state: { n: 1, place: 'place-1', filler },
    seen: { commands: Array.from({ length: 3 }, () => ['cmd_0199-1234-1234-1234-123456789012', null, 1]), sources: {} },
  });
  const event = JSON.stringify({
    eventId: 'thing_1:1:1',
    type: 'bench.thing.v1/changed',
    data: { n: 1, filler: filler.slice(0, 200) },
  });
  const insert = database.prepare('INSERT INTO thing VALUES (?, 1, ?, 1, ?)');
  for (let n = 0; n < population; n++) insert.run(`thing_${n}`, body, `place-${n % 50}`);
  const get = database.prepare('SELECT version, body FROM thing WHERE id = ?');
  const update = database.prepare(
    'UPDATE thing SET version = version + 1, body = ?, due = ?, place = ? WHERE id = ? AND version = ?',
  );
  const out = database.prepare('INSERT INTO outbox (event) VALUES (?)');
  let n = 0;
  const one = (): void => {
    n++;
    const id = `thing_${n % population}`;
    const row = get.get(id);
    update.run(body, n, `place-${n % 50}`, id, Number(row?.['version']));
    out.run(event);
  };
  const block = (size: number): void => {
    database.exec('BEGIN IMMEDIATE');
    for (let done = 0; done < size; done++) one();
    database.exec('COMMIT');
  };
  const write = (size: number, count: number): number => {
    database.exec('DELETE FROM outbox');
    const began = process.hrtime.bigint();
    for (let done = 0; done < count; done += size) block(size);
    return count / (Number(process.hrtime.bigint() - began) / 1e9);
  };
  return {
    write,
    alone(count: number, times: number[]): number {
      database.exec('DELETE FROM outbox');
      times.length = 0;
      const all = process.hrtime.bigint();
      for (let done = 0; done < count; done++) {
        const began = process.hrtime.bigint();
        block(1);
        times.push(Number(process.hrtime.bigint() - began) / 1e6);
      }
      return count / (Number(process.hrtime.bigint() - all) / 1e9);
    },
    close: () => database.close(),
  };
}
