import { Unavailable, type Clock, type Wake } from '@linli/env';
import type { Logger } from '@linli/telemetry';

import type { Advance, ConsumeOptions, LogConsumer } from '../port.ts';
import type { Fetched, Member, MemberEvents } from './client.ts';
import { meaningOf } from './errors.ts';
import type { KafkaLogKnobs } from './knobs.ts';
import { recordsFor, within, type Extent, type Reading } from './reading.ts';

export type GroupPorts = Readonly<{
  options: ConsumeOptions;
  clock: Clock;
  logger: Logger;
  knobs: KafkaLogKnobs;
  member: (events: MemberEvents) => Member;
  /** Extents of all partitions of a topic, with the kept positions of the group. */
  extents: (topic: string) => Promise<readonly Extent[]>;
}>;

const retryMs = 500;

/**
 * A consumer's place in its group. Each time the group is divided anew all partitions are new ones: whoever had them
 * meanwhile may have gone on, parked keys, kept positions. A batch is handed over and waited for; one that takes longer
 * than `patienceMs` is set aside and its partition paused, so that no partition waits for another.
 */
export class GroupReader implements LogConsumer {
  readonly #ports: GroupPorts;
  readonly #member: Member;
  readonly #readings = new Map<string, Reading>();
  readonly #sleeping = new Set<Wake>();
  readonly #dirty = new Map<string, Reading>();
  readonly #inHand = new Set<Promise<void>>();
  #generation = 0;
  #joined: () => void = () => undefined;
  #keeping = false;
  #over = false;
  #stopped: Promise<void> | undefined;
  #hurry: () => void = () => undefined;
  #lost: Error | undefined;

