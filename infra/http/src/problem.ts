import { Unavailable } from '@linli/env';
import { RpcFault, RpcRefusal, type RefusalStatus } from '@linli/rpc';
import { LimitExceeded, VersionConflict } from '@linli/store';

/** One field that does not fit: where (JSON pointer) and a code. Never its value. */
export type FieldProblem = Readonly<{ at: string; code: string }>;

export type ProblemOptions = Readonly<{
  fields?: readonly FieldProblem[];
  headers?: Readonly<Record<string, string>>;
  /** Further members of the problem: numbers and codes, e.g. the version that stands. */
  more?: Readonly<Record<string, string | number | boolean>>;
  cause?: unknown;
}>;

/** An answer that is a no. `code` has a line in docs/refusals.md. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: number;
  readonly code: string;
  readonly options: ProblemOptions;
  constructor(status: number, code: string, options: ProblemOptions = {}) {
    super(`${status} ${code}`, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.options = options;
  }
}

/** RFC 9457, and what a person needs to ask about it. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  code: string;
  instance: string;
  requestId: string;
  /** Under this id the bug is in the log. */
  incidentId?: string;
  fields?: readonly FieldProblem[];
}>;

const statusOfRefusal: Record<RefusalStatus, number> = {
  NOT_FOUND: 404,
  FAILED_PRECONDITION: 409,
  INVALID_ARGUMENT: 422,
  ABORTED: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
};

/** What Node and express throw for requests that cannot be read, by their own code or type. */
const ofExpress: Readonly<Record<string, readonly [status: number, code: string]>> = {
  'entity.parse.failed': [400, 'MALFORMED_BODY'],
  'entity.too.large': [413, 'BODY_TOO_LARGE'],
  'parameters.too.many': [413, 'BODY_TOO_LARGE'],
  'request.size.invalid': [400, 'MALFORMED_BODY'],
  'entity.verify.failed': [400, 'MALFORMED_BODY'],
  'request.aborted': [400, 'MALFORMED_BODY'],
  'encoding.unsupported': [415, 'MEDIA_TYPE_UNSUPPORTED'],
  'charset.unsupported': [415, 'MEDIA_TYPE_UNSUPPORTED'],
};

/**
 * Whatever was thrown, as a problem; `bug` says that nobody expected it, and then `incidentId` names it in the log.
 * @param newIncident makes the id, unless the other side of a call has logged it already
 */
export function problemOf(
  thrown: unknown,
  retryAfterMs: number,
  newIncident: () => string,
): Readonly<{ problem: HttpProblem; bug: boolean }> {
  if (thrown instanceof HttpProblem) return { problem: thrown, bug: false };
  if (thrown instanceof RpcRefusal) return known(new HttpProblem(statusOfRefusal[thrown.status], thrown.code));
  if (thrown instanceof VersionConflict) {
    return known(new HttpProblem(409, 'VERSION_CONFLICT', { more: { version: thrown.current } }));
  }
  if (thrown instanceof LimitExceeded) return known(new HttpProblem(429, thrown.limit));
  if (thrown instanceof Unavailable) return known(comeAgain('UNAVAILABLE', retryAfterMs, thrown));
  const unreadable = ofExpress[typeOf(thrown)];
  if (unreadable !== undefined) return known(new HttpProblem(...unreadable));
  if (thrown instanceof URIError) return known(new HttpProblem(400, 'MALFORMED_PATH'));
  const incidentId = (thrown instanceof RpcFault ? thrown.incidentId : undefined) ?? newIncident();
  return { problem: new HttpProblem(500, 'INTERNAL', { more: { incidentId }, cause: thrown }), bug: true };
}

export function comeAgain(code: string, retryAfterMs: number, cause?: unknown): HttpProblem {
  return new HttpProblem(503, code, { headers: { 'retry-after': String(Math.ceil(retryAfterMs / 1_000)) }, cause });
}

function known(problem: HttpProblem) {
  return { problem, bug: false };
}

function typeOf(thrown: unknown): string {
  return thrown instanceof Error && 'type' in thrown && typeof thrown.type === 'string' ? thrown.type : '';
}
