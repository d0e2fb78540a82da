import type { MethodDefinition } from '@grpc/proto-loader';
import { Unavailable } from '@linli/env';
import { load, knownNo, RpcFault, RpcRefusal } from '@linli/rpc';
import type { CallContext, CallOptions, Client, Contract, Network, RpcService } from '@linli/rpc';

import { asError } from './as-error.ts';
import { wordsOf, type Incarnation } from './node.ts';
import type { World } from './world.ts';

type Served = Readonly<{ incarnation: Incarnation; service: RpcService }>;
type Outcome = Readonly<{ ok: true; response: unknown }> | Readonly<{ ok: false; error: unknown }>;
type Call = Readonly<{
  contract: Contract<unknown>;
  method: string;
  where: string;
  bytes: Buffer;
  context: CallContext;
  number: number;
  end: (outcome: Outcome) => void;
  ended: () => boolean;
}>;

const defaultDeadlineMs = 5_000;
const firstRetryMs = 25;
const maxRetryMs = 500;

/** Calls between nodes: lost on the way there or back, late, answered by whichever replica lives; real bytes of the contract. */
export class SimNetwork {
  readonly #world: World;
  readonly #served = new Map<string, Served[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The network as one life of a node holds it. */
  handle(incarnation: Incarnation): Network {
    return {
      client: <Definition>(contract: Contract<Definition>) => this.#client(incarnation, contract) as Client<Definition>,
      serve: async (_serviceName, services) => {
        const leave = services.map((service) => this.#serve(incarnation, service));
        return { close: async () => leave.forEach((one) => one()) };
      },
      close: async () => undefined,
    };
  }

  #serve(incarnation: Incarnation, service: RpcService): () => void {
    load(service.contract);
    const name = service.contract.name;
    const served = { incarnation, service };
    this.#served.set(name, [...(this.#served.get(name) ?? []), served]);
    const leave = (): void =>
      void this.#served.set(
        name,
        (this.#served.get(name) ?? []).filter((one) => one !== served),
      );
    incarnation.onEnd(leave);
    return leave;
  }

