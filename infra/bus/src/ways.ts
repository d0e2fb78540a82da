import type { OutboxEntry } from '@linli/store';
import type { Tracer } from '@linli/telemetry';

/** Events on their way into the log, each a step of its trace: the log's copy names that step as its parent. */
export type Ways = Readonly<{
  entries: readonly OutboxEntry[];
  /** What the log took; all else goes again, as another step. Only the first word counts. */
  took: (taken: readonly number[]) => void;
}>;

export function beginWays(entries: readonly OutboxEntry[], tracer: Tracer | undefined): Ways {
  if (tracer === undefined) return { entries, took: () => undefined };
  const spans = entries.map(({ topic, type, eventId, traceparent }) =>
    tracer.begin({
      ...{ kind: 'producer', name: `log takes ${type}`, parent: traceparent },
      facts: { 'messaging.destination.name': topic, 'messaging.message.id': eventId },
    }),
  );
  let told = false;
  return {
    entries: entries.map((entry, n) => ({ ...entry, traceparent: spans[n]?.traceparent ?? entry.traceparent })),
    took(taken) {
      if (told) return;
      told = true;
      const gone = new Set(taken);
      spans.forEach((span, n) => span.end(gone.has(n) ? 'TAKEN' : 'NOT_TAKEN'));
    },
  };
}
