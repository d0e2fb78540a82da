export type { LogFields, Logger, Metrics } from './port.ts';
export { silent } from './silent.ts';
export { childTraceparent, newTraceparent, traceIdOf } from './traceparent.ts';
