export { answers, type CallContext, type CallOptions, type Client, type Contract, type Handlers, type Network, type RpcServer, type RpcService } from './port.ts';
export { RpcRefusal, type RefusalStatus } from './refusal.ts';
