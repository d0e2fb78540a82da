import type { Clock } from '@linli/env';
import type { Logger, Metrics } from '@linli/telemetry';

import { backOffMs } from './back-off.ts';
import { envelopeOf, type Identity } from './envelope.ts';
import { isConflict, isOutage } from './errors.ts';
import type { ConsumerKnobs } from './knobs.ts';
import type { Ending, Permits } from './permits.ts';
import type { EventEnvelope, LogRecord, Subscription, Verdict } from './port.ts';

/** How the work on one event ended: with it, for a person to look at, or not yet. */
export type Outcome =
  | Readonly<{ end: 'done' }>
  | Readonly<{ end: 'park'; why: string }>
  | Readonly<{ end: 'outage'; cause: unknown }>
  | Readonly<{ end: 'stopped' }>;

export type HandlingPorts = Readonly<{
  group: string;
  subscriptions: readonly Subscription[];
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  knobs: ConsumerKnobs;
}>;

/** Brings one event to its handlers until they say what became of it. */
export class Handling {
  readonly #ports: HandlingPorts;
  readonly #byType: ReadonlyMap<string, readonly Subscription[]>;

  constructor(ports: HandlingPorts) {
    this.#ports = ports;
    this.#byType = Map.groupBy(ports.subscriptions, ({ type }) => type);
  }

  wants(type: string): boolean {
    return this.#byType.has(type);
  }

  /**
   * A bug is tried again in place, with a growing wait, then parked; an outage is for the caller to wait out. A lost
   * race (VersionConflict) uses up time but no tries: crowding is not a fault of the event.
   */
  async handle(
    topic: string,
    record: LogRecord,
    identity: Identity,
    permits: Permits,
    ending: Ending,
  ): Promise<Outcome> {
    const { clock, logger, metrics, knobs, group } = this.#ports;
    const subscriptions = this.#byType.get(identity.type);
    if (subscriptions === undefined) return { end: 'done' };
    const event = envelopeOf(topic, record, identity);
    if (typeof event === 'string') return { end: 'park', why: event };
    const works = decodeAll(event, subscriptions);
    if (works === undefined) return { end: 'park', why: 'UNDECODABLE' };

    const beganMs = clock.nowMs();
    let waitedMs = 0;
    let bugs = 0;
    for (let attempt = 1; ; attempt++) {
      await permits.take();
      try {
        if (ending.over()) return { end: 'stopped' };
        return this.#conclude(event, combined(await inTurn(works)), beganMs);
      } catch (cause) {
        if (isOutage(cause)) return { end: 'outage', cause };
        if (!isConflict(cause)) bugs++;
        const { type, eventId, correlationId, causationId } = event;
        const ids = { group, type, eventId, correlationId, causationId };
        metrics.count('bus_retries_total', { group, type });
        if (bugs >= knobs.tries || Math.max(waitedMs, clock.nowMs() - beganMs) >= knobs.inPlaceMs) {
          logger.error({ ...ids, attempt, cause }, 'an event cannot be handled');
          return { end: 'park', why: isConflict(cause) ? 'CONFLICT' : 'HANDLER_FAILED' };
        }
        logger.warn({ ...ids, attempt, why: nameOf(cause) }, 'an event is tried again');
      } finally {
        permits.give();
      }
      const ms = backOffMs(attempt, { firstMs: knobs.firstBackOffMs, maxMs: knobs.maxBackOffMs });
      waitedMs += ms;
      await ending.sleep(ms, `consumer ${group}: try again`);
    }
  }

  #conclude(event: EventEnvelope, verdict: Verdict, beganMs: number): Outcome {
    const { clock, logger, metrics, group } = this.#ports;
    const { type, eventId, correlationId, causationId } = event;
    const why = verdict.verdict === 'handled' ? undefined : verdict.why;
    logger.info({ group, type, eventId, correlationId, causationId, verdict: verdict.verdict, why }, 'event');
    metrics.count('bus_events_total', { group, type, verdict: verdict.verdict });
    metrics.observe('bus_handle_seconds', Math.max(0, clock.nowMs() - beganMs) / 1000, { group, type });
    return verdict.verdict === 'park' ? { end: 'park', why: verdict.why } : { end: 'done' };
  }
}

type Work = () => Promise<Verdict>;

function decodeAll(event: EventEnvelope, subscriptions: readonly Subscription[]): Work[] | undefined {
  try {
    return subscriptions.map(({ decode, handle }) => {
      const decoded = { ...event, data: decode(event.data) };
      return async () => handle(decoded as never);
    });
  } catch {
    return undefined;
  }
}

async function inTurn(works: readonly Work[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const work of works) verdicts.push(await work());
  return verdicts;
}

/** Of several handlers of one type: one that wants a person wins, then one that did something. */
function combined(verdicts: readonly Verdict[]): Verdict {
  for (const wanted of ['park', 'handled', 'ignored'] as const) {
    const found = verdicts.find(({ verdict }) => verdict === wanted);
    if (found !== undefined) return found;
  }
  throw new TypeError('a handler gave no verdict');
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
