import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from '@jest/globals';
import { type MethodDefinition } from '@grpc/proto-loader';
import { systemClock, systemIds, systemRng, type Env } from '@linli/env';
import { silent, type Logger } from '@linli/telemetry';

import {
  answers,
  grpcNetwork,
  type Contract,
  type GrpcNetworkOptions,
  type Handlers,
  type Network,
  type RpcService,
} from '../src/index.ts';

type Echo = { text: string; atMs: number; mood: string; many: string[] };
export type EchoDefinition = {
  Echo: MethodDefinition<Partial<Echo>, Partial<Echo>, Echo, Echo>;
  Fail: MethodDefinition<Partial<Echo>, Partial<Echo>, Echo, Echo>;
};
export const echoContract: Contract<EchoDefinition> = {
  name: 'linli.test.v1.EchoService',
  file: 'echo.proto',
  root: new URL('proto', import.meta.url).pathname,
};
export const env: Env = { clock: systemClock, ids: systemIds('test key'), rng: systemRng };

export function echoes(handlers: Partial<Handlers<EchoDefinition>> = {}): RpcService {
  return answers(echoContract, { Echo: async (request) => request, Fail: async (request) => request, ...handlers });
}

/**
 * The only way for a test to get a network: it is closed after the last test, because jest never ends while a gRPC
 * server is left running.
 */
export function networks() {
  const open: Network[] = [];
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(open.map((network) => network.close()));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'linli-rpc-'));
    folders.push(made);
    return made;
  };
  const network = (options: Partial<GrpcNetworkOptions> = {}) => {
    const place = 'addressOf' in options ? {} : { folder: folder() };
    const made = grpcNetwork({ env, ...silent, ...place, ...options } as GrpcNetworkOptions);
    open.push(made);
    return made;
  };
  return { folder, network };
}

/** Keeps what is logged as errors. */
export function listeningLogger(): {
  logger: Logger;
  errors: { fields: Readonly<Record<string, unknown>>; message: string }[];
} {
  const errors: { fields: Readonly<Record<string, unknown>>; message: string }[] = [];
  const logger: Logger = {
    ...silent.logger,
    error: (fields, message) => errors.push({ fields, message }),
    child: () => logger,
  };
  return { logger, errors };
}