  constructor(ports: GroupPorts) {
    this.#ports = ports;
    this.#member = ports.member({
      onJoined: (assignment) => void this.#assign(assignment),
      onRebalancing: () => void this.#keep(),
      onCrashed: (cause, forGood) => {
        this.#ports.logger.warn(
          { group: ports.options.group, why: cause.message, forGood },
          'a consumer of the log crashed',
        );
        if (forGood) this.#lost = cause;
      },
      mayRestart: async () => {
        await this.#sleep(retryMs);
        return !this.#over;
      },
      onBatch: (batch) => this.#take(batch),
    });
  }

  /** Resolves with the first partitions assigned. @throws KafkaRefused, Unavailable */
  async join(): Promise<this> {
    const assigned = new Promise<void>((resolve) => (this.#joined = resolve));
    try {
      await this.#within(this.#member.join());
      if (this.#lost !== undefined) throw this.#lost;
      const patience = this.#ports.clock.sleep(this.#ports.knobs.appendMs, 'kafka: join');
      await Promise.race([assigned, patience.done]);
      patience.wake();
    } catch (cause) {
      this.#over = true;
      await this.#within(this.#member.leave()).catch(() => undefined);
      throw meaningOf(cause);
    }
    return this;
  }

  /** The client may wait for ever, for example on a broker that died while it was asked. @throws Unavailable then */
  async #within(work: Promise<void>): Promise<void> {
    work.catch(() => undefined);
    const patience = this.#ports.clock.sleep(this.#ports.knobs.appendMs, 'kafka: join');
    const late = patience.done.then(() => {
      throw new Unavailable('Kafka does not let the group be joined');
    });
    late.catch(() => undefined);
    try {
      await Promise.race([work, late]);
    } finally {
      patience.wake();
    }
  }

  alive(): boolean {
    return this.#lost === undefined && !this.#over;
  }

  stop(): Promise<void> {
    this.#over = true;
    return (this.#stopped ??= this.#stop());
  }

  /** Another consumer of the group wants to begin: nothing more is waited for. */
  hurry(): void {
    this.#hurry();
  }

  async #stop(): Promise<void> {
    for (const { topic, partition } of this.#readings.values())
      this.#quietly(() => this.#member.pause(topic, partition));
    for (const sleep of this.#sleeping) sleep.wake();
    const hurried = new Promise<void>((resolve) => (this.#hurry = resolve));
    const patience = this.#ports.clock.sleep(this.#ports.knobs.stopMs, 'kafka: stop');
    await Promise.race([Promise.all(this.#inHand), patience.done, hurried]);
    patience.wake();
    await this.#keep();
    this.#generation++;
    this.#readings.clear();
    await this.#member.leave().catch(() => undefined);
  }

  async #assign(assignment: Readonly<Record<string, readonly number[]>>): Promise<void> {
    const generation = ++this.#generation;
    for (const { topic, partition } of this.#readings.values()) this.#ports.options.onRevoked(topic, partition);
    this.#readings.clear();
    this.#dirty.clear();
    const ours = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((n) => [topic, n] as const),
    );
    // Nothing is fetched before we know where: the client would "mend" a position outside the log by forgetting it.
    for (const [topic, partition] of ours) this.#quietly(() => this.#member.pause(topic, partition));
    const extents = await this.#extents(Object.keys(assignment), generation);
    for (const [topic, partition] of ours) {
      const extent = extents.get(topic)?.[partition];
      if (extent === undefined || generation !== this.#generation) return;
      const { position, startOffset } = extent;
      const reading = { topic, partition, next: position, startOffset, inHand: false, inBackground: false };
      this.#readings.set(idOf(topic, partition), reading);
      await this.#ports.options.onAssigned(topic, partition, position);
    }
    for (const reading of this.#readings.values()) {
      if (generation !== this.#generation) return;
      const extent = extents.get(reading.topic)?.[reading.partition];
      if (extent !== undefined && within(extent)) this.#goOn(reading);
      else if (extent !== undefined) void this.#handOver(reading, async () => ({ records: [], ...extent }), true);
    }
    this.#joined();
  }

  /** Asked for until they are told, or the group is divided anew. */
  async #extents(topics: readonly string[], generation: number): Promise<ReadonlyMap<string, readonly Extent[]>> {
    while (generation === this.#generation && !this.#over) {
      try {
        const found = topics.map(async (topic) => [topic, await this.#ports.extents(topic)] as const);
        return new Map(await Promise.all(found));
      } catch {
        await this.#sleep(retryMs);
      }
    }
    return new Map();
  }

  /** Never rejects: the client would stop for good. */
  async #take({ topic, partition, records, highWatermark }: Fetched): Promise<void> {
    const reading = this.#readings.get(idOf(topic, partition));
    if (reading === undefined || reading.inHand || this.#over) {
      this.#quietly(() => this.#member.pause(topic, partition));
      return;
    }
    const expected = records[0]?.offset === reading.next;
    const work = this.#handOver(reading, async () => {
      const { next: position, startOffset } = reading;
      const last = (records.at(-1)?.offset ?? -1) + 1;
      const known = { startOffset, endOffset: Math.max(highWatermark, last), position };
      const extent = expected ? known : { ...(await this.#extentOf(reading)), position };
      reading.startOffset = extent.startOffset;
      return { records: recordsFor(records, extent), ...extent };
    });
    const patience = this.#ports.clock.sleep(this.#ports.knobs.patienceMs, 'kafka: batch');
    await Promise.race([work, patience.done]);
    patience.wake();
    if (!busy(reading)) return;
    reading.inBackground = true;
    this.#quietly(() => this.#member.pause(topic, partition));
  }

  async #extentOf({ topic, partition }: Reading): Promise<Extent> {
    const extent = (await this.#ports.extents(topic))[partition];
    if (extent === undefined) throw new Unavailable(`${topic} has no partition ${partition}`);
    return extent;
  }

  /** Delivers, then goes on where the consumer says. */
  #handOver(
    reading: Reading,
    batchOf: () => Promise<Extent & Pick<Fetched, 'records'>>,
    paused = false,
  ): Promise<void> {
    reading.inHand = true;
    reading.inBackground = paused;
    const work = this.#deliver(reading, batchOf).then((advance) => {
      reading.inHand = false;
      this.#inHand.delete(work);
      if (this.#current(reading)) this.#advance(reading, advance);
    });
    this.#inHand.add(work);
    return work;
  }

  async #deliver(reading: Reading, batchOf: () => Promise<Extent & Pick<Fetched, 'records'>>): Promise<Advance> {
    try {
      const { records, startOffset, endOffset } = await batchOf();
      const { topic, partition } = reading;
      return await this.#ports.options.deliver({ topic, partition, records, startOffset, endOffset });
    } catch {
      // Where the partition stands could not be asked; what was fetched is fetched again.
      return { next: reading.next, waitMs: retryMs };
    }
  }

  #advance(reading: Reading, { next, waitMs }: Advance): void {
    const { topic, partition } = reading;
    reading.next = next;
    this.#dirty.set(idOf(topic, partition), reading);
    void this.#keepLater();
    if (waitMs > 0) {
      this.#quietly(() => this.#member.pause(topic, partition));
      void this.#sleep(waitMs).then(() => this.#current(reading) && this.#goOn(reading));
    } else if (reading.inBackground) this.#goOn(reading);
    else this.#quietly(() => this.#member.seek(topic, partition, next));
  }

  #goOn(reading: Reading): void {
    if (this.#over) return;
    reading.inBackground = false;
    this.#quietly(() => {
      this.#member.seek(reading.topic, reading.partition, reading.next);
      this.#member.resume(reading.topic, reading.partition);
    });
  }

  #current(reading: Reading): boolean {
    return this.#readings.get(idOf(reading.topic, reading.partition)) === reading;
  }

  async #keepLater(): Promise<void> {
    if (this.#keeping) return;
    this.#keeping = true;
    await this.#sleep(this.#ports.knobs.keepMs);
    this.#keeping = false;
    await this.#keep();
  }

  /** Positions that could not be kept are kept with the next; meanwhile nothing is lost but time. */
  async #keep(): Promise<void> {
    const moved = [...this.#dirty.values()];
    this.#dirty.clear();
    if (moved.length === 0) return;
    const positions = moved.map(({ topic, partition, next }) => ({ topic, partition, offset: String(next) }));
    const patience = this.#ports.clock.sleep(this.#ports.knobs.requestMs, 'kafka: keep positions');
    try {
      await Promise.race([this.#member.commit(positions), patience.done]);
    } catch (cause) {
      for (const reading of moved)
        if (this.#current(reading)) this.#dirty.set(idOf(reading.topic, reading.partition), reading);
      this.#ports.logger.debug({ group: this.#ports.options.group, why: String(cause) }, 'positions are not kept');
    } finally {
      patience.wake();
    }
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#over) return;
    const sleep = this.#ports.clock.sleep(ms, 'kafka: consumer');
    this.#sleeping.add(sleep);
    await sleep.done;
    this.#sleeping.delete(sleep);
  }

  /** The client refuses these while it restarts; the next assignment says it all again. */
  #quietly(ask: () => void): void {
    try {
      ask();
    } catch (cause) {
      this.#ports.logger.debug({ group: this.#ports.options.group, why: String(cause) }, 'the client is not there');
    }
  }
}

/** Asked anew: a batch may have ended while we waited. */
function busy({ inHand }: Reading): boolean {
  return inHand;
}

function idOf(topic: string, partition: number): string {
  return `${topic} ${partition}`;
}
