import { Unavailable } from '@linli/env';
import type { Log, LogRecord } from '@linli/bus';

import { LogEngine } from './log-engine.ts';
import { LogGroup, type Delivery } from './log-group.ts';
import type { Incarnation } from './node.ts';
import type { World } from './world.ts';

type Addressed = LogRecord & { readonly partition: number };

/** The simulated log: what it keeps outlives every node. It may be away, lie about an append, and double records. */
export class SimLog {
  readonly engine = new LogEngine();
  readonly groups = new Map<string, LogGroup>();
  /** Cannot be reached before this instant. */
  awayUntilMs = 0;
  readonly #world: World;
  readonly #delivery: Delivery;
  #nextLie: 'absent' | 'hidden' | 'lost' | undefined;

  constructor(world: World, delivery: Readonly<{ batchSize?: number; sessionMs?: number }> = {}) {
    this.#world = world;
    this.#delivery = {
      awayUntilMs: () => this.awayUntilMs,
      batchSize: delivery.batchSize ?? 100,
      sessionMs: delivery.sessionMs ?? 10_000,
    };
  }

  /** After this long without a heartbeat a consumer is put out. */
  get sessionMs(): number {
    return this.#delivery.sessionMs;
  }

  /** The log as one life of a node holds it. */
  handle(incarnation: Incarnation): Log {
    const { engine } = this;
    const away = { awayUntilMs: () => this.awayUntilMs };
    const quiet = { ...away, idle: () => true };
    return {
      declare: (topics) => incarnation.call('log.declare', () => engine.declare(topics), quiet),
      append: (topic, records) =>
        incarnation.call(`log.append ${topic}`, () => this.#append(incarnation, topic, records), {
          ...away,
          before: 'LOG_ERROR_BEFORE',
          after: 'LOG_ERROR_AFTER',
          meanLatencyMs: 4,
        }),
      consume: (options) =>
        incarnation.call('log.consume', () => this.group(options.group).join(incarnation, options), quiet),
      endOffsets: (topic) =>
        incarnation.call('log.ends', () => engine.partitions(topic).map(({ records }) => records.length), quiet),
      positions: (group, topic) =>
        incarnation.call(
          'log.positions',
          () => engine.partitions(topic).map(({ number }) => engine.position(group, topic, number)),
          quiet,
        ),
      seek: (group, topic, partition, offset) =>
        incarnation.call('log.seek', () => engine.keep(group, topic, partition, offset), quiet),
      read: (topic, partition, fromOffset, limit) =>
        incarnation.call(
          'log.read',
          () => engine.partition(topic, partition).records.slice(fromOffset, fromOffset + limit),
          quiet,
        ),
      close: async () => undefined,
    };
  }

  /** The next append resolves and nothing is there, or fails and all is there, or is claimed to be taken and is not there. */
  lieNext(lie: 'absent' | 'hidden' | 'lost'): void {
    this.#nextLie = lie;
  }

  group(name: string): LogGroup {
    let group = this.groups.get(name);
    if (group === undefined)
      this.groups.set(name, (group = new LogGroup(this.#world, this.engine, name, this.#delivery)));
    return group;
  }

  /** Puts a record in without asking anybody; also for records that no producer of ours would write. */
  put(topic: string, partition: number, record: LogRecord): void {
    const placed = this.engine.append(topic, partition, record);
    this.#world.placed({ topic, partition, record: placed, atMs: this.#world.kernel.nowMs });
    for (const group of this.groups.values()) if (group.topics.includes(topic)) group.wake(topic, partition);
  }

  /** Appends, or lies: says that part of it was not taken (and it is there, or is not), or writes all of it twice. */
  #append(incarnation: Incarnation, topic: string, records: readonly Addressed[]): { taken: number[] } {
    this.engine.check(topic, records);
    const lie = this.#nextLie;
    this.#nextLie = undefined;
    if (lie !== undefined) {
      if (lie === 'hidden') for (const record of records) this.put(topic, record.partition, record);
      if (lie === 'hidden') throw new Unavailable(`append to ${topic} may have failed`);
      return { taken: lie === 'lost' ? records.map((_, index) => index) : [] };
    }
    const struck = (name: 'APPEND_ABSENT' | 'APPEND_HIDDEN' | 'APPEND_DOUBLED'): boolean =>
      incarnation.struck(name, undefined, topic, 0);
    const untaken = struck('APPEND_ABSENT') ? 'absent' : struck('APPEND_HIDDEN') ? 'hidden' : undefined;
    const partitions = [...new Set(records.map(({ partition }) => partition))];
    const liedAbout = untaken === undefined ? undefined : partitions[this.#world.faults.detail(partitions.length)];
    const times = struck('APPEND_DOUBLED') ? 2 : 1;
    if (untaken !== undefined) this.#world.mark(`log:${untaken}`);
    if (times === 2) this.#world.mark('log:doubled');
    const taken: number[] = [];
    for (let time = 1; time <= times; time++) {
      for (const [index, record] of records.entries()) {
        const lied = record.partition === liedAbout;
        if (!lied && time === 1) taken.push(index);
        if (!lied || untaken === 'hidden') this.put(topic, record.partition, record);
      }
    }
    if (taken.length === 0 && this.#world.faults.detail(2) === 1)
      throw new Unavailable(`append to ${topic} may have failed`);
    return { taken };
  }
}
