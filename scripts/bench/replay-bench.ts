import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { partitionOf, startConsumer } from '@linli/bus';
import { openSqliteLog, type SqliteLog } from '@linli/bus/sqlite';
import { systemClock, systemIds, systemRng } from '@linli/env';
import { makeGateway } from '@linli/gateway/service';
import type { Network } from '@linli/rpc';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { everyday } from '../../services/all-in-one/src/demo/behaviour.ts';
import { noJournal } from '../../services/all-in-one/src/demo/journal.ts';
import { demonstrationKey, runDemo } from '../../services/all-in-one/src/demo/run-demo.ts';
import { openDataFolder } from '../../services/all-in-one/src/opening/data-folder.ts';
import { houseTopics } from '../../services/all-in-one/src/opening/open-linli.ts';
import { unpack } from '../../infra/bus/src/sqlite/packing.ts';
import { moved } from './open-demands.ts';
import { round, seconds, type Benchmark } from './measuring.ts';

/**
 * History read from its beginning into empty read models: the events of a demonstration, laid down again and again under other
 * ids, through the consumer and the gateway's own listeners into its store. Beside it bare SQLite that reads the same log, parses
 * each event and keeps it by id, 64 to a transaction. What the process holds at a tenth of the way and at its end shows whether
 * memory grows with history.
 */

const run: Benchmark = async ({ quick }) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-replay-'));
  try {
    const file = join(folder, 'history.db');
    const events = await layDown(folder, file, quick ? 20_000 : 1_000_000);
    const ours = await rebuilt(folder, file, events);
    const peer = readBare(folder, file);
    const memory = `${ours.earlyMB} MB after a tenth, ${ours.lateMB} MB at the end`;
    return [
      {
        ...{ case: 'history into empty read models', size: `${events} events; ${memory}`, unit: 'events/s' },
        ...{ ours: round(events / ours.seconds), peer: round(events / peer), ratio: round(peer / ours.seconds) },
        peerName: 'bare node:sqlite, read, parse and keep by id',
        ...{ runs: 1, min: round(events / ours.seconds), max: round(events / ours.seconds) },
        peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
export default run;

/** The demonstration's log, copy after copy, at least so many events. @returns how many */
async function layDown(folder: string, file: string, wanted: number): Promise<number> {
  const path = join(folder, 'demo');
  const data = openDataFolder(path, { key: demonstrationKey });
  await runDemo({
    ...{ folder: data, samples: 'samples/fenghua', seed: 1, days: 30, behaviour: everyday },
    ...{ journal: noJournal, logger: silent.logger, progress: () => undefined },
  });
  data.close();
  const from = await openSqliteLog({ file: join(path, 'bus.db') });
  const to = await openSqliteLog({ file });
  const topics = houseTopics();
  await from.declare(topics);
  await to.declare(topics);
  let events = 0;
  for (let copy = 0; events < wanted; copy++)
    for (const { name, partitions } of topics)
      for (let partition = 0; partition < partitions; partition++)
        events += await copied({ from, to, name, partition, partitions, copy });
  await from.close();
  await to.close();
  return events;
}

type Copy = Readonly<{
  from: SqliteLog;
  to: SqliteLog;
  name: string;
  partition: number;
  partitions: number;
  copy: number;
}>;

async function copied({ from, to, name, partition, partitions, copy }: Copy): Promise<number> {
  const records = (await from.read(name, partition, 0, 1_000_000)).map(({ key, headers, value }) => {
    const other = moved(key, copy);
    const text = JSON.parse(moved(JSON.stringify(headers), copy)) as Record<string, string>;
    return { key: other, headers: text, value: moved(value, copy), partition: partitionOf(other, partitions) };
  });
  if (records.length > 0) await to.append(name, records);
  return records.length;
}

type Rebuilt = Readonly<{ seconds: number; earlyMB: number; lateMB: number }>;

async function rebuilt(folder: string, file: string, events: number): Promise<Rebuilt> {
  const store = await openSqliteStore({ file: join(folder, 'gateway.db') });
  const log = await openSqliteLog({ file });
  await log.declare(houseTopics());
  const env = { clock: systemClock, rng: systemRng, ids: systemIds(demonstrationKey) };
  const rpc: Network = { client: () => nobody(), serve: () => nobody(), close: async () => undefined };
  const { service } = makeGateway({ env, incarnation: 1, store, rpc, ...silent });
  await store.declare(service.collections);
  let earlyMB = 0;
  const held = () => Math.round(process.memoryUsage.rss() / 2 ** 20);
  const taken = await seconds(async () => {
    const consumer = await startConsumer({
      ...{ log, store, clock: systemClock, logger: silent.logger, metrics: silent.metrics },
      ...{ group: 'gateway', subscriptions: service.listensTo },
    });
    for (;;) {
      const lag = await consumer.lag();
      if (earlyMB === 0 && lag < events * 0.9) earlyMB = held();
      if (lag === 0) break;
      await systemClock.sleep(20, 'bench').done;
    }
    await consumer.stop();
  });
  const lateMB = held();
  await log.close();
  await store.close();
  return { seconds: taken, earlyMB, lateMB };
}

function nobody(): never {
  throw new Error('a read model asks nobody');
}

/** @returns seconds */
function readBare(folder: string, file: string): number {
  const history = new DatabaseSync(file, { readOnly: true });
  const kept = new DatabaseSync(join(folder, 'raw.db'));
  kept.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE kept (id TEXT PRIMARY KEY, value TEXT)');
  const keep = kept.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?)');
  const began = process.hrtime.bigint();
  let open = 0;
  for (const { heads, body } of history.prepare('SELECT heads, body FROM batch ORDER BY slot, n').iterate()) {
    for (const { key, value } of unpack({ heads: String(heads), values: String(body) }, 0)) {
      JSON.parse(value);
      if (open === 0) kept.exec('BEGIN IMMEDIATE');
      keep.run(key, value);
      if (++open < 64) continue;
      kept.exec('COMMIT');
      open = 0;
    }
  }
  if (open > 0) kept.exec('COMMIT');
  history.close();
  kept.close();
  return Number(process.hrtime.bigint() - began) / 1e9;
}
