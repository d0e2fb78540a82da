import type { MethodDefinition } from '@grpc/proto-loader';

/** One gRPC service as @linli/proto hands it over: full name, .proto file below `root`, and as a type its methods. */
export type Contract<Definition> = Readonly<{ name: string; file: string; root: string; definition?: Definition }>;

/**
 * What a handler knows of the call besides its request; handed on as it is, it is the `CallOptions` of a call made meanwhile.
 * `deadlineMs` is an instant (epoch milliseconds): past it nobody waits for the answer.
 */
export type CallContext = Readonly<{
  requestId: string;
  traceparent: string;
  deadlineMs: number;
  correlationId?: string;
}>;

/** The methods a definition names; grpc-js's own index signature is not one of them. */
type MethodsOf<Definition> = keyof {
  [M in keyof Definition as string extends M ? never : number extends M ? never : M]: never;
} &
  keyof Definition;

/** Requests come with defaults filled in; answers may leave fields out. A refusal is thrown as RpcRefusal. */
export type Handlers<Definition> = {
  readonly [M in MethodsOf<Definition>]: Definition[M] extends MethodDefinition<
    infer _In,
    infer Out,
    infer In,
    infer _Out
  >
    ? (request: In, call: CallContext) => Promise<Out>
    : never;
};

/** `deadlineMs` is an instant: the parent's, or what the caller can wait for; 5 s from now where it is left out, 60 s at most. */
export type CallOptions = Readonly<{
  deadlineMs?: number;
  requestId?: string;
  traceparent?: string;
  correlationId?: string;
}>;

/**
 * One function for each method. It rejects with RpcRefusal when a rule said no, Unavailable when the other side is away or
 * the deadline passed (retried within the deadline first), VersionConflict→RpcRefusal ABORTED, any other error = a bug over there.
 */
export type Client<Definition> = {
  readonly [M in MethodsOf<Definition>]: Definition[M] extends MethodDefinition<
    infer In,
    infer _Out,
    infer _In,
    infer Out
  >
    ? (request: In, options?: CallOptions) => Promise<Out>
    : never;
};

/** A service's contract with what answers it; made by `answers`. */
export type RpcService = Readonly<{
  contract: Contract<unknown>;
  handlers: Readonly<Record<string, (request: never, call: CallContext) => Promise<unknown>>>;
}>;

export interface RpcServer {
  close(): Promise<void>;
}

/** Who can be called and how to be called: grpc-js over unix sockets or TCP, or the simulator. */
export interface Network {
  client<Definition>(contract: Contract<Definition>): Client<Definition>;
  serve(serviceName: string, services: readonly RpcService[]): Promise<RpcServer>;
  close(): Promise<void>;
}

/** Joins a contract with its handlers; a missing or misspelt method does not compile. */
export function answers<Definition>(contract: Contract<Definition>, handlers: Handlers<Definition>): RpcService {
  return { contract, handlers };
}
