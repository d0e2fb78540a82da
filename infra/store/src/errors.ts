/** A caller broke the rules of the port: undeclared index, limit out of range, a key of the wrong shape. A bug. */
export class StoreMisuse extends Error {
  override readonly name = 'StoreMisuse';
}

/** Somebody was faster, three times in a row. `current` is the version that stands. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  readonly current: number;
  constructor(id: string, current: number) {
    super(`${id} has moved on to version ${current}`);
    this.current = current;
  }
}

/** A write over a limit of the house (see DocumentWrite); nothing was written. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
  readonly limit: 'EVENT_TOO_LARGE' | 'OUTBOX_FULL' | 'DOCUMENT_TOO_LARGE';
  constructor(id: string, limit: 'EVENT_TOO_LARGE' | 'OUTBOX_FULL' | 'DOCUMENT_TOO_LARGE') {
    super(`${limit} at ${id}`);
    this.limit = limit;
  }
}
