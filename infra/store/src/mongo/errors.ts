import { Unavailable } from '@linli/env';

import { StoreMisuse } from '../errors.ts';

/** Why a MongoDB is not taken as a store. */
export type StoreRefusal = keyof typeof mends;

const mends = {
  ADDRESS_UNREADABLE: 'write it as mongodb://host:port,host:port/?replicaSet=name or mongodb+srv://name',
  ADDRESS_HOLDS_LOGIN: 'take name and password out of the address and give them as settings of their own',
  WRITE_CONCERN_TOO_WEAK: 'take w and wtimeoutMS out of the address: every write asks for a majority',
  JOURNAL_OFF: 'take journal=false out of the address, and start mongod with its journal',
  READ_CONCERN_TOO_WEAK:
    'take readConcernLevel and readPreference out of the address: the primary is asked for what a majority has',
  SERVER_TOO_OLD: 'update MongoDB to 4.4 or newer',
  LOGIN_REFUSED: 'check name, password and the database that knows them (authSource), and the rights: readWrite',
  TLS_REFUSED: 'check the certificate, its names and its end, and the file of the authority that signed it',
  FILE_UNREADABLE: 'check that the file of the authority is there and that this process may read it',
  OTHER_INSTALLATION: 'give each installation databases of its own',
  LAYOUT_TOO_NEW: 'start the version that wrote it, or a newer one',
  INDEX_CONFLICT:
    'somebody made an index of our name with other options: drop it, and it is made anew at the next start',
} as const;

/** The store does not start, and nothing was changed. Asking again helps only when somebody has done something. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  readonly code: StoreRefusal;
  /** What an operator does about it. */
  readonly mend: string;
  constructor(code: StoreRefusal, why: string, options?: ErrorOptions) {
    super(`${code}: ${why}; ${mends[code]}`, options);
    this.code = code;
    this.mend = mends[code];
  }
}

/** What an error of the client means to us. */
export type Failure =
  | Readonly<{ kind: 'DUPLICATE' | 'TOO_LARGE' }>
  /** For the caller, as it is. */
  | Readonly<{ kind: 'THROWN'; error: unknown }>;

/** Errors of the client are known by shape: under jest their classes are those of another realm. */
type Shape = Readonly<{ name?: unknown; code?: unknown; cause?: unknown; reason?: unknown; message?: unknown }>;

/**
 * Codes of a server that answered and means: not now, or not here. Whether the write took effect is unknown.
 * https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml
 */
const outages = new Set([
  1, // InternalError: something broke inside the server, for example its journal on a full disk; nothing that we asked wrongly
  6, // HostUnreachable
  7, // HostNotFound
  13, // Unauthorized: rights taken away while we run
  18, // AuthenticationFailed
  50, // MaxTimeMSExpired
  64, // WriteConcernTimeout: applied, but no majority has said so
  79, // UnknownReplWriteConcern
  89, // NetworkTimeout
  91, // ShutdownInProgress
  100, // UnsatisfiableWriteConcern
  112, // WriteConflict
  133, // FailedToSatisfyReadPreference
  134, // ReadConcernMajorityNotAvailableYet
  189, // PrimarySteppedDown
  202, // NetworkInterfaceExceededTimeLimit
  262, // ExceededTimeLimit
  314, // ObjectIsBusy
  365, // TemporarilyUnavailable
  9001, // SocketException
  10058, // LegacyNotPrimary
  10107, // NotWritablePrimary
  11600, // InterruptedAtShutdown
  11602, // InterruptedDueToReplStateChange
  13388, // StaleConfig
  13435, // NotPrimaryNoSecondaryOk
  13436, // NotPrimaryOrSecondary
  14031, // OutOfDiskSpace
]);
/** BSONObjectTooLarge and what updates, inserts and the wire say of documents over 16 MiB. */
const tooLarge = new Set<unknown>([10334, 17280, 17419, 17420, 'ERR_OUT_OF_RANGE']);
/** What the driver lets through as it is when a connection breaks under a write to it. */
const brokenSocket = new Set<unknown>([
  ...['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ERR_SOCKET_CLOSED'],
]);
/** Errors of the driver that are bugs of ours and no outage. */
const bugs = /^Mongo(API|InvalidArgument|Parse|MissingDependency|BatchReExecution|CursorInUse|Transaction)Error$/;

export function failureOf(error: unknown): Failure {
  const { name, code } = shapeOf(error);
  if (code === 11000) return { kind: 'DUPLICATE' };
  if (tooLarge.has(code)) return { kind: 'TOO_LARGE' };
  if (name === 'CastError' || name === 'StrictModeError' || name === 'ObjectParameterError')
    return { kind: 'THROWN', error: new StoreMisuse('no value of this kind can be asked for', { cause: error }) };
  const answered = typeof code === 'number' && typeof name === 'string' && /^Mongo(ose)?(Bulk|Server|Write)/.test(name);
  const away = answered
    ? name === 'MongoWriteConcernError' || outages.has(code)
    : brokenSocket.has(code) || (typeof name === 'string' && /^Mongo/.test(name) && !bugs.test(name));
  return { kind: 'THROWN', error: away ? new Unavailable('MongoDB cannot be reached', { cause: error }) : error };
}

/** What stands in the way of a start for good: login, certificate, age of the server. Undefined = nothing of that kind. */
export function refusalOf(error: unknown): StoreRefused | undefined {
  for (const { name, code, message } of causesOf(error)) {
    const said = typeof message === 'string' ? message : '';
    if (code === 18 || code === 13 || code === 8000)
      return new StoreRefused('LOGIN_REFUSED', 'MongoDB did not let us in', { cause: error });
    if (code === 2 && /journal/i.test(said))
      return new StoreRefused('JOURNAL_OFF', 'MongoDB runs without a journal', { cause: error });
    if (/maximum wire version/.test(said))
      return new StoreRefused('SERVER_TOO_OLD', 'MongoDB is older than 4.4', { cause: error });
    // The client opens the file at the first connection; what it says has the path.
    if (/^(?:ENOENT|EACCES|EISDIR): .*(?:, open|, read)/.test(said))
      return new StoreRefused('FILE_UNREADABLE', said, { cause: error });
    if (typeof code === 'string' && tlsCodes.test(code)) return new StoreRefused('TLS_REFUSED', code, { cause: error });
    if (name === 'MongoParseError' || name === 'MongoInvalidArgumentError' || name === 'MongoMissingCredentialsError')
      return new StoreRefused('ADDRESS_UNREADABLE', 'the address is none that can be used');
  }
  return undefined;
}

const tlsCodes = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|EPROTO)/;

/** The error and what it says it came from, also what a server selection found at each server. */
function causesOf(error: unknown): Shape[] {
  const found: Shape[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && found.length < 20) {
    const next = open.shift();
    if (typeof next !== 'object' || next === null) continue;
    const shape = shapeOf(next);
    found.push(shape);
    open.push(shape.cause, ...serverErrors(shape.reason));
  }
  return found;
}

function serverErrors(reason: unknown): unknown[] {
  if (typeof reason !== 'object' || reason === null || !('servers' in reason)) return [];
  const { servers } = reason;
  if (!(servers instanceof Map)) return [];
  return [...servers.values()].map((server: unknown) =>
    typeof server === 'object' && server !== null && 'error' in server ? server.error : undefined,
  );
}

function shapeOf(error: unknown): Shape {
  return typeof error === 'object' && error !== null ? error : {};
}
