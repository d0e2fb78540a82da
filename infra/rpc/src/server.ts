import {
  type handleUnaryCall,
  type MethodDefinition,
  Server,
  type ServerUnaryCall,
  status,
  type StatusObject,
} from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';
import type { Knobs } from '@linli/config';
import { type Env, Unavailable } from '@linli/env';
import type { Logger, Metrics, Tracer } from '@linli/telemetry';
import { HealthImplementation } from 'grpc-health-check';

import { contextOf, tokenKey } from './call-metadata.ts';
import { load } from './definition.ts';
import { RpcSetupRefused } from './errors.ts';
import type { rpcKnobs } from './knobs.ts';
import type { Place } from './place.ts';
import type { CallContext, RpcServer, RpcService } from './port.ts';
import { RpcRefusal } from './refusal.ts';
import { knownNo, statusOf, statusOfBug } from './status.ts';
import { demandToken } from './token.ts';

export type RpcParts = Readonly<{
  place: Place;
  env: Env;
  logger: Logger;
  metrics: Metrics;
  tracer: Tracer;
  knobs: Knobs<typeof rpcKnobs>;
}>;

type Answered = Readonly<{ bytes: Buffer } | { failed: Partial<StatusObject> }>;
type Handler = RpcService['handlers'][string];

/** Starts one server for all contracts of a service, with health and reflection beside them. */
export async function startServer(
  parts: RpcParts,
  serviceName: string,
  services: readonly RpcService[],
): Promise<RpcServer> {
  const { place, env, knobs } = parts;
  const server = new Server({
    ...place.serverOptions,
    'grpc.max_receive_message_length': knobs.maxMessageBytes,
    'grpc.max_send_message_length': knobs.maxMessageBytes,
    ...(place.token !== undefined && { interceptors: [demandToken(tokenKey, place.token)] }),
  });
  const inFlight = { calls: 0 };
  const definitions = services.map(({ contract, handlers }) =>
    addContract(parts, server, inFlight, contract, handlers),
  );
  const names = services.length > 0 ? services.map(({ contract }) => contract.name) : [serviceName];
  const health = new HealthImplementation(Object.fromEntries(['', ...names].map((name) => [name, 'SERVING' as const])));
  health.addToServer(server);
  new ReflectionService(Object.fromEntries(definitions.flatMap((loaded) => Object.entries(loaded)))).addToServer(
    server,
  );

  try {
    await place.bind(server, names);
  } catch (error) {
    server.forceShutdown();
    throw error;
  }

  let closing: Promise<void> | undefined;
  const close = async () => {
    for (const name of ['', ...names]) health.setStatus(name, 'NOT_SERVING');
    place.unbind(names);
    const patience = env.clock.sleep(knobs.drainMs, 'rpc drain');
    const drained = new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
    await Promise.race([drained, patience.done]);
    patience.wake();
    server.forceShutdown();
  };
  return { close: () => (closing ??= close()) };
}

function addContract(
  parts: RpcParts,
  server: Server,
  inFlight: { calls: number },
  contract: RpcService['contract'],
  handlers: RpcService['handlers'],
) {
  const { service, definitions } = load(contract);
  const implementation: Record<string, handleUnaryCall<unknown, Buffer>> = {};
  const methods: Record<string, MethodDefinition<unknown, Buffer>> = {};
  for (const [name, method] of Object.entries(service)) {
    const handle = handlers[name];
    if (handle === undefined || method.requestStream || method.responseStream) {
      throw new RpcSetupRefused('CONTRACT_BROKEN', method.path);
    }
    // The answer is made into bytes inside `answer`, so that one that does not fit its message is a logged bug.
    methods[name] = { ...method, responseSerialize: (bytes: Buffer) => bytes } as MethodDefinition<unknown, Buffer>;
    implementation[name] = (call, callback) => {
      void answer(parts, inFlight, method as MethodDefinition<unknown, unknown>, handle, call).then((answered) =>
        'bytes' in answered ? callback(null, answered.bytes) : callback(answered.failed),
      );
    };
  }
  server.addService(methods, implementation);
  return definitions;
}

/** Runs one handler. Never rejects: whatever is thrown becomes one of the kinds of no. */
async function answer(
  parts: RpcParts,
  inFlight: { calls: number },
  method: MethodDefinition<unknown, unknown>,
  handle: Handler,
  call: ServerUnaryCall<unknown, Buffer>,
): Promise<Answered> {
  const { env, logger, metrics, tracer, knobs } = parts;
  const startedMs = env.clock.nowMs();
  const context = contextOf(call.metadata, startedMs + leftMsOf(call, knobs.deadlineMs), {
    requestId: () => env.ids.next('rq'),
  });
  const span = tracer.begin({ kind: 'server', name: method.path, parent: context.traceparent });
  const child: CallContext = { ...context, traceparent: span.traceparent };
  const report = (code: string) => {
    const ms = env.clock.nowMs() - startedMs;
    metrics.observe('rpc_served', ms / 1_000, { method: method.path, code });
    span.end(code, { failed: code === status[status.INTERNAL] });
    const { requestId, correlationId, traceparent } = child;
    logger.debug({ rpc: method.path, code, ms, requestId, correlationId, traceparent }, 'call answered');
  };

  inFlight.calls++;
  try {
    if (inFlight.calls > knobs.maxInFlight) throw new Unavailable('too many calls in progress');
    if (call.cancelled || startedMs >= context.deadlineMs)
      throw new Unavailable('deadline passed before the call began');
    const bytes = method.responseSerialize(await handle(call.request as never, child));
    if (bytes.length > knobs.maxMessageBytes) throw new RpcRefusal('RESOURCE_EXHAUSTED', 'MESSAGE_TOO_LARGE');
    report('OK');
    return { bytes };
  } catch (thrown) {
    const no = knownNo(thrown);
    if (no !== undefined) {
      report(no instanceof RpcRefusal ? no.code : 'UNAVAILABLE');
      return { failed: statusOf(no) };
    }
    const incidentId = env.ids.next('in');
    const { requestId, correlationId, traceparent } = child;
    logger.error(
      { rpc: method.path, incidentId, requestId, correlationId, traceparent, cause: thrown },
      'call failed by a bug',
    );
    report(status[status.INTERNAL]);
    return { failed: statusOfBug(incidentId) };
  } finally {
    inFlight.calls--;
  }
}

/** Time left by the machine's clock, which grpc measures with; ours may stand elsewhere (a stepped clock, another zone of time). */
function leftMsOf(call: ServerUnaryCall<unknown, Buffer>, unsetMs: number): number {
  const deadline = call.getDeadline();
  const ms = typeof deadline === 'number' ? deadline : deadline.getTime();
  return Number.isFinite(ms) ? ms - Date.now() : unsetMs;
}
