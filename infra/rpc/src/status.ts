import { Metadata, status, type ServiceError, type StatusObject } from '@grpc/grpc-js';
import { Unavailable } from '@linli/env';
import { LimitExceeded, VersionConflict } from '@linli/store';

import { RpcFault } from './errors.ts';
import { RpcRefusal, type RefusalStatus } from './refusal.ts';

/** Trailer that names the rule which said no. */
const codeTrailer = 'linli-code';
/** Trailer under which the other side has logged its bug. */
const incidentTrailer = 'linli-incident';

const statusOfRefusal: Record<RefusalStatus, status> = {
  NOT_FOUND: status.NOT_FOUND,
  FAILED_PRECONDITION: status.FAILED_PRECONDITION,
  INVALID_ARGUMENT: status.INVALID_ARGUMENT,
  ABORTED: status.ABORTED,
  PERMISSION_DENIED: status.PERMISSION_DENIED,
  RESOURCE_EXHAUSTED: status.RESOURCE_EXHAUSTED,
};
const outages: ReadonlySet<status> = new Set([status.UNAVAILABLE, status.DEADLINE_EXCEEDED, status.CANCELLED]);
const refusalOfStatus = new Map(Object.entries(statusOfRefusal).map(([name, code]) => [code, name as RefusalStatus]));

/** The first four kinds of no, as a refusal or outage; undefined = a bug. */
export function knownNo(thrown: unknown): RpcRefusal | Unavailable | undefined {
  if (thrown instanceof RpcRefusal || thrown instanceof Unavailable) return thrown;
  if (thrown instanceof VersionConflict) return new RpcRefusal('ABORTED', 'VERSION_CONFLICT');
  if (thrown instanceof LimitExceeded) return new RpcRefusal('RESOURCE_EXHAUSTED', thrown.limit);
  return undefined;
}

export function statusOf(no: RpcRefusal | Unavailable): Partial<StatusObject> {
  if (no instanceof Unavailable) return { code: status.UNAVAILABLE, details: 'UNAVAILABLE' };
  const metadata = new Metadata();
  metadata.set(codeTrailer, no.code);
  return { code: statusOfRefusal[no.status], details: no.code, metadata };
}

/** A bug says nothing but the id under which it was logged. */
export function statusOfBug(incidentId: string): Partial<StatusObject> {
  const metadata = new Metadata();
  metadata.set(incidentTrailer, incidentId);
  return { code: status.INTERNAL, details: 'INTERNAL', metadata };
}

/** What a caller throws for an answer that is no answer. */
export function errorOf(method: string, error: ServiceError): RpcRefusal | RpcFault | Unavailable {
  const trailer = (name: string) => error.metadata.get(name)[0]?.toString();
  const refusal = refusalOfStatus.get(error.code);
  const code = trailer(codeTrailer);
  if (refusal !== undefined && code !== undefined) return new RpcRefusal(refusal, code);
  if (outages.has(error.code)) return new Unavailable(`${method}: ${status[error.code]}`, { cause: error });
  // grpc's own word for a message over its limit, on either side.
  if (error.code === status.RESOURCE_EXHAUSTED) return new RpcRefusal('RESOURCE_EXHAUSTED', 'MESSAGE_TOO_LARGE');
  return new RpcFault(method, `${status[error.code]} ${error.details}`, trailer(incidentTrailer));
}

/** Only this one is tried again: the call may not have reached anybody, and every command may be asked twice. */
export function worthRetrying(error: ServiceError): boolean {
  return error.code === status.UNAVAILABLE;
}
