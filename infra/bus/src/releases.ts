import type { Logger, Metrics } from '@linli/telemetry';

import { backOffMs } from './back-off.ts';
import { identityOf, type Identity } from './envelope.ts';
import { isOutage } from './errors.ts';
import type { Handling } from './handling.ts';
import type { ConsumerKnobs } from './knobs.ts';
import type { ParkedEvent, Parking } from './parking.ts';
import type { Ending, Permits } from './permits.ts';
import type { Log, PlacedRecord } from './port.ts';

/** How a release ended: the key is free, or it stopped at an event and the key is parked again. */
export type Release = Readonly<{ released: number; free: boolean; why?: string }>;

export type ReleasePorts = Readonly<{
  group: string;
  log: Log;
  parking: Parking;
  handling: Handling;
  permits: Permits;
  ending: Ending;
  logger: Logger;
  metrics: Metrics;
  knobs: ConsumerKnobs;
  /** An event was finished (`identity`), or its key is free (none). */
  onReleased: (topic: string, partition: number, key: string, identity?: Identity) => void;
}>;

/** Handles parked keys that a person let go: in order, each event as if it had just come. */
export class Releases {
  readonly #ports: ReleasePorts;
  readonly #running = new Map<string, Promise<Release>>();

  constructor(ports: ReleasePorts) {
    this.#ports = ports;
  }

  get idle(): boolean {
    return this.#running.size === 0;
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  /** One at a time for each key; asked again meanwhile, the answer is the same. */
  release(topic: string, key: string): Promise<Release> {
    const id = `${topic} ${key}`;
    const running = this.#running.get(id);
    if (running !== undefined) return running;
    const release = this.#work(topic, key).finally(() => this.#running.delete(id));
    this.#running.set(id, release);
    return release;
  }

  async #work(topic: string, key: string): Promise<Release> {
    const { parking, ending, logger, group, knobs } = this.#ports;
    const head = await parking.claim(topic, key);
    if (head === undefined) return { released: 0, free: true };
    let released = 0;
    let failures = 0;
    while (!ending.over()) {
      try {
        const event = await parking.first(topic, key);
        if (event === undefined) {
          if (!(await parking.free(topic, key))) continue;
          this.#ports.onReleased(topic, head.partition, key);
          return { released, free: true };
        }
        const end = await this.#one(event);
        if (end === 'done') {
          released++;
          failures = 0;
          continue;
        }
        if (end !== undefined) return { released, free: false, why: end.why };
      } catch (cause) {
        if (!isOutage(cause)) logger.error({ group, topic, key, cause }, 'a release waits because of a bug');
      }
      const limits = { firstMs: knobs.firstBackOffMs, maxMs: knobs.maxBackOffMs };
      await ending.sleep(backOffMs(++failures, limits), `consumer ${group}: release`);
    }
    return { released, free: false };
  }

  /** undefined = not now. */
  async #one(event: ParkedEvent): Promise<'done' | Readonly<{ why: string }> | undefined> {
    const { topic, partition, key, n } = event;
    const { parking, handling, permits, ending, log, metrics, group } = this.#ports;
    const kept = event.record && { ...event.record, offset: n };
    const record = kept ?? (await log.read(topic, partition, n, 1))[0];
    const identity = record && identityOf(record);
    const outcome =
      identity === undefined || typeof identity === 'string'
        ? { end: 'park' as const, why: identity ?? 'RECORD_GONE' }
        : await handling.handle(topic, record as PlacedRecord, identity, { permits, ending, inHand: new Set() });
    if (outcome.end === 'park') {
      await parking.parkAgain(topic, key, outcome.why);
      return { why: outcome.why };
    }
    if (outcome.end !== 'done') return undefined;
    await parking.takeOut(topic, key, n);
    if (typeof identity === 'object') this.#ports.onReleased(topic, partition, key, identity);
    metrics.count('bus_released', { group, topic });
    return 'done';
  }
}
