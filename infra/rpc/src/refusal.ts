/** How a refusal travels: the three gRPC statuses a rule may answer with, and the one of a lost race. */
export type RefusalStatus =
  'NOT_FOUND' | 'FAILED_PRECONDITION' | 'INVALID_ARGUMENT' | 'ABORTED' | 'PERMISSION_DENIED' | 'RESOURCE_EXHAUSTED';

/** A rule says no. `code` has a line in docs/refusals.md. */
export class RpcRefusal extends Error {
  override readonly name = 'RpcRefusal';
  readonly status: RefusalStatus;
  readonly code: string;
  constructor(status: RefusalStatus, code: string) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}
