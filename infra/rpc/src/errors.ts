/**
 * A server or client cannot be set up at all; found at start, never during a call.
 * `subject` is the path, address or contract it is about.
 */
export class RpcSetupRefused extends Error {
  override readonly name = 'RpcSetupRefused';
  readonly code: RpcSetupCode;
  readonly subject: string;
  constructor(code: RpcSetupCode, subject: string, cause?: unknown) {
    super(`${code} ${subject}`, { cause });
    this.code = code;
    this.subject = subject;
  }
}

export type RpcSetupCode =
  /** Somebody answers on the socket: another Linli runs on this folder. */
  | 'ANOTHER_LINLI_RUNS'
  /** The operating system takes about 107 bytes; put the data nearer to the root or start inside its folder. */
  | 'SOCKET_PATH_TOO_LONG'
  /** Something that is no socket lies where the socket should be. */
  | 'NOT_A_SOCKET'
  /** The folder for sockets cannot be made, or not be made private to this user. */
  | 'FOLDER_NOT_PRIVATE'
  | 'ADDRESS_TAKEN'
  | 'ADDRESS_UNUSABLE'
  /** No address is configured for a contract that is called. */
  | 'ADDRESS_UNKNOWN'
  /** The .proto file has no such service, or a method has no handler. */
  | 'CONTRACT_BROKEN';

/** A bug on the other side. Its details are in the other side's log under `incidentId`. */
export class RpcFault extends Error {
  override readonly name = 'RpcFault';
  readonly incidentId: string | undefined;
  constructor(method: string, details: string, incidentId: string | undefined) {
    super(`${method}: ${details}`);
    this.incidentId = incidentId;
  }
}
