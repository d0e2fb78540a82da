import { turnKnobs } from '@linli/config';
import type { Clock } from '@linli/env';
import type { Store } from '@linli/store';
import type { Logger, Metrics, Tracer } from '@linli/telemetry';

import { backOffMs } from './back-off.ts';
import { isOutage } from './errors.ts';
import { Handling } from './handling.ts';
import { liesBefore } from './holes.ts';
import { consumerKnobs, type ConsumerKnobs } from './knobs.ts';
import { Parking, parkingCollections, type ParkedEvent, type ParkedKey } from './parking.ts';
import { Partition } from './partition.ts';
import { Ending, Permits } from './permits.ts';
import type { Log, LogConsumer, Subscription } from './port.ts';
import { Releases, type Release } from './releases.ts';
import { Watchdog } from './watchdog.ts';

/** A group's share of the log, being handled. */
export type Consumer = Readonly<{
  /** True when no event is being handled. With `lag` 0 there is nothing to do. */
  idle(): boolean;
  /** True while the log delivers to us; false from the loss of a consumer until another has taken its place. */
  alive(): boolean;
  /** Records between this group and the ends of its topics. @throws Unavailable */
  lag(): Promise<number>;
  /** Ends the handlers that are running, keeps the position, takes nothing more. */
  stop(): Promise<void>;
  parked: Parked;
}>;

/** Keys that wait for a person. */
export type Parked = Readonly<{
  list(): Promise<readonly ParkedKey[]>;
  show(topic: string, key: string): Promise<readonly ParkedEvent[]>;
  /** Handles what is parked under a key, in order, until none is left or one must be parked again. */
  release(topic: string, key: string): Promise<Release>;
  /** Gives one event up for good. `reason` is a code or an operator's words; it goes to the log. False = not there. */
  drop(topic: string, key: string, n: number, reason: string): Promise<boolean>;
}>;

export type ConsumerOptions = Readonly<{
  /** Whose positions and parked keys these are: the service's name. */
  group: string;
  subscriptions: readonly Subscription[];
  log: Log;
  store: Store;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  /** Keeps one step for each event that is handled; left out, none. */
  tracer?: Tracer | undefined;
  knobs?: Partial<ConsumerKnobs>;
}>;

/**
 * Starts handling. Every event comes at least once, the events of one key in order (P3, P6); a bug parks its key, an
 * outage is waited out. Resolves after the first attempt: with the log away it goes on trying by itself.
 * @throws whatever the log says that is no outage (a topic that is not declared)
 */
export async function startConsumer(options: ConsumerOptions): Promise<Consumer> {
  const group = new Group(options);
  await group.start();
  return {
    idle: () => group.idle(),
    alive: () => group.alive(),
    lag: () => group.lag(),
    stop: () => group.stop(),
    parked: group.parked,
  };
}

const alarms = 'KEY_PARKED PARKING_FULL HOLE_IN_LOG LOG_WENT_BACK OFFSETS_NOT_DENSE CONSUMER_REBUILT'.split(' ');

/** One life of a driver's consumer: when it is lost, all of it is left behind and another begins. */
type Link = {
  readonly ending: Ending;
  readonly partitions: Map<string, Partition>;
  consumer: LogConsumer | undefined;
};

class Group {
  readonly #ports: ConsumerOptions;
  readonly #knobs: ConsumerKnobs;
  readonly #topics: readonly string[];
  readonly #handling: Handling;
  readonly #parking: Parking;
  readonly #releases: Releases;
  readonly #watchdog = new Watchdog();
  /** `topic partition offset` → consumers that stood still over it. */
  readonly #hangs = new Map<string, number>();
  readonly #ending: Ending;
  #link: Link;
  #watching: Promise<void> | undefined;

