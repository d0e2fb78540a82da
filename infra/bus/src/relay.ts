import { turnKnobs } from '@linli/config';
import type { Clock, Wake } from '@linli/env';
import type { OutboxEntry, Store } from '@linli/store';
import type { Logger, Metrics, Tracer } from '@linli/telemetry';

import { backOffMs } from './back-off.ts';
import { recordOf } from './envelope.ts';
import { AppendRefused, isOutage } from './errors.ts';
import { relayKnobs, type RelayKnobs } from './knobs.ts';
import { murmur2, partitionOf } from './partition-of.ts';
import type { Log, TopicSpec } from './port.ts';
import { beginWays } from './ways.ts';

/** Carries what waits in one store's outbox into the log. */
export type Relay = Readonly<{
  /** There may be something to carry. Commits of this process wake it by themselves. */
  wake(): void;
  /** True when nothing is on its way and nothing that can be sent was left at the last look. */
  idle(): boolean;
  /** Waits for what is on its way and sends nothing more. */
  stop(): Promise<void>;
}>;

export type RelayOptions = Readonly<{
  store: Store;
  log: Log;
  clock: Clock;
  /** Topics that this store's documents write to. */
  topics: readonly TopicSpec[];
  logger: Logger;
  metrics: Metrics;
  /** Keeps one step for each event on its way into the log; left out, none. */
  tracer?: Tracer | undefined;
  knobs?: Partial<RelayKnobs>;
}>;

/**
 * Starts carrying. What the log says it *took* leaves the outbox; all else stays where it is and goes again, in order, so
 * that the first occurrence of every event stands behind the first occurrence of the one before it (P6).
 * A key whose event the log refuses for good is set aside: it stays in the outbox, the alarm counts, all others go on.
 */
export function startRelay(options: RelayOptions): Relay {
  const relay = new Rounds(options);
  const running = relay.run();
  return {
    wake: () => relay.wake(),
    idle: () => relay.idle(),
    stop: () => {
      relay.stop();
      return running;
    },
  };
}

/** What the relay knows of one topic. */
type Lane = {
  readonly spec: TopicSpec;
  readonly salt: number;
  failures: number;
  /** Set while the topic is left in peace after a failure. */
  resting: Wake | undefined;
  /** Halved while the log refuses an append without saying which record is at fault. */
  batchSize: number;
};

/** Growing further would only cost memory: so many entries set aside are an alarm long before. */
const maxWindowGrowth = 64;

/** One round after the other: read the head of the outbox, one append for each topic, remove what was taken. */
class Rounds {
  readonly #ports: RelayOptions;
  readonly #knobs: RelayKnobs;
  readonly #lanes: ReadonlyMap<string, Lane>;
  /** Keys (`topic key`) that the log refuses. Tried again after `sweepMs`: somebody may have mended the log. */
  readonly #aside = new Map<string, 'ASIDE' | 'TRY_AGAIN'>();
  #windowSize: number;
  #sleeping: Wake | undefined;
  #asideRest: Wake | undefined;
  #woken = true;
  #resting = false;
  #left = true;
  #stuck = false;
  #stopped = false;

  constructor(options: RelayOptions) {
    this.#ports = options;
    this.#knobs = turnKnobs('relay', relayKnobs, options.knobs);
    this.#windowSize = this.#knobs.windowSize;
    // From zero, as in the consumer: the first one is to be seen.
    for (const alarm of ['APPEND_REFUSED', 'OUTBOX_STUCK']) options.metrics.count('alarms', { alarm }, 0);
    this.#lanes = new Map(options.topics.map((spec) => [spec.name, this.#laneOf(spec)]));
    options.store.onCommit(({ events }) => {
      if (events > 0) this.wake();
    });
  }

  wake(): void {
    this.#woken = true;
    this.#sleeping?.wake();
  }

  idle(): boolean {
    return this.#resting && this.#quiet() && !this.#left;
  }

