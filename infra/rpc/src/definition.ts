import { join } from 'node:path';

import { loadSync, type PackageDefinition, type ServiceDefinition } from '@grpc/proto-loader';

import { RpcSetupRefused } from './errors.ts';
import type { Contract } from './port.ts';

export type Loaded = Readonly<{ service: ServiceDefinition; definitions: PackageDefinition }>;

const loaded = new Map<string, PackageDefinition>();

/**
 * Reads the .proto file of a contract; each file once per process. The flags are those of the generated types:
 * int64 as number, enums as words, defaults filled in.
 * @throws RpcSetupRefused CONTRACT_BROKEN when the file names no such service
 */
export function load(contract: Contract<unknown>): Loaded {
  const path = join(contract.root, contract.file);
  let definitions = loaded.get(path);
  if (definitions === undefined) {
    definitions = loadSync(contract.file, {
      includeDirs: [contract.root],
      longs: Number,
      enums: String,
      defaults: true,
      oneofs: true,
    });
    loaded.set(path, definitions);
  }
  const service = definitions[contract.name];
  if (service === undefined || 'format' in service) throw new RpcSetupRefused('CONTRACT_BROKEN', contract.name);
  return { service, definitions };
}
