import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { systemClock, Unavailable } from '@linli/env';
import { documents, type Cause, type Documents, type Store } from '@linli/store';
import { openSqliteStore } from '@linli/store/sqlite';
import { silent } from '@linli/telemetry';

import { startRelay, type Batch, type Log, type LogRecord, type Relay, type TopicSpec } from '../src/index.ts';
import { openKafkaLog, type KafkaLogOptions } from '../src/kafka/index.ts';

/** Numbers under which a test sees in moments what takes seconds in service. */
export const quick = { sessionMs: 2000, heartbeatMs: 300, maxWaitMs: 50, patienceMs: 50, keepMs: 100 };
export const oneCopy = { replication: 1, minInsyncReplicas: 1, cleanup: 'delete', retentionMs: -1 };
export const topic = 'suite.tally.v1';
let shops = 0;
let commands = 0;

/** What one test has on a cluster: names that nobody else uses, logs, a store, and an end of it all. */
export class Shop {
  readonly prefix = `shop-${process.pid}-${++shops}.`;
  readonly topics: readonly TopicSpec[];
  readonly #brokers: readonly string[];
  readonly #more: Partial<KafkaLogOptions>;
  readonly #open: { close(): Promise<void> }[] = [];
  readonly #running: { stop(): Promise<void> }[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'linli-bus-'));

  constructor(brokers: readonly string[], more: Partial<KafkaLogOptions> = {}, partitions = 3) {
    this.#brokers = brokers;
    this.#more = more;
    this.topics = [{ name: topic, owner: 'suite', partitions }];
  }

  /** A log as a process of its own would have it. */
  log(more: Partial<KafkaLogOptions> = {}): Log {
    const given = { topics: oneCopy, prefix: this.prefix, ...this.#more, ...more };
    const log = openKafkaLog({
      brokers: this.#brokers,
      ...given,
      knobs: { ...quick, ...this.#more.knobs, ...more.knobs },
    });
    this.#open.push(log);
    return log;
  }

  async declared(more: Partial<KafkaLogOptions> = {}): Promise<Log> {
    const log = this.log(more);
    await log.declare(this.topics);
    return log;
  }

  async store(): Promise<Store> {
    const store = await openSqliteStore({ file: join(this.#folder, 'store.db') });
    this.#open.push(store);
    await store.declare([{ name: 'tally', indexes: {} }]);
    return store;
  }

  relay(store: Store, log: Log): Relay {
    const knobs = { firstBackOffMs: 20, maxBackOffMs: 200 };
    const relay = startRelay({ store, log, clock: systemClock, topics: this.topics, ...silent, knobs });
    this.#running.push(relay);
    return relay;
  }

  /** A consumer of the bare log that writes down what it gets. `handle` may be slow. */
  async listen(log: Log, group = 'reader', handle: (batch: Batch) => Promise<void> = async () => undefined) {
    const batches: Batch[] = [];
    const assigned: number[] = [];
    const revoked: number[] = [];
    const consumer = await log.consume({
      group,
      topics: [topic],
      onAssigned: async (_, partition) => void assigned.push(partition),
      onRevoked: (_, partition) => void revoked.push(partition),
      deliver: async (batch) => {
        await handle(batch);
        batches.push(batch);
        const next = batch.records.at(-1)?.offset;
        return next === undefined ? { next: batch.endOffset, waitMs: 50 } : { next: next + 1, waitMs: 0 };
      },
    });
    this.#running.push(consumer);
    const values = (): string[] => batches.flatMap(({ records }) => records.map(({ value }) => value));
    return { batches, assigned, revoked, values, consumer };
  }

  async end(): Promise<void> {
    await Promise.all(this.#running.map((one) => one.stop()));
    for (const one of this.#open.reverse()) await one.close();
    rmSync(this.#folder, { recursive: true });
  }
}

/** Documents that tell one fact for each command: how many there have been. */
export function tallies(store: Store): Documents<{ count: number }, number> {
  return documents(
    { store, clock: systemClock, incarnation: 1 },
    {
      collection: { name: 'tally', indexes: {} },
      evolve: (state) => ({ count: (state?.count ?? 0) + 1 }),
      facts: (n) => [{ type: `${topic}/added`, data: { n } }],
      dueAtMs: () => null,
      keys: () => ({}),
    },
  );
}

export async function add(to: ReturnType<typeof tallies>, id: string): Promise<void> {
  const cause: Cause = { kind: 'command', commandId: `c_${++commands}`, correlationId: 'corr', traceparent: '' };
  await to.change(id, cause, (state) => ({ ok: true, events: [(state?.count ?? 0) + 1], answer: null }));
}

export function record(value: string, partition = 0): LogRecord & { readonly partition: number } {
  return { key: `k${partition}`, headers: { ce_id: value.slice(0, 20) }, value, partition };
}

/** Everything in a topic, partition after partition; asked again while a leader is only being found. */
export async function allRecords(log: Log) {
  for (let tries = 1; ; tries++) {
    try {
      const ends = await log.endOffsets(topic);
      return await Promise.all(ends.map((end, partition) => log.read(topic, partition, 0, Math.max(1, end))));
    } catch (error) {
      if (!(error instanceof Unavailable) || tries === 50) throw error;
      await systemClock.sleep(200, 'a leader').done;
    }
  }
}

/** Of each key the numbers of first occurrences, in the order of the log. */
export async function firstOccurrences(log: Log): Promise<ReadonlyMap<string, readonly number[]>> {
  const seen = new Map<string, Set<number>>();
  for (const { key, headers } of (await allRecords(log)).flat()) {
    seen.set(key, (seen.get(key) ?? new Set()).add(Number(headers['ce_sequence'])));
  }
  return new Map([...seen].map(([key, numbers]) => [key, [...numbers]]));
}

export async function until(so: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let n = 0; n < 6000; n++) {
    if (await so()) return;
    await systemClock.sleep(20, 'test').done;
  }
  throw new Error(`never happened: ${what}`);
}

export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, n) => n + 1);
}
