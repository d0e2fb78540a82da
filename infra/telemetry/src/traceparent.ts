import type { Rng } from '@linli/env';

// W3C Trace Context, version 00: `00-<trace 32 hex>-<span 16 hex>-<flags 2 hex>`; an all-zero id is invalid.
const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Begins a trace that nobody keeps, and its flag says so: what a tracer keeps it names by `traceparentOf`. */
export function newTraceparent(rng: Rng): string {
  return `00-${hex(rng, 4)}-${hex(rng, 2)}-00`;
}

/** A step inside the parent's trace; a new trace when there is no usable parent. */
export function childTraceparent(parent: string | undefined, rng: Rng): string {
  const match = form.exec(parent ?? '');
  return match === null ? newTraceparent(rng) : `00-${match[1] ?? ''}-${hex(rng, 2)}-${match[3] ?? ''}`;
}

/** The id that all steps of one trace share, for log lines; undefined when this is no traceparent. */
export function traceIdOf(traceparent: string): string | undefined {
  return form.exec(traceparent)?.[1];
}

export type TraceContext = Readonly<{ traceId: string; spanId: string; kept: boolean }>;

/** undefined when this is no traceparent. */
export function readTraceparent(traceparent: string | undefined): TraceContext | undefined {
  const [, traceId, spanId, flags] = form.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  return { traceId, spanId, kept: (Number.parseInt(flags, 16) & 1) === 1 };
}

export function traceparentOf({ traceId, spanId, kept }: TraceContext): string {
  return `00-${traceId}-${spanId}-${kept ? '01' : '00'}`;
}

function hex(rng: Rng, words: number): string {
  let text = '';
  for (let word = 0; word < words; word++) text += rng.below(0x1_0000_0000).toString(16).padStart(8, '0');
  return /^0+$/.test(text) ? `${text.slice(1)}1` : text;
}
