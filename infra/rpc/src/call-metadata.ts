import { Metadata } from '@grpc/grpc-js';

import type { CallContext, CallOptions } from './port.ts';

const requestIdKey = 'linli-request-id';
const correlationKey = 'linli-correlation-id';
const traceKey = 'traceparent';
export const tokenKey = 'linli-token';

/** What may travel in a header: printable, short. Anything else is left out rather than failing the call. */
const sendable = /^[\x20-\x7e]{1,256}$/;

export function metadataOf(call: Omit<CallOptions, 'deadlineMs'>, token: string | undefined): Metadata {
  const metadata = new Metadata();
  const set = (key: string, value: string | undefined) => {
    if (value !== undefined && sendable.test(value)) metadata.set(key, value);
  };
  set(requestIdKey, call.requestId);
  set(correlationKey, call.correlationId);
  set(traceKey, call.traceparent);
  set(tokenKey, token);
  return metadata;
}

/** What the caller sent; a caller that is not ours (grpcurl) gets ids of its own. */
export function contextOf(
  metadata: Metadata,
  deadlineMs: number,
  fresh: { requestId: () => string },
): Omit<CallContext, 'traceparent'> & { traceparent: string | undefined } {
  const read = (key: string) => metadata.get(key)[0]?.toString();
  const correlationId = read(correlationKey);
  return {
    requestId: read(requestIdKey) ?? fresh.requestId(),
    traceparent: read(traceKey),
    deadlineMs,
    ...(correlationId !== undefined && { correlationId }),
  };
}
