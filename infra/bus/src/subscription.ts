import type { Cause } from '@linli/store';

import type { EventEnvelope, EventHandler, Subscription, Verdict } from './port.ts';

/** Names one fact and who handles it. */
export function on<Data>(
  fact: {
    readonly type: string;
    readonly decode: (json: unknown) => Data;
    readonly keyOf?: (data: Data, aggregateId: string) => string;
  },
  handle: EventHandler<Data>,
): Subscription {
  const { type, decode, keyOf } = fact;
  return { type, decode, handle, ...(keyOf && { keyOf }) };
}

/** The event as the cause of a change, so that the changed document remembers having seen it. */
export function causeOf(event: EventEnvelope): Extract<Cause, { kind: 'event' }> {
  return {
    kind: 'event',
    eventId: event.eventId,
    source: event.aggregateId,
    incarnation: event.incarnation,
    sequence: event.sequence,
    correlationId: event.correlationId,
    traceparent: event.traceparent,
  };
}

export const handled: Verdict = { verdict: 'handled' };

export function ignored(why: string): Verdict {
  return { verdict: 'ignored', why };
}

export function park(why: string): Verdict {
  return { verdict: 'park', why };
}