  constructor(options: ConsumerOptions) {
    const { group, subscriptions, log, store, clock, logger, metrics } = options;
    this.#ports = options;
    // From zero: of a counter that begins at one nobody who compares two readings sees the first alarm.
    for (const alarm of alarms) metrics.count('alarms', { alarm }, 0);
    this.#knobs = turnKnobs('consumer', consumerKnobs, options.knobs);
    this.#topics = [...new Set(subscriptions.map(({ type }) => type.slice(0, type.indexOf('/'))))];
    this.#ending = new Ending(clock);
    this.#link = this.#newLink();
    this.#parking = new Parking({ store, clock, group, maxPerKey: this.#knobs.maxParkedPerKey });
    const ports = { group, subscriptions, clock, log, logger, metrics, knobs: this.#knobs, parking: this.#parking };
    this.#handling = new Handling({ ...ports, tracer: options.tracer });
    this.#releases = new Releases({
      ...ports,
      handling: this.#handling,
      permits: new Permits(this.#knobs.concurrency),
      ending: this.#ending,
      onReleased: (topic, partition, key, identity) =>
        this.#link.partitions.get(`${topic} ${partition}`)?.released(key, identity),
    });
  }

  readonly parked: Parked = {
    list: () => this.#parking.heads(),
    show: (topic, key) => this.#parking.events(topic, key),
    release: (topic, key) => this.#releases.release(topic, key),
    drop: (topic, key, n, reason) => this.#drop(topic, key, n, reason),
  };

  async start(): Promise<void> {
    try {
      await this.#connect();
      this.#watching = this.#watch();
    } catch (cause) {
      if (!isOutage(cause)) throw cause;
      this.#watching = this.#connectWithoutEnd().then(() => this.#watch());
    }
  }

  idle(): boolean {
    return this.#releases.idle && [...this.#link.partitions.values()].every(({ busy }) => !busy);
  }

  alive(): boolean {
    return this.#link.consumer?.alive() ?? false;
  }

  async lag(): Promise<number> {
    const { log, group } = this.#ports;
    let lag = 0;
    for (const topic of this.#topics) {
      const [ends, kept] = await Promise.all([log.endOffsets(topic), log.positions(group, topic)]);
      for (const [partition, end] of ends.entries()) {
        const next = this.#link.partitions.get(`${topic} ${partition}`)?.next ?? kept[partition] ?? 0;
        lag += Math.max(0, end - next);
      }
    }
    return lag;
  }

  async stop(): Promise<void> {
    this.#ending.end();
    this.#link.ending.end();
    await this.#watching;
    await this.#link.consumer?.stop();
    await this.#releases.settled();
  }

  #newLink(): Link {
    return { ending: new Ending(this.#ports.clock), partitions: new Map(), consumer: undefined };
  }

  async #connect(): Promise<void> {
    const { log, store, group } = this.#ports;
    await store.declare(parkingCollections);
    const link = this.#newLink();
    this.#link = link;
    const permits = new Permits(this.#knobs.concurrency);
    this.#watchdog.forget();
    link.consumer = await log.consume({
      group,
      topics: this.#topics,
      onAssigned: async (topic, partition, position) => {
        const ours = this.#partition(topic, partition, position, link.ending, permits);
        link.partitions.set(`${topic} ${partition}`, ours);
        // If the store is away the first batch asks again.
        await ours.loadHeads().catch(() => undefined);
      },
      onRevoked: (topic, partition) => {
        link.partitions.get(`${topic} ${partition}`)?.revoke();
        link.partitions.delete(`${topic} ${partition}`);
      },
      deliver: async (batch) => {
        const ours = link.partitions.get(`${batch.topic} ${batch.partition}`);
        if (ours !== undefined) return ours.deliver(batch);
        return { next: batch.records[0]?.offset ?? batch.endOffset, waitMs: this.#knobs.firstBackOffMs };
      },
    });
    if (this.#ending.over()) await link.consumer.stop();
  }

  #partition(topic: string, partition: number, position: number, ending: Ending, permits: Permits): Partition {
    const { group, log, logger, metrics } = this.#ports;
    return new Partition(topic, partition, position, {
      ...{ group, handling: this.#handling, parking: this.#parking, permits, ending, logger, metrics },
      knobs: this.#knobs,
      liesBefore: (offset, identity, after) => liesBefore(log, { topic, partition, offset }, identity, after),
      hangsOf: (offset) => this.#hangs.get(`${topic} ${partition} ${offset}`) ?? 0,
      onHeads: (heads) => {
        for (const { state, key } of heads) if (state === 'RELEASING') this.#resume(topic, key);
      },
    });
  }

  /** A release that the last process did not end. */
  #resume(topic: string, key: string): void {
    this.#releases.release(topic, key).catch((cause: unknown) => {
      this.#ports.logger.error({ group: this.#ports.group, topic, key, cause }, 'a release could not go on');
    });
  }

