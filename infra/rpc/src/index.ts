export { RpcFault, RpcSetupRefused, type RpcSetupCode } from './errors.ts';
export { rpcKnobs } from './knobs.ts';
export { grpcNetwork, type GrpcNetworkOptions } from './network.ts';
export {
  answers,
  type CallContext,
  type CallOptions,
  type Client,
  type Contract,
  type Handlers,
  type Network,
  type RpcServer,
  type RpcService,
} from './port.ts';
export { RpcRefusal, type RefusalStatus } from './refusal.ts';
// For the simulator's network: the same bytes, and the same idea of what is a no and what is a bug.
export { load } from './definition.ts';
export { knownNo } from './status.ts';
