import { Unavailable } from '@linli/env';

/** The data file was written by a newer Linli; this one does not touch it. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
  readonly file: string;
  readonly found: number;
  readonly known: number;
  constructor(file: string, found: number, known: number) {
    super(`${file} has layout ${found}; this version knows up to ${known}`);
    this.file = file;
    this.found = found;
    this.known = known;
  }
}

/** The file is there but is no data file of ours. */
export class StoreUnreadable extends Error {
  override readonly name = 'StoreUnreadable';
  readonly file: string;
  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`${file} ${why}`, options);
    this.file = file;
  }
}

/** What an error of SQLite means to us. https://sqlite.org/rescode.html, low byte. */
type Failure = Readonly<{
  /** What the caller gets. */
  error: unknown;
  /** The file or its disk is the reason, not the statement. */
  outage: boolean;
  /** What reached the disk is no longer known: nothing may be acknowledged until somebody opens the file again. */
  lasting: boolean;
}>;

const meanings: Readonly<Record<number, readonly [message: string, lasting: boolean]>> = {
  5: ['the data file is in use by another process', false], // BUSY
  6: ['the data file is in use by another process', false], // LOCKED
  7: ['no memory for SQLite', false], // NOMEM
  8: ['the data file cannot be written', false], // READONLY
  10: ['reading or writing the data file failed', true], // IOERR: after a failed fsync the kernel may have dropped our pages
  11: ['the data file is damaged', true], // CORRUPT
  13: ['the disk is full', false], // FULL: SQLite has rolled back, and works again when there is room
  14: ['the data file cannot be opened', false], // CANTOPEN
  26: ['the data file is damaged', true], // NOTADB
};

export function failureOf(error: unknown): Failure {
  const meaning = meanings[sqliteCode(error) ?? -1];
  if (!meaning) return { error, outage: false, lasting: false };
  return { error: new Unavailable(meaning[0], { cause: error }), outage: true, lasting: meaning[1] };
}

/** Primary result code of an error that node:sqlite threw. Known by its shape: under jest its class is one of another realm. */
export function sqliteCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