  async #connectWithoutEnd(): Promise<void> {
    const limits = { firstMs: this.#knobs.firstBackOffMs, maxMs: this.#knobs.maxBackOffMs };
    for (let failures = 1; !this.#ending.over(); failures++) {
      await this.#ending.sleep(backOffMs(failures, limits), `consumer ${this.#ports.group}: connect`);
      if (this.#ending.over()) return;
      try {
        await this.#connect();
        return;
      } catch (cause) {
        this.#ports.logger.warn({ group: this.#ports.group, why: String(cause) }, 'a consumer cannot start');
      }
    }
  }

  async #watch(): Promise<void> {
    while (!this.#ending.over()) {
      await this.#ending.sleep(this.#knobs.watchdogMs, `consumer ${this.#ports.group}: watchdog`);
      if (this.#ending.over()) return;
      const why = this.alive() ? await this.#standsStill().catch(() => false) : true;
      if (why) await this.#rebuild();
    }
  }

  async #standsStill(): Promise<boolean> {
    const { log, metrics, group } = this.#ports;
    const partitions = [...this.#link.partitions.entries()].map(([id, ours]) => ({ id, ours, next: ours.next }));
    const found = this.#topics.map(async (topic) => [topic, await log.endOffsets(topic)] as const);
    const ends = new Map(await Promise.all(found));
    const sights = partitions.map(({ id, ours, next }) => {
      const end = ends.get(ours.topic)?.[ours.partition] ?? next;
      ours.look(next, 0, end);
      return { id, beats: ours.beats, lag: ours.wentBack ? 0 : end - next };
    });
    metrics.gauge(
      'bus_lag',
      sights.reduce((sum, { lag }) => sum + Math.max(0, lag), 0),
      { group },
    );
    metrics.gauge(
      'bus_parked_keys',
      partitions.reduce((sum, { ours }) => sum + ours.parkedKeys, 0),
      { group },
    );
    const still = new Set(this.#watchdog.look(sights));
    for (const { id, ours } of partitions) {
      if (!still.has(id)) continue;
      for (const offset of ours.inHand)
        this.#hangs.set(`${id} ${offset}`, (this.#hangs.get(`${id} ${offset}`) ?? 0) + 1);
    }
    return still.size > 0;
  }

  /** Handlers of the old consumer may still end; that is a repeat like any other. */
  async #rebuild(): Promise<void> {
    const { logger, metrics, group } = this.#ports;
    metrics.count('alarms', { alarm: 'CONSUMER_REBUILT' });
    logger.error({ alarm: 'CONSUMER_REBUILT', group }, 'alarm');
    const { ending, consumer, partitions } = this.#link;
    ending.end();
    for (const partition of partitions.values()) partition.revoke();
    const grace = new Ending(this.#ports.clock);
    const stopped = consumer?.stop().catch(() => undefined);
    await Promise.race([stopped, grace.sleep(this.#knobs.stopGraceMs, `consumer ${group}: lost`)]);
    grace.end();
    await this.#connectWithoutEnd();
  }

  async #drop(topic: string, key: string, n: number, reason: string): Promise<boolean> {
    const { logger, metrics, group } = this.#ports;
    const event = (await this.#parking.events(topic, key)).find((parked) => parked.n === n);
    if (event === undefined || !(await this.#parking.takeOut(topic, key, n))) return false;
    metrics.count('bus_dropped', { group, topic });
    logger.warn(
      { group, topic, key, n, eventId: event.eventId, type: event.type, why: reason },
      'a parked event is dropped',
    );
    if (await this.#parking.free(topic, key)) {
      this.#link.partitions.get(`${topic} ${event.partition}`)?.released(key, undefined);
    }
    return true;
  }
}