  #client(incarnation: Incarnation, contract: Contract<unknown>): unknown {
    const { service } = load(contract);
    const methods = Object.keys(service).map((method) => [
      method,
      (request: object, options?: CallOptions) => this.#call(incarnation, contract, method, request, options ?? {}),
    ]);
    return Object.freeze(Object.fromEntries(methods));
  }

  #call(
    incarnation: Incarnation,
    contract: Contract<unknown>,
    method: string,
    request: object,
    options: CallOptions,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!incarnation.live) return;
      const { kernel } = this.#world;
      const where = incarnation.node.at(`rpc.${method}`);
      const number = incarnation.counted(where);
      if (incarnation.diesAt('before', where, number)) return;
      const bytes = serializer(contract, method).requestSerialize(request);
      const deadlineMs = Math.min(options.deadlineMs ?? Infinity, incarnation.env.clock.nowMs() + defaultDeadlineMs);
      let ended = false;
      const end = (outcome: Outcome): void => {
        if (ended) return;
        ended = true;
        deadline.run = undefined;
        incarnation.now(() => {
          if (incarnation.diesAt('after', where, number)) return;
          kernel.trace(where, outcome.ok ? '' : nameOf(outcome.error));
          this.#world.answered({
            by: incarnation.node.id,
            service: contract.name,
            method,
            request,
            result: outcome,
            atMs: kernel.nowMs,
          });
          if (outcome.ok) resolve(outcome.response);
          else reject(asError(outcome.error));
        });
      };
      const deadline = kernel.at(kernel.nowMs + deadlineMs - incarnation.env.clock.nowMs(), () =>
        end({ ok: false, error: new Unavailable(`${method}: DEADLINE_EXCEEDED`) }),
      );
      const ids = incarnation.env.rng;
      const context = {
        requestId: options.requestId ?? `rq_${ids.below(4294967296)}`,
        traceparent: options.traceparent ?? `00-${'1'.padStart(32, '0')}-${'1'.padStart(16, '0')}-01`,
        deadlineMs,
        ...(options.correlationId !== undefined && { correlationId: options.correlationId }),
      };
      this.#attempt(incarnation, { contract, method, where, bytes, context, number, end, ended: () => ended }, 1);
    });
  }

  #attempt(incarnation: Incarnation, call: Call, attempt: number): void {
    if (call.ended()) return;
    const { kernel, latency, faults } = this.#world;
    const again = (why: string): void => {
      // UNAVAILABLE is tried again until the deadline, which ends the call by itself.
      kernel.trace(`${call.where} again ${why}`);
      this.#world.mark('rpc:retried');
      const wait = Math.min(firstRetryMs * 2 ** (attempt - 1), maxRetryMs);
      kernel.after(wait / 2 + latency.below(wait / 2 + 1), () => this.#attempt(incarnation, call, attempt + 1));
    };
    if (attempt === 1 && incarnation.struck('RPC_REQUEST_LOST', 'error-before', call.where, call.number)) return;
    const late =
      attempt === 1 && incarnation.struck('RPC_DELAYED', undefined, call.where, call.number)
        ? 200 + faults.detail(8_000)
        : 0;
    kernel.after(1 + latency.waiting(3) + late, () => {
      const live = (this.#served.get(call.contract.name) ?? []).filter((one) =>
        reachable(incarnation, one.incarnation, kernel.nowMs),
      );
      if (live.length === 0) {
        again('nobody there');
        return;
      }
      this.#serveCall(incarnation, call, latency.pick(live), again);
    });
  }

  #serveCall(caller: Incarnation, call: Call, { incarnation, service }: Served, again: (why: string) => void): void {
    const { kernel, latency } = this.#world;
    const { requestDeserialize, responseSerialize, responseDeserialize } = serializer(call.contract, call.method);
    const stopWatching = incarnation.onEnd(() => kernel.after(1 + latency.waiting(3), () => again('server died')));
    const lost = caller.struck('RPC_REPLY_LOST', 'lost-reply', call.where, call.number);
    const reply = (outcome: () => Outcome | undefined): void => {
      stopWatching();
      if (lost) return;
      const wait = 1 + latency.waiting(3);
      const bytes = outcome();
      kernel.after(wait, () => (bytes === undefined ? again('UNAVAILABLE') : call.end(bytes)));
    };
    incarnation.now(() => {
      const handler = service.handlers[call.method];
      if (handler === undefined) throw new RpcFault(call.method, 'UNIMPLEMENTED', undefined);
      const clockError = incarnation.node.skewMs - caller.node.skewMs;
      const context = { ...call.context, deadlineMs: call.context.deadlineMs + clockError };
      handler(requestDeserialize(call.bytes) as never, context).then(
        (response) => reply(() => ({ ok: true, response: responseDeserialize(responseSerialize(response as object)) })),
        (error: unknown) => reply(() => this.#refused(error, call, incarnation)),
      );
    });
  }

  /** What the caller gets for an error over there; undefined = UNAVAILABLE, to be tried again. */
  #refused(error: unknown, call: Call, incarnation: Incarnation): Outcome | undefined {
    const no = knownNo(error);
    if (no === undefined) {
      this.#world.violate('BUG', `${incarnation.node.id} ${call.method}: ${wordsOf(error)}`);
      return { ok: false, error: new RpcFault(call.method, 'INTERNAL', undefined) };
    }
    return no instanceof Unavailable ? undefined : { ok: false, error: no };
  }
}

function nameOf(error: unknown): string {
  return error instanceof RpcRefusal ? error.code : (error as Error).name;
}

function reachable(from: Incarnation, to: Incarnation, nowMs: number): boolean {
  return to.live && (from.node === to.node || (from.node.cutOffUntilMs <= nowMs && to.node.cutOffUntilMs <= nowMs));
}

type Serializer = Pick<
  MethodDefinition<object, object>,
  'requestSerialize' | 'requestDeserialize' | 'responseSerialize' | 'responseDeserialize'
>;
const serializers = new Map<string, Serializer>();

function serializer(contract: Contract<unknown>, method: string): Serializer {
  const name = `${contract.name}/${method}`;
  const known = serializers.get(name);
  if (known !== undefined) return known;
  const found = load(contract).service[method];
  if (found === undefined) throw new RpcFault(method, 'UNIMPLEMENTED', undefined);
  serializers.set(name, found);
  return found;
}
