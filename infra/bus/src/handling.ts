import type { Clock } from '@linli/env';
import type { Logger, Metrics, Span, Tracer } from '@linli/telemetry';

import { backOffMs } from './back-off.ts';
import { envelopeOf, type Identity, type Poison } from './envelope.ts';
import { isConflict, isOutage } from './errors.ts';
import type { ConsumerKnobs } from './knobs.ts';
import type { Ending, Permits } from './permits.ts';
import type { EventEnvelope, PlacedRecord, Subscription, Verdict } from './port.ts';

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
  tracer?: Tracer | undefined;
  knobs: ConsumerKnobs;
}>;

/** What the work on one consumer's events shares. */
type Work = Readonly<{
  permits: Permits;
  ending: Ending;
  /** Offsets whose handlers run at this moment. */
  inHand: Set<number>;
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
  async handle(topic: string, record: PlacedRecord, identity: Identity, work: Work): Promise<Outcome> {
    const subscriptions = this.#byType.get(identity.type);
    if (subscriptions === undefined) return { end: 'done' };
    const read = envelopeOf(topic, record, identity);
    if (typeof read === 'string') return { end: 'park', why: read };
    const span = this.#begin(read);
    if (span === undefined) return this.#handle(read, subscriptions, record.offset, work);
    let ended: Outcome | undefined;
    try {
      ended = await this.#handle({ ...read, traceparent: span.traceparent }, subscriptions, record.offset, work);
      return ended;
    } finally {
      span.end(ended?.end ?? 'thrown', { failed: ended?.end !== 'done' && ended?.end !== 'stopped' });
    }
  }

  #begin({ topic, type, eventId, traceparent }: EventEnvelope): Span | undefined {
    const { tracer, group } = this.#ports;
    return tracer?.begin({
      ...{ kind: 'consumer', name: `${group} handles ${type}`, parent: traceparent },
      facts: {
        ...{ 'messaging.destination.name': topic, 'messaging.consumer.group.name': group },
        'messaging.message.id': eventId,
      },
    });
  }

  async #handle(
    event: EventEnvelope,
    subscriptions: readonly Subscription[],
    offset: number,
    { permits, ending, inHand }: Work,
  ): Promise<Outcome> {
    const { clock, logger, metrics, knobs, group } = this.#ports;
    const calls = decodeAll(event, subscriptions);
    if (typeof calls === 'string') return { end: 'park', why: calls };

    // Waits are added up, not measured: a clock that jumps parks nobody.
    let waitedMs = 0;
    let bugs = 0;
    for (let attempt = 1; ; attempt++) {
      await permits.take();
      try {
        if (ending.over()) return { end: 'stopped' };
        inHand.add(offset);
        const beganMs = clock.nowMs();
        return this.#conclude(event, combined(await inTurn(calls)), beganMs);
      } catch (cause) {
        if (isOutage(cause)) return { end: 'outage', cause };
        if (!isConflict(cause)) bugs++;
        const { type, eventId, correlationId, causationId } = event;
        const ids = { group, type, eventId, correlationId, causationId };
        metrics.count('bus_retries', { group, type });
        if (bugs >= knobs.tries || waitedMs >= knobs.inPlaceMs) {
          logger.error({ ...ids, attempt, cause }, 'an event cannot be handled');
          return { end: 'park', why: isConflict(cause) ? 'CONFLICT' : 'HANDLER_FAILED' };
        }
        logger.warn({ ...ids, attempt, why: nameOf(cause) }, 'an event is tried again');
      } finally {
        inHand.delete(offset);
        permits.give();
      }
      // By the offset, so that those who lost one race against each other do not meet again.
      const ms = backOffMs(attempt, { firstMs: knobs.firstBackOffMs, maxMs: knobs.maxBackOffMs }, offset);
      waitedMs += ms;
      await ending.sleep(ms, `consumer ${group}: try again`);
    }
  }

  #conclude(event: EventEnvelope, verdict: Verdict, beganMs: number): Outcome {
    const { clock, logger, metrics, group } = this.#ports;
    const { type, eventId, correlationId, causationId } = event;
    const why = verdict.verdict === 'handled' ? undefined : verdict.why;
    logger.info({ group, type, eventId, correlationId, causationId, verdict: verdict.verdict, why }, 'event');
    metrics.count('bus_events', { group, type, verdict: verdict.verdict });
    metrics.observe('bus_handled', Math.max(0, clock.nowMs() - beganMs) / 1000, { group, type });
    return verdict.verdict === 'park' ? { end: 'park', why: verdict.why } : { end: 'done' };
  }
}

type Call = () => Promise<Verdict>;

function decodeAll(event: EventEnvelope, subscriptions: readonly Subscription[]): Call[] | Poison {
  try {
    const calls: Call[] = [];
    for (const { decode, keyOf, handle } of subscriptions) {
      const data = decode(event.data);
      if (keyOf !== undefined && keyOf(data as never, event.aggregateId) !== event.key) return 'KEY_OF_ANOTHER';
      const decoded = { ...event, data };
      calls.push(async () => handle(decoded as never));
    }
    return calls;
  } catch {
    return 'UNDECODABLE';
  }
}

async function inTurn(calls: readonly Call[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const call of calls) verdicts.push(await call());
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
