import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { systemClock as clock, Unavailable } from '@linli/env';
import { documents, type Store } from '@linli/store';
import { openSqliteStore, type SqliteStore } from '@linli/store/sqlite';
import { promMetrics, silent, type LogFields, type Logger } from '@linli/telemetry';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import {
  handled,
  on,
  startConsumer,
  startRelay,
  type Batch,
  type ConsumeOptions,
  type Consumer,
  type ConsumerKnobs,
  type EventHandler,
  type Log,
  type PlacedRecord,
} from './index.ts';

/** A log that does what the test says: it hands over the batches itself and looks at the answers. */
let folder: string;
let store: SqliteStore;
let given: ConsumeOptions[] = [];
let ends = [0];
let consumer: Consumer | undefined;
let alarms: LogFields[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-consumer-'));
  store = await openSqliteStore({ file: join(folder, 'store.db') });
  [given, ends, alarms] = [[], [0], []];
});
afterEach(async () => {
  await consumer?.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

const scripted: Log = {
  declare: async () => undefined,
  append: async () => ({ taken: [] }),
  async consume(options) {
    given.push(options);
    await options.onAssigned('t', 0, 0);
    return { alive: () => true, stop: async () => undefined };
  },
  endOffsets: async () => ends,
  positions: async () => [0],
  seek: async () => undefined,
  read: async () => [],
  close: async () => undefined,
};
const write = (fields: LogFields): void => {
  if (fields['alarm'] !== undefined) alarms.push(fields);
};
const logger: Logger = { debug: write, info: write, warn: write, error: write, child: () => logger };

async function start(
  handle: EventHandler<unknown> = async () => handled,
  knobs: Partial<ConsumerKnobs> = {},
  over: Store = store,
) {
  const subscriptions = [on({ type: 't/x', decode: (json) => json }, handle)];
  const ports = { log: scripted, store: over, clock, logger, metrics: silent.metrics };
  const quick = { firstBackOffMs: 1, maxBackOffMs: 2 };
  consumer = await startConsumer({ group: 'g', subscriptions, ...ports, knobs: { ...quick, ...knobs } });
}

describe('alarms', () => {
  it('that consumer and relay can raise are counted from zero, so that the first one is seen to be one more', async () => {
    const metrics = promMetrics();
    const ports = { log: scripted, store, clock, logger, metrics };
    consumer = await startConsumer({ group: 'g', subscriptions: [], ...ports });
    const relay = startRelay({ ...ports, topics: [] });
    await relay.stop();
    const text = await metrics.metricsText();
    const files = ['consumer.ts', 'partition.ts', 'relay.ts'].map((file) =>
      readFileSync(new URL(file, import.meta.url), 'utf8'),
    );
    const raised = files.flatMap((file) => [...file.matchAll(/(?:alarm: |#alarm\()'([A-Z_]+)'/g)]);
    expect(raised.length).toBeGreaterThan(7);
    for (const [, alarm = ''] of raised) expect(text).toContain(`linli_alarms_total{alarm="${alarm}"} 0`);
  });
});

function batch(offsets: readonly number[], more: Partial<Batch> = {}, key = 'k'): Batch {
  return {
    ...{ topic: 't', partition: 0, startOffset: 0, endOffset: (offsets.at(-1) ?? -1) + 1 },
    records: offsets.map((offset) => record(offset, key)),
    ...more,
  };
}

function record(offset: number, key: string, sequence = offset + 1): PlacedRecord {
  const ids = { ce_id: `${key}:1:${sequence}`, ce_subject: key, ce_sequence: String(sequence), ce_incarnation: '1' };
  const causes = { ce_correlationid: '', ce_causationid: '', traceparent: '' };
  const headers = { ce_specversion: '1.0', ce_type: 't/x', ce_time: '2026-03-01T04:00:00.000Z', ...ids, ...causes };
  return { offset, key, headers, value: '{}' };
}

const deliver = (sent: Batch) => given.at(-1)?.deliver(sent);

describe('offsets are dense, so a consumer', () => {
  it('goes on behind the last one', async () => {
    await start();
    expect(await deliver(batch([0, 1, 2]))).toEqual({ next: 3, waitMs: 0 });
  });

  it('seeks back when a batch begins too far on, and takes nothing of it', async () => {
    const seen: string[] = [];
    await start(async ({ eventId }) => (seen.push(eventId), handled));
    expect(await deliver(batch([2, 3]))).toEqual({ next: 0, waitMs: expect.any(Number) });
    expect(await deliver(batch([0, 1, 2, 3]))).toEqual({ next: 4, waitMs: 0 });
    expect(seen).toEqual(['k:1:1', 'k:1:2', 'k:1:3', 'k:1:4']);
  });

  it('takes a batch with a gap up to the gap', async () => {
    await start();
    expect(await deliver(batch([0, 1, 3]))).toEqual({ next: 2, waitMs: 0 });
  });

  it('passes over what it has already finished', async () => {
    const seen: string[] = [];
    await start(async ({ eventId }) => (seen.push(eventId), handled));
    await deliver(batch([0, 1]));
    expect(await deliver(batch([0, 1, 2]))).toEqual({ next: 3, waitMs: 0 });
    expect(seen).toHaveLength(3);
  });

  it('alarms when the log never gives the record it asks for', async () => {
    await start();
    for (let n = 0; n < 6; n++) await deliver(batch([1, 2]));
    expect(alarms).toMatchObject([{ alarm: 'OFFSETS_NOT_DENSE', offset: 0 }]);
  });

  it.each([
    ['begins above its position', { startOffset: 7, endOffset: 9, records: [record(7, 'k')] }],
    ['ends below its position', { endOffset: 1, records: [] }],
  ])('stops for good at a log that %s', async (_, sent) => {
    let tries = 0;
    await start(async () => (tries++, handled));
    await deliver(batch([0, 1, 2]));
    expect(await deliver(batch([], sent))).toEqual({ next: 3, waitMs: 2 });
    expect(await deliver(batch([3]))).toEqual({ next: 3, waitMs: 2 });
    expect([tries, alarms.map(({ alarm }) => alarm)]).toEqual([3, ['LOG_WENT_BACK']]);
  });

  it('finds without any batch that the log ends below its position', async () => {
    await start(undefined, { watchdogMs: 20 });
    ends = [3];
    await deliver(batch([0, 1, 2]));
    ends = [1];
    for (let n = 0; n < 200 && alarms.length === 0; n++) await clock.sleep(5, 'test').done;
    expect(alarms).toMatchObject([{ alarm: 'LOG_WENT_BACK', position: 3, endOffset: 1 }]);
  });
});

describe('in an outage a consumer', () => {
  it('never moves on over an unfinished event, and does not repeat what others of the batch have finished', async () => {
    const seen: string[] = [];
    let away = true;
    await start(async ({ key, eventId }) => {
      if (away && key === 'a') throw new Unavailable('away');
      seen.push(eventId);
      return handled;
    });
    const records = [record(0, 'b', 1), record(1, 'a', 1), record(2, 'b', 2), record(3, 'a', 2)];
    const sent = { ...batch([]), records, endOffset: 4 };
    expect(await deliver(sent)).toEqual({ next: 1, waitMs: expect.any(Number) });
    away = false;
    expect(await deliver({ ...sent, records: records.slice(1) })).toEqual({ next: 4, waitMs: 0 });
    expect(seen).toEqual(['b:1:1', 'b:1:2', 'a:1:1', 'a:1:2']);
  });

  it('waits longer and longer, and short again after it', async () => {
    let away = true;
    const handle = async () => {
      if (away) throw new Unavailable('away');
      return handled;
    };
    await start(handle, { firstBackOffMs: 100, maxBackOffMs: 1000 });
    const waits: number[] = [];
    for (let n = 0; n < 6; n++) waits.push((await deliver(batch([0])))?.waitMs ?? 0);
    expect(waits.every((ms, n) => ms <= Math.min(1000, 100 * 2 ** n) && ms >= 75)).toBe(true);
    expect(waits.at(-1)).toBeGreaterThan(700);
    away = false;
    await deliver(batch([0]));
    away = true;
    expect((await deliver(batch([1])))?.waitMs).toBeLessThanOrEqual(100);
  });

  it('of its own store cannot park, so it waits', async () => {
    let away = false;
    const failing: Store = {
      ...store,
      commit: (sent) => (away ? Promise.reject(new Unavailable('away')) : store.commit(sent)),
      find: (query) => (away ? Promise.reject(new Unavailable('away')) : store.find(query)),
    };
    await start(() => Promise.reject(new TypeError('a bug')), { tries: 1 }, failing);
    away = true;
    expect(await deliver(batch([0]))).toEqual({ next: 0, waitMs: expect.any(Number) });
    away = false;
    expect(await deliver(batch([0]))).toEqual({ next: 1, waitMs: 0 });
    expect(await consumer?.parked.list()).toMatchObject([{ key: 'k', why: 'HANDLER_FAILED', count: 1 }]);
  });

  it('at its very start takes a partition all the same, and reads its parked keys with the first batch', async () => {
    await start(() => Promise.reject(new TypeError('a bug')), { tries: 1 });
    await deliver(batch([0]));
    await consumer?.stop();
    let away = true;
    const failing: Store = {
      ...store,
      find: (query) => (away ? Promise.reject(new Unavailable('away')) : store.find(query)),
    };
    let tries = 0;
    await start(async () => (tries++, handled), {}, failing);
    expect(await deliver(batch([0, 1]))).toEqual({ next: 0, waitMs: expect.any(Number) });
    away = false;
    expect(await deliver(batch([0, 1]))).toEqual({ next: 2, waitMs: 0 });
    expect([tries, (await consumer?.parked.list())?.map(({ count }) => count)]).toEqual([0, [2]]);
  });
});

describe('parking', () => {
  it('keeps what is too large only in the log, and any key whatever', async () => {
    await start();
    const monster = { ...record(0, '键'.repeat(5000)), value: 'x'.repeat(2_000_000) };
    expect(await deliver({ ...batch([]), records: [monster], endOffset: 1 })).toEqual({ next: 1, waitMs: 0 });
    const [head] = (await consumer?.parked.list()) ?? [];
    expect(head).toMatchObject({ why: 'VALUE_TOO_LARGE', count: 1 });
    const [event] = (await consumer?.parked.show('t', head?.key ?? '')) ?? [];
    expect(event?.record).toBeNull();
    expect(await consumer?.parked.release('t', head?.key ?? '')).toEqual({
      released: 0,
      free: false,
      why: 'RECORD_GONE',
    });
  });

  it('a batch for a partition that is not ours moves nothing', async () => {
    await start();
    given.at(-1)?.onRevoked('t', 0);
    expect(await deliver(batch([4, 5]))).toEqual({ next: 4, waitMs: expect.any(Number) });
  });
});

describe('with its log away a relay', () => {
  it('does not read the outbox again for each commit', async () => {
    let reads = 0;
    const counting: Store = {
      ...store,
      pendingEvents: (limit) => (reads++, store.pendingEvents(limit)),
      removeEvents: (ids) => store.removeEvents(ids),
      onCommit: (listener) => store.onCommit(listener),
    };
    await store.declare([{ name: 'c', indexes: {} }]);
    const topics = [{ name: 't', owner: 'o', partitions: 1 }];
    const knobs = { firstBackOffMs: 30_000, maxBackOffMs: 30_000 };
    const relay = startRelay({ store: counting, log: scripted, clock, topics, ...silent, knobs });
    const documentsOf = documents<{ n: number }, number>(
      { store, clock, incarnation: 1 },
      {
        collection: { name: 'c', indexes: {} },
        evolve: (_, n) => ({ n }),
        facts: (n) => [{ type: 't/x', data: { n } }],
        dueAtMs: () => null,
        keys: () => ({}),
      },
    );
    for (let n = 1; n <= 50; n++) {
      const cause = { kind: 'command', commandId: `c${n}`, correlationId: '', traceparent: '' } as const;
      await documentsOf.change(`k${n}`, cause, () => ({ ok: true, events: [n], answer: null }));
      await clock.sleep(1, 'test').done;
    }
    await relay.stop();
    expect(await store.pendingEvents(100)).toHaveLength(50);
    expect(reads).toBeLessThan(5);
  });
});
