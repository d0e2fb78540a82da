import type { ConsumeOptions, LogConsumer } from '@linli/bus';

import type { LogEngine, Partition } from './log-engine.ts';
import { wordsOf, type Incarnation } from './node.ts';
import type { World } from './world.ts';

/** A consumer that gets nothing, and has a record waiting, must have been noticed by then: two looks, and an outage between. */
const noticedMs = 360_000;

/** How a group is delivered to; shared by all groups of one log. */
export type Delivery = Readonly<{ awayUntilMs: () => number; batchSize: number; sessionMs: number }>;

type Reading = {
  readonly member: Member;
  readonly partition: Partition;
  next: number;
  busy: boolean;
  ready: boolean;
  revoked: boolean;
  /** Since when a record waits that a stuck member does not get. */
  heldBackMs: number | undefined;
};
export type Member = {
  readonly id: string;
  readonly options: ConsumeOptions;
  readonly incarnation: Incarnation;
  /** Calls itself alive, and gets nothing. */
  stuck: boolean;
  /** Lost, and says so when asked. */
  dead: boolean;
  left: boolean;
};

/**
 * One group of consumers: each partition is read by one of its members. A member that is silent too long is put out and
 * its partitions go to others, though it may still be at work on them: a zombie.
 */
export class LogGroup {
  readonly name: string;
  readonly members: Member[] = [];
  readonly #world: World;
  readonly #log: LogEngine;
  readonly #delivery: Delivery;
  readonly #readings = new Map<string, Reading>();
  #topics: readonly string[] = [];
  #joins = 0;
  #turn = 0;

  constructor(world: World, log: LogEngine, name: string, delivery: Delivery) {
    this.#world = world;
    this.#log = log;
    this.name = name;
    this.#delivery = delivery;
  }

  get topics(): readonly string[] {
    return this.#topics;
  }