  stop(): void {
    this.#stopped = true;
    this.#sleeping?.wake();
    this.#asideRest?.wake();
    for (const lane of this.#lanes.values()) lane.resting?.wake();
  }

  async run(): Promise<void> {
    let failures = 0;
    while (!this.#stopped) {
      this.#woken = false;
      try {
        await this.#round();
        failures = 0;
      } catch (cause) {
        // Whatever the reason, the events are still in the outbox.
        if (!isOutage(cause)) this.#ports.logger.error({ cause }, 'the outbox cannot be read');
        this.#left = true;
        await this.#rest(backOffMs(++failures, backOffOf(this.#knobs)));
        continue;
      }
      if (this.#quiet()) await this.#rest(this.#knobs.sweepMs);
    }
  }

  #quiet(): boolean {
    return !this.#woken;
  }

  async #rest(ms: number): Promise<void> {
    if (this.#stopped) return;
    this.#resting = true;
    this.#sleeping = this.#ports.clock.sleep(ms, 'relay');
    await this.#sleeping.done;
    this.#sleeping = undefined;
    this.#resting = false;
  }

  async #round(): Promise<void> {
    const lanes = [...this.#lanes.values()];
    if (lanes.length > 0 && lanes.every(({ resting }) => resting !== undefined)) {
      // With the log away each commit would read the whole outbox, only to leave it where it is.
      this.#left = true;
      return;
    }
    const entries = await this.#ports.store.pendingEvents(this.#windowSize);
    this.#watchAge(entries[0]);
    const byTopic = this.#sendable(entries);
    const sends: Promise<boolean>[] = [];
    let waiting = false;
    for (const [lane, mine] of byTopic) {
      if (lane.resting !== undefined) waiting = true;
      else
        sends.push(this.#send(lane, mine.slice(0, lane.batchSize)).then((all) => all && mine.length <= lane.batchSize));
    }
    const done = (await Promise.all(sends)).every((all) => all);
    const full = entries.length === this.#windowSize;
    this.#left = waiting || !done || full;
    if (sends.length > 0) {
      this.#windowSize = this.#knobs.windowSize;
      if (!done || full) this.#woken = true;
    } else if (full && this.#windowSize < maxWindowGrowth * this.#knobs.windowSize) {
      // All that we see is set aside or rests: look further behind it.
      this.#windowSize *= 2;
      this.#woken = true;
    } else if (!waiting) {
      this.#left = false;
    }
  }

  #sendable(entries: readonly OutboxEntry[]): Map<Lane, OutboxEntry[]> {
    const byTopic = new Map<Lane, OutboxEntry[]>();
    for (const entry of entries) {
      if (this.#aside.get(keyOf(entry)) === 'ASIDE') continue;
      const lane = this.#lanes.get(entry.topic);
      if (lane === undefined) {
        this.#setAside(entry, 'TOPIC_UNKNOWN');
        continue;
      }
      const before = byTopic.get(lane);
      if (before === undefined) byTopic.set(lane, [entry]);
      else before.push(entry);
    }
    return byTopic;
  }

  /** One append. True when the log took all of it. */
  async #send(lane: Lane, entries: readonly OutboxEntry[]): Promise<boolean> {
    const { log, store, logger, metrics } = this.#ports;
    const ways = beginWays(entries, this.#ports.tracer);
    const { name, owner, partitions } = lane.spec;
    try {
      const { taken } = await log.append(
        name,
        ways.entries.map((entry) => ({ ...recordOf(entry, owner), partition: partitionOf(entry.key, partitions) })),
      );
      ways.took(taken);
      const gone = [...new Set(taken)].flatMap((index) => entries[index] ?? []);
      if (gone.length > 0) await store.removeEvents(gone.map(({ eventId }) => eventId));
      if (this.#aside.size > 0) for (const entry of gone) this.#aside.delete(keyOf(entry));
      metrics.count('relay_events', { topic: name }, gone.length);
      if (gone.length === entries.length) {
        lane.failures = 0;
        lane.batchSize = Math.min(this.#knobs.windowSize, lane.batchSize * 2);
        return true;
      }
      metrics.count('relay_not_taken', { topic: name }, entries.length - gone.length);
    } catch (cause) {
      ways.took([]);
      if (cause instanceof AppendRefused) {
        this.#refused(lane, entries, cause);
        return false;
      }
      metrics.count('relay_failed_appends', { topic: name });
      if (!isOutage(cause)) logger.error({ topic: name, cause }, 'an append failed');
    }
    this.#leaveInPeace(lane);
    return false;
  }

  #refused(lane: Lane, entries: readonly OutboxEntry[], refusal: AppendRefused): void {
    const guilty = entries.length === 1 ? entries[0] : entries[refusal.index ?? -1];
    if (guilty === undefined) lane.batchSize = Math.max(1, Math.floor(entries.length / 2));
    else this.#setAside(guilty, refusal.why);
  }

  #setAside(entry: OutboxEntry, why: AppendRefused['why']): void {
    const { logger, metrics } = this.#ports;
    if (!this.#aside.has(keyOf(entry))) {
      metrics.count('alarms', { alarm: 'APPEND_REFUSED' });
      const { topic, key, eventId, correlationId } = entry;
      logger.error({ alarm: 'APPEND_REFUSED', topic, key, eventId, correlationId, why }, 'the log refuses an event');
    }
    this.#aside.set(keyOf(entry), 'ASIDE');
    metrics.gauge('relay_keys_aside', this.#aside.size);
    if (this.#asideRest === undefined && !this.#stopped) void this.#tryAsideAgain();
  }

  async #tryAsideAgain(): Promise<void> {
    this.#asideRest = this.#ports.clock.sleep(this.#knobs.sweepMs, 'relay: set aside');
    await this.#asideRest.done;
    this.#asideRest = undefined;
    for (const key of this.#aside.keys()) this.#aside.set(key, 'TRY_AGAIN');
    this.wake();
  }

  #leaveInPeace(lane: Lane): void {
    if (this.#stopped) return;
    lane.failures++;
    const rest = this.#ports.clock.sleep(backOffMs(lane.failures, backOffOf(this.#knobs), lane.salt), 'relay: topic');
    lane.resting = rest;
    void rest.done.then(() => {
      lane.resting = undefined;
      this.wake();
    });
  }

  #watchAge(oldest: OutboxEntry | undefined): void {
    const { clock, logger, metrics } = this.#ports;
    const ageMs = oldest === undefined ? 0 : Math.max(0, clock.nowMs() - oldest.atMs);
    metrics.gauge('outbox_oldest_seconds', ageMs / 1000);
    const stuck = ageMs > this.#knobs.alarmAgeMs;
    if (stuck && !this.#stuck) {
      metrics.count('alarms', { alarm: 'OUTBOX_STUCK' });
      logger.error(
        { alarm: 'OUTBOX_STUCK', topic: oldest?.topic, eventId: oldest?.eventId, ageMs },
        'the outbox waits',
      );
    }
    this.#stuck = stuck;
  }

  #laneOf(spec: TopicSpec): Lane {
    return { spec, salt: murmur2(spec.name), failures: 0, resting: undefined, batchSize: this.#knobs.windowSize };
  }
}

function backOffOf(knobs: RelayKnobs): { firstMs: number; maxMs: number } {
  return { firstMs: knobs.firstBackOffMs, maxMs: knobs.maxBackOffMs };
}

function keyOf({ topic, key }: OutboxEntry): string {
  return `${topic} ${key}`;
}
