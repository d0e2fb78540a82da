import type { Rng } from '@linli/env';

import { childTraceparent } from './traceparent.ts';

/** Which side of a wire a step is. */
export type SpanKind = 'server' | 'client' | 'producer' | 'consumer';

/** Codes, patterns and ids only, as labels are; a path, a header or a text of somebody else's never gets here. */
export type SpanFacts = Readonly<Record<string, string | number>>;

/** One step of a trace, while it lasts. */
export interface Span {
  /** What the next steps name as their parent. */
  readonly traceparent: string;
  /** Ends it. @param code how: OK, a status or a verdict; `failed` says that it was our fault */
  end(code: string, more?: Readonly<{ name?: string; failed?: boolean; facts?: SpanFacts }>): void;
}

/** Keeps the steps of traces for an operator to look at. */
export interface Tracer {
  /**
   * Begins a step in the parent's trace, kept when the parent is. Without a usable parent a trace begins here.
   * @param stranger the parent comes from outside: its trace goes on, but whether it is kept is ours to say
   */
  begin(
    step: Readonly<{ kind: SpanKind; name: string; parent: string | undefined; stranger?: boolean; facts?: SpanFacts }>,
  ): Span;
}

export type ClosingTracer = Tracer & Readonly<{ close: () => Promise<void> }>;

/** Where nothing is kept the context travels all the same, and says that nothing is kept unless somebody before us keeps it. */
export function passingTracer(rng: Rng): Tracer {
  return { begin: ({ parent }) => ({ traceparent: childTraceparent(parent, rng), end: () => undefined }) };
}
