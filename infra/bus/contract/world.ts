import { expect } from '@jest/globals';

import { documents, type Cause, type Documents, type Json } from '@linli/store';
import { silent, type LogFields, type Logger } from '@linli/telemetry';

import {
  causeOf,
  handled,
  on,
  startConsumer,
  startRelay,
  type Consumer,
  type EventEnvelope,
  type Log,
  type Relay,
  type RelayKnobs,
  type TopicSpec,
  type Verdict,
} from '../src/index.ts';
import { suiteTopics, type BusFaults, type BusUnderTest } from './driver.ts';
import { faultyLog } from './faulty-log.ts';
import { makeLife, type Life } from './life.ts';

/** What a receiving document has taken in, in the order of its taking. */
type Received = Readonly<{ numbers: readonly number[] }>;
type Added = Readonly<{ n: number; note?: string; key?: string }>;
type Tally = Readonly<{ count: number }>;

export const topic = 'suite.tally.v1';
export const otherTopic = 'suite.other.v1';
export const added = fact(`${topic}/added`);
const quick = { firstBackOffMs: 5, maxBackOffMs: 40 };
let commands = 0;

function fact(type: string) {
  return {
    type,
    keyOf: ({ key }: Added, aggregateId: string) => key ?? aggregateId,
    decode: (json: unknown): Added => {
      const { n } = json as { n: unknown };
      if (typeof n !== 'number') throw new Error('n is no number');
      return json as Added;
    },
  };
}

/** One case: a log, a store, what runs on them, and how to kill it. */
export class World {
  readonly driver: BusUnderTest;
  readonly lines: (LogFields & { message: string })[] = [];
  life: Life;
  faults: BusFaults;
  readonly #running: { stop(): Promise<void> }[] = [];

  constructor(driver: BusUnderTest) {
    this.driver = driver;
    const { log, faults } = withFaults(driver, driver.log);
    this.faults = faults;
    this.life = makeLife({ log, store: driver.store, clock: driver.clock });
  }

  get log(): Log {
    return this.life.log;
  }

  async begin(): Promise<this> {
    await this.life.log.declare(suiteTopics);
    await this.life.store.declare(['tally', 'received', 'received-too'].map((name) => ({ name, indexes: {} })));
    return this;
  }

  /** The process dies, a new one starts: with nothing running. */
  async crash(): Promise<void> {
    this.life.kill();
    this.#running.length = 0;
    const { log, store, clock } = await this.driver.reopen();
    const faulty = withFaults(this.driver, log);
    this.faults = faulty.faults;
    this.life = makeLife({ log: faulty.log, store, clock });
    await this.begin();
  }

  async end(): Promise<void> {
    await Promise.all(this.#running.map((one) => one.stop()));
    this.life.kill();
  }

  /** Waits until something is so; for so long only where the machine is slow. */
  async until(so: () => boolean | Promise<boolean>, what: string): Promise<void> {
    for (let n = 0; n < 12_000; n++) {
      if (await so()) return;
      await this.sleep(10);
    }
    throw new Error(`never happened: ${what}`);
  }

  async sleep(ms: number): Promise<void> {
    await this.life.clock.sleep(ms, 'suite').done;
  }

  /** Documents that emit one fact for each command: how many there have been. */
  tallies(incarnation = 1, type = added.type): Documents<Tally, number> {
    return documents(
      { store: this.life.store, clock: this.life.clock, incarnation },
      {
        collection: { name: 'tally', indexes: {} },
        evolve: (state, _n) => ({ count: (state?.count ?? 0) + 1 }),
        facts: (n) => [{ type, data: { n } satisfies Json }],
        dueAtMs: () => null,
        keys: () => ({}),
      },
    );
  }

  /** Counts on, `times` times, one command and one event each. */
  async add(id: string, times = 1, { type = added.type, incarnation = 1 } = {}): Promise<void> {
    const tallies = this.tallies(incarnation, type);
    for (let n = 0; n < times; n++) {
      const done = await tallies.change(id, command(), (state) => ({
        ok: true,
        events: [(state?.count ?? 0) + 1],
        answer: null,
      }));
      expect(done.ok).toBe(true);
    }
  }

  /** Takes an event's number into the document of its key, once. */
  receive(collection: 'received' | 'received-too' = 'received') {
    const received = documents<Received, number>(
      { store: this.life.store, clock: this.life.clock, incarnation: 1 },
      {
        collection: { name: collection, indexes: {} },
        evolve: (state, n) => ({ numbers: [...(state?.numbers ?? []), n] }),
        facts: () => [],
        dueAtMs: () => null,
        keys: () => ({}),
      },
    );
    return async (event: EventEnvelope<Added>): Promise<Verdict> => {
      await received.change(event.key, causeOf(event), () => ({ ok: true, events: [event.data.n], answer: null }));
      return handled;
    };
  }

  /** The numbers that came to a key, in the order in which they took effect. */
  async received(key: string, collection = 'received'): Promise<readonly number[]> {
    const stored = await this.life.store.get(collection, key);
    return (stored?.state as Received | undefined)?.numbers ?? [];
  }

  relay(knobs: Partial<RelayKnobs> = {}, topics: readonly TopicSpec[] = suiteTopics): Relay {
    const { log, store, clock } = this.life;
    return this.#runs(startRelay({ log, store, clock, topics, ...this.#telemetry(), knobs: { ...quick, ...knobs } }));
  }

  async consumer(
    handle: (event: EventEnvelope<Added>) => Promise<Verdict> = this.receive(),
    { group = 'receiver', types = [added.type], knobs = {} } = {},
  ): Promise<Consumer> {
    const { log, store, clock } = this.life;
    const subscriptions = types.map((type) => on(fact(type), handle));
    const ports = { log, store, clock, ...this.#telemetry() };
    const turned = { ...quick, watchdogMs: 3000, stopGraceMs: 50, ...knobs };
    return this.#runs(await startConsumer({ group, subscriptions, ...ports, knobs: turned }));
  }

  /** Until the outbox is empty and the consumer has come to the end. */
  async drained(relay: Relay, ...consumers: readonly Consumer[]): Promise<void> {
    await this.until(async () => {
      if (!relay.idle() || (await this.life.store.pendingEvents(1)).length > 0) return false;
      for (const consumer of consumers) if (!consumer.idle() || (await consumer.lag()) > 0) return false;
      return true;
    }, 'everything is handled');
  }

  /** Every record of a topic, partition after partition. */
  async records(ofTopic = topic) {
    const all = [];
    for (const [partition, end] of (await this.log.endOffsets(ofTopic)).entries()) {
      const records = await this.log.read(ofTopic, partition, 0, Math.max(1, end));
      all.push(...records.map((record) => ({ ...record, partition })));
    }
    return all;
  }

  #runs<Running extends { stop(): Promise<void> }>(running: Running): Running {
    this.#running.push(running);
    return running;
  }

  #telemetry() {
    const write = (fields: LogFields, message: string): void => void this.lines.push({ ...fields, message });
    const logger: Logger = { debug: write, info: write, warn: write, error: write, child: () => logger };
    return { logger, metrics: silent.metrics };
  }
}

function command(): Cause {
  return { kind: 'command', commandId: `c_${++commands}`, correlationId: 'corr_1', traceparent: '00-ab-cd-01' };
}

/** 1, 2, … `last`. */
export function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, n) => n + 1);
}

function withFaults(driver: BusUnderTest, log: Log): Readonly<{ log: Log; faults: BusFaults }> {
  return driver.faults === undefined ? faultyLog(log) : { log, faults: driver.faults };
}
