import { HttpSetupRefused } from '@linli/http';
import { RpcSetupRefused } from '@linli/rpc';

import { StartRefused, type StartRefusal } from './refused.ts';

type Words = Readonly<Record<string, string | number>>;

const ofHttp: Readonly<Record<HttpSetupRefused['code'], StartRefusal>> = {
  PORT_TAKEN: 'PORT_TAKEN',
  PORT_FORBIDDEN: 'PORT_FORBIDDEN',
  HOST_UNKNOWN: 'ADDRESS_UNKNOWN',
};

const ofRpc: Readonly<Partial<Record<RpcSetupRefused['code'], StartRefusal>>> = {
  SOCKET_PATH_TOO_LONG: 'PATH_TOO_LONG',
  ANOTHER_LINLI_RUNS: 'FOLDER_IN_USE',
  NOT_A_SOCKET: 'DATA_BROKEN',
  FOLDER_NOT_PRIVATE: 'FOLDER_NOT_WRITABLE',
};

/** By name, as errors of store and log have no code in common. */
const ofData: Readonly<Record<string, StartRefusal>> = {
  StoreTooNew: 'DATA_NEWER',
  LogTooNew: 'DATA_NEWER',
  StoreUnreadable: 'DATA_BROKEN',
  LogUnreadable: 'DATA_BROKEN',
};

/** What the drivers say when a file is away, by a part of it. */
const ofAway: readonly (readonly [said: string, refusal: StartRefusal])[] = [
  ['in use', 'FOLDER_IN_USE'],
  ['damaged', 'DATA_BROKEN'],
  ['failed', 'DATA_BROKEN'],
  ['full', 'DISK_FULL'],
  ['written', 'FOLDER_NOT_WRITABLE'],
  ['opened', 'FOLDER_NOT_WRITABLE'],
];

/** What a driver refuses to start with, in the words of the command line; anything else is a bug and stays what it is. */
export function inOurWords(error: unknown, words: Words): unknown {
  const refused = refusalOf(error);
  return refused === undefined
    ? error
    : new StartRefused(refused, { pid: '?', format: '?', known: '?', ...words }, error);
}

function refusalOf(error: unknown): StartRefusal | undefined {
  if (error instanceof StartRefused) return undefined;
  if (error instanceof HttpSetupRefused) return ofHttp[error.code];
  if (error instanceof RpcSetupRefused) return ofRpc[error.code];
  if (!(error instanceof Error)) return undefined;
  if (error.name !== 'Unavailable') return ofData[error.name];
  return ofAway.find(([said]) => error.message.includes(said))?.[1];
}