  join(incarnation: Incarnation, options: ConsumeOptions): LogConsumer {
    const member: Member = {
      id: `${incarnation.node.id}/${++this.#joins}`,
      options,
      incarnation,
      stuck: false,
      dead: false,
      left: false,
    };
    this.#topics = [...new Set([...this.#topics, ...options.topics])];
    this.members.push(member);
    incarnation.onEnd(() => this.#world.kernel.after(this.#delivery.sessionMs, () => this.#putOut(member)));
    this.#world.kernel.after(50 + this.#world.latency.waiting(100), () => this.rebalance(false));
    return {
      alive: () => !member.dead && !member.left,
      stop: async () => {
        const busy = [...this.#readings.values()].some((reading) => reading.member === member && reading.busy);
        if (busy) await incarnation.env.clock.sleep(100, 'consumer stops').done;
        this.#putOut(member);
      },
    };
  }

  /** A member gets nothing any more; it says so, or does not even know. */
  lose(member: Member, silently: boolean): void {
    if (silently) {
      member.stuck = true;
      return;
    }
    member.dead = true;
    this.#world.kernel.after(this.#delivery.sessionMs, () => this.#putOut(member));
  }

  /** Whoever got nothing without knowing gets something again; not where that should have been noticed long ago (P20). */
  unstick(): void {
    const lateMs = this.#world.kernel.nowMs - noticedMs;
    const readings = [...this.#readings.values()];
    const lost = readings.filter(({ heldBackMs }) => heldBackMs !== undefined && heldBackMs < lateMs);
    for (const member of this.members) member.stuck &&= lost.some((reading) => reading.member === member);
    for (const reading of readings) this.#deliver(reading);
  }

  /** A paused node misses its heartbeats: others read its partitions until it wakes and joins again. */
  suspend(incarnation: Incarnation): void {
    for (const member of this.members.filter((one) => one.incarnation === incarnation)) {
      this.members.splice(this.members.indexOf(member), 1);
      incarnation.zombie = true;
      for (const reading of [...this.#readings.values()]) if (reading.member === member) this.#revoke(reading);
      incarnation.later(0, () => {
        if (member.left || member.dead) return;
        this.members.push(member);
        this.rebalance(false);
      });
    }
    this.rebalance(false);
  }

  /** Partitions go round: to all members anew when `shuffled`, else only those that nobody reads. */
  rebalance(shuffled: boolean): void {
    const members = this.members.filter((member) => !member.left && !member.dead && member.incarnation.live);
    if (shuffled) for (const reading of [...this.#readings.values()]) this.#revoke(reading);
    if (members.length === 0) return;
    const load = new Map(members.map((member) => [member, 0]));
    for (const { member } of this.#readings.values()) load.set(member, (load.get(member) ?? 0) + 1);
    const share = Math.ceil(
      this.#topics.reduce((sum, topic) => sum + this.#log.partitions(topic).length, 0) / members.length,
    );
    for (const reading of [...this.#readings.values()]) {
      const count = load.get(reading.member) ?? 0;
      if (count <= share) continue;
      load.set(reading.member, count - 1);
      this.#revoke(reading);
    }
    for (const topic of this.#topics) {
      for (const partition of this.#log.partitions(topic)) {
        if (this.#readings.has(keyOf(partition))) continue;
        const member = this.#leastLoaded(members, load);
        load.set(member, (load.get(member) ?? 0) + 1);
        this.#assign(member, partition);
      }
    }
  }

  #leastLoaded(members: readonly Member[], load: ReadonlyMap<Member, number>): Member {
    const start = this.#turn++ % members.length;
    const turned = [...members.slice(start), ...members.slice(0, start)];
    return turned.reduce((least, member) => ((load.get(member) ?? 0) < (load.get(least) ?? 0) ? member : least));
  }

  /** New records: whoever reads the partition is told. */
  wake(topic: string, partition: number): void {
    const reading = this.#readings.get(`${topic}|${partition}`);
    if (reading !== undefined) this.#deliver(reading);
  }

  /** Nobody has a say any more: positions back to the beginning, everything again. */
  reset(): void {
    for (const topic of this.#topics) {
      for (const { number } of this.#log.partitions(topic)) this.#log.keep(this.name, topic, number, 0);
    }
    this.rebalance(true);
  }

  #putOut(member: Member): void {
    if (member.left) return;
    member.left = true;
    if (this.members.includes(member)) this.members.splice(this.members.indexOf(member), 1);
    for (const reading of [...this.#readings.values()]) if (reading.member === member) this.#revoke(reading);
    this.rebalance(false);
  }

  #revoke(reading: Reading): void {
    reading.revoked = true;
    this.#readings.delete(keyOf(reading.partition));
    const { member, partition } = reading;
    if (reading.ready) member.incarnation.later(0, () => member.options.onRevoked(partition.topic, partition.number));
  }

  #assign(member: Member, partition: Partition): void {
    const next = this.#log.position(this.name, partition.topic, partition.number);
    const reading: Reading = {
      member,
      partition,
      next,
      busy: false,
      ready: false,
      revoked: false,
      heldBackMs: undefined,
    };
    this.#readings.set(keyOf(partition), reading);
    member.incarnation.later(1, () => {
      if (reading.revoked) return;
      reading.ready = true;
      member.options.onAssigned(partition.topic, partition.number, next).then(
        () => this.#deliver(reading),
        (error: unknown) => this.#world.violate('BUG', `${member.id} threw when assigned: ${wordsOf(error)}`),
      );
    });
  }

  #deliver(reading: Reading): void {
    const { member, partition } = reading;
    if (reading.busy || reading.revoked || !reading.ready || member.dead) return;
    if (reading.next >= partition.records.length) return;
    if (member.stuck) {
      reading.heldBackMs ??= this.#world.kernel.nowMs;
      return;
    }
    reading.busy = true;
    const late = member.incarnation.struck('BATCH_DELAYED', undefined, `${this.name}|${partition.topic}`, 0);
    const wait = 1 + this.#world.latency.waiting(4) + (late ? 1_000 + this.#world.faults.detail(60_000) : 0);
    member.incarnation.later(wait, () => this.#hand(reading));
  }

  #hand(reading: Reading): void {
    const { member, partition } = reading;
    const { incarnation, options } = member;
    const away = this.#delivery.awayUntilMs() - this.#world.kernel.nowMs;
    if (away > 0) {
      incarnation.later(Math.min(away, 1_000), () => this.#hand(reading));
      return;
    }
    if (member.stuck) {
      reading.heldBackMs ??= this.#world.kernel.nowMs;
      reading.busy = false;
    }
    if (reading.revoked || member.stuck || member.dead) return;
    const { topic, number, records } = partition;
    const batch = {
      topic,
      partition: number,
      records: records.slice(reading.next, reading.next + this.#delivery.batchSize),
      startOffset: 0,
      endOffset: records.length,
    };
    options.deliver(batch).then(
      ({ next, waitMs }) => {
        const moveOn = (): void => this.#moveOn(reading, next);
        if (waitMs > 0) incarnation.later(waitMs, moveOn);
        else incarnation.now(moveOn);
      },
      (error: unknown) => this.#world.violate('BUG', `${member.id} threw out of a batch: ${wordsOf(error)}`),
    );
  }

  #moveOn(reading: Reading, next: number): void {
    const { partition, member } = reading;
    const where = `${this.name}|${partition.topic}`;
    if (
      !reading.revoked &&
      !member.incarnation.struck('POSITION_LOST', undefined, where, next === reading.next ? undefined : 0)
    ) {
      this.#log.keep(this.name, partition.topic, partition.number, next);
    }
    reading.next = next;
    reading.busy = false;
    this.#deliver(reading);
  }
}

function keyOf({ topic, number }: Partition): string {
  return `${topic}|${number}`;
}
