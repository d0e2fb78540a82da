import { text, wholeNumber } from '@linli/config';
import type { Rng } from '@linli/env';

import type { Metrics } from './port.ts';
import type { ClosingTracer } from './tracer.ts';

/** What an operator may set about traces. */
export const tracingSettings = {
  /** Collector that takes traces by OTLP over HTTP (`http://host:4318`); empty = none are kept, and nothing of it is loaded. */
  otlpUrl: text({
    env: 'LINLI_OTLP_URL',
    initial: '',
    minLength: 0,
    maxLength: 300,
    pattern: /^(https?:\/\/[^\s@?#]+)?$/,
  }),
  /** Of a hundred traces that begin here, how many are kept. */
  tracePercent: wholeNumber({ env: 'LINLI_TRACE_PERCENT', initial: 10, min: 0, max: 100 }),
} as const;

export type TracerOptions = Readonly<{
  service: string;
  otlpUrl: string;
  tracePercent: number;
  rng: Rng;
  metrics: Metrics;
}>;

/** Undefined without an address: then the SDK is not even loaded. */
export async function openTracer(options: TracerOptions): Promise<ClosingTracer | undefined> {
  if (options.otlpUrl === '') return undefined;
  const { otlpTracer } = await import('./otlp-tracer.ts');
  return otlpTracer(options);
}
