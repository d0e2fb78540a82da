import { type ChannelOptions, type Server, ServerCredentials } from '@grpc/grpc-js';
import { Unavailable } from '@linli/env';

import { RpcSetupRefused } from './errors.ts';

/** Where a contract is dialled, and the token its server asks for. */
export type Dial = Readonly<{ target: string; token: string | undefined }>;

/** Where servers are put and found: a folder of sockets, loopback ports written down in a folder, or addresses. */
export interface Place {
  /** Asked again after each failed call, so the answer may change. @throws Unavailable when nobody serves it yet */
  dial(name: string): Dial;
  /** Makes the server reachable under each name. @throws RpcSetupRefused */
  bind(server: Server, names: readonly string[]): Promise<void>;
  /** Forgets what `bind` wrote down. */
  unbind(names: readonly string[]): void;
  /** What a server demands of its callers. */
  readonly token: string | undefined;
  readonly clientOptions: ChannelOptions;
  readonly serverOptions: ChannelOptions;
}

/** Services on addresses (scaled out): a target for each contract, and the one address this process listens on. */
export function addressPlace(
  { addressOf, listen }: Readonly<{ addressOf: (contract: string) => string | undefined; listen?: string }>,
  maxConnectionAgeMs: number,
): Place {
  return {
    dial(name) {
      const target = addressOf(name);
      if (target === undefined) throw new RpcSetupRefused('ADDRESS_UNKNOWN', name);
      return { target, token: undefined };
    },
    async bind(server) {
      if (listen === undefined) throw new RpcSetupRefused('ADDRESS_UNKNOWN', 'listen');
      await bindTo(server, listen);
    },
    unbind: () => undefined,
    token: undefined,
    // A headless service has one address per replica; without round_robin all calls go to the first.
    clientOptions: { 'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }) },
    serverOptions: { 'grpc.max_connection_age_ms': maxConnectionAgeMs },
  };
}

/** Binds and answers the port. @throws RpcSetupRefused */
export async function bindTo(server: Server, address: string): Promise<number> {
  try {
    return await new Promise((resolve, reject) => {
      server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
        if (error) reject(error);
        else resolve(port);
      });
    });
  } catch (error) {
    const taken = /EADDRINUSE/.test(String(error));
    throw new RpcSetupRefused(taken ? 'ADDRESS_TAKEN' : 'ADDRESS_UNUSABLE', address, error);
  }
}

export function nobodyServes(name: string): Unavailable {
  return new Unavailable(`nobody serves ${name}`);
}
