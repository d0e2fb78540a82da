import process from 'node:process';

import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { turnKnobs, type Knobs } from '@linli/config';
import type { Env } from '@linli/env';
import { passingTracer, type Logger, type Metrics, type Tracer } from '@linli/telemetry';

import { connect } from './client.ts';
import { loopbackPlace, socketPlace } from './folder-place.ts';
import { rpcKnobs } from './knobs.ts';
import { addressPlace, type Place } from './place.ts';
import type { Client, Contract, Network, RpcServer } from './port.ts';
import { startServer, type RpcParts } from './server.ts';

export type GrpcNetworkOptions = Readonly<{
  env: Env;
  logger: Logger;
  metrics: Metrics;
  tracer?: Tracer | undefined;
  knobs?: Partial<Knobs<typeof rpcKnobs>>;
}> &
  (
    | /** Embedded: sockets in this folder, made 0700; loopback with a token where there are no unix sockets. */
      Readonly<{ folder: string; by?: 'unix' | 'loopback' }>
      /** Scaled out: grpc target of a contract by its full name, and what this process listens on (`host:port`). */
    | Readonly<{ addressOf: (contract: string) => string | undefined; listen?: string }>
  );

/** gRPC as a `Network`. @throws SettingRefused for a knob out of range, RpcSetupRefused where nothing can be served */
export function grpcNetwork(options: GrpcNetworkOptions): Network {
  const { env, logger, metrics, tracer = passingTracer(env.rng) } = options;
  const knobs = turnKnobs('rpc', rpcKnobs, options.knobs);
  setLogVerbosity(logVerbosity.NONE); // grpc-js prints to the console by itself; all of it also comes back as errors
  const parts: RpcParts = { place: placeOf(options, knobs), env, logger, metrics, tracer, knobs };
  const clients = new Map<string, ReturnType<typeof connect>>();
  const servers = new Set<RpcServer>();

  return {
    client<Definition>(contract: Contract<Definition>): Client<Definition> {
      let client = clients.get(contract.name);
      if (client === undefined) {
        client = connect(parts, contract);
        clients.set(contract.name, client);
      }
      return client.calls as Client<Definition>;
    },
    async serve(serviceName, services) {
      const server = await startServer(parts, serviceName, services);
      servers.add(server);
      logger.info(
        { service: serviceName, contracts: services.map(({ contract }) => contract.name) },
        'answering calls',
      );
      return server;
    },
    async close() {
      await Promise.all([...servers].map((server) => server.close()));
      for (const client of clients.values()) client.close();
    },
  };
}

function placeOf(options: GrpcNetworkOptions, knobs: RpcParts['knobs']): Place {
  if ('addressOf' in options) return addressPlace(options, knobs.maxConnectionAgeMs);
  const by = options.by ?? (process.platform === 'win32' ? 'loopback' : 'unix');
  return by === 'unix' ? socketPlace(options.folder) : loopbackPlace(options.folder, options.env.ids.secret());
}
