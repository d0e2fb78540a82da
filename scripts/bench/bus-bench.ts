import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { causeOf, handled, on, startConsumer, startRelay } from '@linli/bus';
import { openSqliteLog } from '@linli/bus/sqlite';
import { systemClock, systemIds } from '@linli/env';
import { documents, type Documents, type Store } from '@linli/store';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { beside, seconds, type Benchmark } from './measuring.ts';

/**
 * Events a second through publish → relay → handler → seen (two documents, outbox, log, positions) beside raw SQLite that
 * inserts the same event durably, selects it back and marks it seen, 64 to a transaction.
 */

const topic = { name: 'bench.thing.v1', owner: 'bench', partitions: 12 };
type State = Readonly<{ n: number; filler: string }>;
const filler = 'x'.repeat(300);

const run: Benchmark = async ({ quick }) => {
  const events = quick ? 500 : 5_000;
  const folder = mkdtempSync(join(tmpdir(), 'bench-bus-'));
  try {
    const ours = await openOurs(folder);
    const raw = openRaw(folder);
    const line = await beside(
      {
        name: 'publish → relay → handler → seen, 64 in flight',
        size: `${events} events of 0.5 KB`,
        unit: 'events/s',
        peerName: 'raw node:sqlite insert + select + insert, 64 a transaction',
        runs: 5,
        floor: 0.25,
      },
      () => ours.through(events),
      async () => raw.through(events),
    );
    await ours.close();
    raw.close();
    return [line];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
export default run;

function things(store: Store, name: string, tells: boolean): Documents<State, number> {
  return documents<State, number>(
    { store, clock: systemClock, incarnation: 1 },
    {
      collection: { name, indexes: {} },
      evolve: (_, n) => ({ n, filler }),
      facts: (n) => (tells ? [{ type: 'bench.thing.v1/changed', data: { n, filler } }] : []),
      dueAtMs: () => null,
      keys: () => ({}),
    },
  );
}

async function openOurs(folder: string) {
  const ids = systemIds('bench');
  const publisher = await openSqliteStore({ file: join(folder, 'publisher.db') });
  const subscriber = await openSqliteStore({ file: join(folder, 'subscriber.db') });
  const log = await openSqliteLog({ file: join(folder, 'bus.db') });
  await log.declare([topic]);
  const published = things(publisher, 'thing', true);
  const seen = things(subscriber, 'seen', false);
  await Promise.all([publisher.declare([published.collection]), subscriber.declare([seen.collection])]);
  const common = { log, clock: systemClock, logger: silent.logger, metrics: silent.metrics };
  const relay = startRelay({ ...common, store: publisher, topics: [topic] });
  let arrived = 0;
  let sent = 0;
  let waiting: { until: number; resolve: () => void } | undefined;
  const consumer = await startConsumer({
    ...common,
    group: 'bench',
    store: subscriber,
    subscriptions: [
      on({ type: 'bench.thing.v1/changed', decode: (json) => json as { n: number } }, async (event) => {
        await seen.change(event.key, causeOf(event), () => ({ ok: true, events: [event.data.n], answer: null }));
        arrived++;
        if (waiting !== undefined && arrived >= waiting.until) waiting.resolve();
        return handled;
      }),
    ],
  });

  return {
    async through(events: number): Promise<number> {
      const taken = await seconds(async () => {
        const all = new Promise<void>((resolve) => {
          waiting = { until: arrived + events, resolve };
        });
        await Promise.all(
          Array.from({ length: 64 }, async (_, caller) => {
            for (let n = caller; n < events; n += 64) {
              sent++;
              const cause = {
                kind: 'command',
                commandId: ids.next('cmd'),
                correlationId: '',
                traceparent: '',
              } as const;
              await published.change(`thing_${sent % 2000}`, cause, () => ({ ok: true, events: [n], answer: null }));
            }
          }),
        );
        await all;
      });
      return events / taken;
    },
    async close() {
      await consumer.stop();
      await relay.stop();
      await log.close();
      await publisher.close();
      await subscriber.close();
    },
  };
}

function openRaw(folder: string) {
  const database = new DatabaseSync(join(folder, 'raw.db'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=100;');
  database.exec(
    'CREATE TABLE log (n INTEGER PRIMARY KEY, id TEXT, value TEXT); CREATE TABLE seen (id TEXT PRIMARY KEY, value TEXT)',
  );
  const insert = database.prepare('INSERT INTO log (id, value) VALUES (?, ?)');
  const select = database.prepare('SELECT n, id, value FROM log WHERE n > ? ORDER BY n LIMIT 64');
  const mark = database.prepare('INSERT OR IGNORE INTO seen VALUES (?, ?)');
  let next = 0;
  let read = 0;
  return {
    through(events: number): number {
      const began = process.hrtime.bigint();
      for (let done = 0; done < events; done += 64) {
        database.exec('BEGIN IMMEDIATE');
        for (let n = 0; n < 64; n++) insert.run(`event-${next++}`, JSON.stringify({ n, filler }));
        database.exec('COMMIT');
        const rows = select.all(read);
        database.exec('BEGIN IMMEDIATE');
        for (const row of rows) {
          JSON.parse(String(row['value']));
          mark.run(String(row['id']), String(row['value']));
          read = Number(row['n']);
        }
        database.exec('COMMIT');
      }
      return events / (Number(process.hrtime.bigint() - began) / 1e9);
    },
    close: () => database.close(),
  };
}
