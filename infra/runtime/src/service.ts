import type { Subscription } from '@linli/bus';
import type { Env } from '@linli/env';
import type { Network, RpcService } from '@linli/rpc';
import type { CollectionSpec, Store } from '@linli/store';
import type { Logger, Metrics, Tracer } from '@linli/telemetry';

/** Work that becomes due: run when a document of `collection` is due, and by a slow sweep as the safety net. */
export type Sweep = Readonly<{
  name: string;
  collection: string;
  /** Handles at most one batch; true when there may be more. Safe with two holders: compare-and-set decides. */
  run: () => Promise<boolean>;
}>;

/** Everything a service is, in one place: what it keeps, what it answers, what it listens to, what it does by the clock. */
export type Service = Readonly<{
  name: string;
  collections: readonly CollectionSpec[];
  rpc: readonly RpcService[];
  listensTo: readonly Subscription[];
  sweeps: readonly Sweep[];
}>;

/** What a composition root hands to a service's wiring. */
export type ServicePorts = Readonly<{
  env: Env;
  /** Counts the restores of this installation; part of every event id. */
  incarnation: number;
  store: Store;
  rpc: Network;
  logger: Logger;
  metrics: Metrics;
  /** For what opens doors and starts services, not for use cases: steps are kept by infra. Left out, none are. */
  tracer?: Tracer | undefined;
}>;
