export { openTracer, tracingSettings } from './open-tracer.ts';
export { pinoLogger, redactedFields, type LogLevel } from './pino-logger.ts';
export type { LogFields, Logger, Metrics } from './port.ts';
export { promMetrics, type PromMetrics } from './prom-metrics.ts';
export { silent } from './silent.ts';
export { passingTracer, type ClosingTracer, type Span, type Tracer } from './tracer.ts';
export { childTraceparent, newTraceparent, traceIdOf } from './traceparent.ts';
