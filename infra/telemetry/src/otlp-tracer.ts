import {
  ROOT_CONTEXT,
  SpanKind as OtelKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';

import type { Metrics } from './port.ts';
import type { TracerOptions } from './open-tracer.ts';
import type { ClosingTracer, Span, SpanKind } from './tracer.ts';
import { childTraceparent, newTraceparent, readTraceparent, traceparentOf, type TraceContext } from './traceparent.ts';

const kinds: Readonly<Record<SpanKind, OtelKind>> = {
  server: OtelKind.SERVER,
  client: OtelKind.CLIENT,
  producer: OtelKind.PRODUCER,
  consumer: OtelKind.CONSUMER,
};

/** A collector that is away costs this much memory and waiting and no more; what does not fit is dropped. */
const limits = {
  maxQueueSize: 4_096,
  maxExportBatchSize: 512,
  scheduledDelayMillis: 2_000,
  exportTimeoutMillis: 5_000,
};
const closingMs = 2_000;

/**
 * Keeps traces at a collector. Of those that begin here, or that a stranger begins, `tracePercent` in a hundred; all
 * steps behind follow the flag of the one before. Work never waits for the collector and never fails for it.
 */
export function otlpTracer({ service, otlpUrl, tracePercent, rng, metrics }: TracerOptions): ClosingTracer {
  const url = `${otlpUrl.replace(/\/+$/, '')}/v1/traces`;
  const exporter = counted(new OTLPTraceExporter({ url, timeoutMillis: limits.exportTimeoutMillis }), metrics);
  const provider = new TracerProvider({
    // Nothing of the machine, its user or the command line: only who we are.
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'linli' }),
    sampler: new AlwaysOnSampler(), // what is not kept does not get here
    spanProcessors: [new BatchSpanProcessor({ exporter, ...limits })],
  });
  const tracer = provider.getTracer('linli');
  const chosen = (): boolean => rng.below(100) < tracePercent;

  return {
    begin({ kind, name, parent: given, stranger = false, facts = {} }) {
      const parent = readTraceparent(given);
      const kept = parent === undefined || stranger ? chosen() : parent.kept;
      if (!kept) return passedOn(parent === undefined ? newTraceparent(rng) : unkept(childTraceparent(given, rng)));
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes: facts }, contextOf(parent));
      const { traceId, spanId } = span.spanContext();
      return {
        traceparent: traceparentOf({ traceId, spanId, kept: true }),
        end(code, more = {}) {
          if (more.name !== undefined) span.updateName(more.name);
          span.setAttributes({ 'linli.code': code, ...more.facts });
          if (more.failed === true) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    async close() {
      const patience = new Promise<void>((resolve) => setTimeout(resolve, closingMs).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), patience]);
    },
  };
}

function passedOn(traceparent: string): Span {
  return { traceparent, end: () => undefined };
}

function unkept(traceparent: string): string {
  return `${traceparent.slice(0, -2)}00`;
}

function contextOf(parent: TraceContext | undefined): Context {
  if (parent === undefined) return ROOT_CONTEXT;
  const { traceId, spanId } = parent;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });
}

/** Counts what the collector did not take. */
function counted(exporter: SpanExporter, metrics: Metrics): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error !== undefined) metrics.count('trace_spans_lost', {}, spans.length);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
