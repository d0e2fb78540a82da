import { Client as Connection, credentials, type MethodDefinition, type ServiceError, status } from '@grpc/grpc-js';
import { Unavailable } from '@linli/env';

import { metadataOf } from './call-metadata.ts';
import { load } from './definition.ts';
import type { Dial } from './place.ts';
import type { CallOptions, Contract } from './port.ts';
import type { RpcParts } from './server.ts';
import { errorOf, worthRetrying } from './status.ts';

type Call = (request: unknown, options?: CallOptions) => Promise<unknown>;
type Line = Readonly<{ dial: Dial; connection: Connection }>;

/** One function per method of a contract, over one connection that is made when first needed. */
export function connect(
  parts: RpcParts,
  contract: Contract<unknown>,
): { calls: Record<string, Call>; close: () => void } {
  const { service } = load(contract);
  let line: Line | undefined;
  let closed = false;

  /** The standing connection, or a new one when the other side has moved. @throws Unavailable */
  const reach = (): Line => {
    if (closed) throw new Unavailable(`network closed: ${contract.name}`);
    const dial = parts.place.dial(contract.name);
    if (line?.dial.target === dial.target && line.dial.token === dial.token) return line;
    line?.connection.close();
    line = { dial, connection: new Connection(dial.target, credentials.createInsecure(), connectionOptions(parts)) };
    return line;
  };
  const calls = Object.fromEntries(
    Object.entries(service).map(([name, method]) => [
      name,
      caller(parts, reach, method as MethodDefinition<unknown, unknown>),
    ]),
  );
  return {
    calls,
    close: () => {
      closed = true;
      line?.connection.close();
    },
  };
}

function connectionOptions({ place, knobs }: RpcParts) {
  return {
    ...place.clientOptions,
    'grpc.max_receive_message_length': knobs.maxMessageBytes,
    'grpc.max_send_message_length': knobs.maxMessageBytes,
    // Without these a service that was away for a minute is not dialled again for up to two.
    'grpc.initial_reconnect_backoff_ms': 50,
    'grpc.max_reconnect_backoff_ms': 1_000,
    'grpc.use_local_subchannel_pool': 1,
    'grpc.enable_retries': 0,
  };
}

function caller(parts: RpcParts, reach: () => Line, method: MethodDefinition<unknown, unknown>): Call {
  const { env, metrics, tracer, knobs } = parts;
  return async (request, options = {}) => {
    const bytes = method.requestSerialize(request); // a request that does not fit its message is a bug of the caller
    const startedMs = env.clock.nowMs();
    const deadlineMs = Math.min(options.deadlineMs ?? startedMs + knobs.deadlineMs, startedMs + knobs.longestMs);
    const span = tracer.begin({ kind: 'client', name: method.path, parent: options.traceparent });
    const known = {
      ...options,
      requestId: options.requestId ?? env.ids.next('rq'),
      traceparent: span.traceparent,
    };
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await once(parts, reach, method, bytes, known, deadlineMs);
        span.end('OK', { facts: { 'linli.attempts': attempt + 1 } });
        return answer;
      } catch (failed) {
        const pauseMs = pauseOf(parts, attempt);
        const again = retriable(failed) && env.clock.nowMs() + pauseMs < deadlineMs;
        if (!again) {
          span.end(isServiceError(failed) ? status[failed.code] : 'UNAVAILABLE');
          throw isServiceError(failed) ? errorOf(method.path, failed) : failed;
        }
        metrics.count('rpc_retried', { method: method.path });
        await env.clock.sleep(pauseMs, 'rpc retry').done;
      }
    }
  };
}

/** One try. Rejects with grpc's own error, or Unavailable when there is nobody to dial or no time left. */
async function once(
  { env }: RpcParts,
  reach: () => Line,
  method: MethodDefinition<unknown, unknown>,
  bytes: Buffer,
  options: CallOptions,
  deadlineMs: number,
): Promise<unknown> {
  const leftMs = deadlineMs - env.clock.nowMs();
  if (leftMs <= 0) throw new Unavailable(`${method.path}: deadline passed`);
  const { connection, dial } = reach();
  const metadata = metadataOf(options, dial.token);
  return await new Promise((resolve, reject) => {
    connection.makeUnaryRequest(
      method.path,
      (ready: Buffer) => ready,
      method.responseDeserialize,
      bytes,
      metadata,
      { deadline: Date.now() + leftMs }, // grpc measures by the machine's clock, we by ours
      (error, answer) => (error ? reject(error) : resolve(answer)),
    );
  });
}

/** Doubling up to a cap, half of it left to chance, so that many callers do not come back at one instant. */
function pauseOf({ knobs, env }: RpcParts, attempt: number): number {
  const fullMs = Math.min(knobs.retryFirstMs * 2 ** attempt, knobs.retryMaxMs);
  return Math.ceil(fullMs / 2 + (env.rng.next() * fullMs) / 2);
}

function retriable(failed: unknown): boolean {
  return failed instanceof Unavailable || (isServiceError(failed) && worthRetrying(failed));
}

function isServiceError(failed: unknown): failed is ServiceError {
  return failed instanceof Error && 'code' in failed && 'metadata' in failed;
}
