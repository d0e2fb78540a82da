import { Unavailable } from '@linli/env';

/** The file was written by a newer Linli; this one does not touch it. */
export class LogTooNew extends Error {
  override readonly name = 'LogTooNew';
  readonly file: string;
  constructor(file: string, found: number, known: number) {
    super(`${file} has layout ${found}; this version knows up to ${known}`);
    this.file = file;
  }
}

/** The file is there but is no log of ours. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable';
  readonly file: string;
  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`${file} ${why}`, options);
    this.file = file;
  }
}

/** Primary result codes (https://sqlite.org/rescode.html) that mean the file or its disk, not the statement. */
const outages: Readonly<Record<number, readonly [message: string, lasting: boolean]>> = {
  5: ['the log is in use by another process', false], // BUSY
  6: ['the log is in use by another process', false], // LOCKED
  7: ['no memory for SQLite', false], // NOMEM
  8: ['the log cannot be written', false], // READONLY
  10: ['reading or writing the log failed', true], // IOERR: after a failed fsync the kernel may have dropped our pages
  11: ['the log is damaged', true], // CORRUPT
  13: ['the disk is full', false], // FULL: rolled back, works again when there is room
  14: ['the log cannot be opened', false], // CANTOPEN
  26: ['the log is damaged', true], // NOTADB
};

/** What an error of SQLite means to a caller; `lasting` = nothing may be acknowledged until the file is opened again. */
export function failureOf(error: unknown): Readonly<{ error: unknown; lasting: boolean }> {
  const outage = outages[sqliteCode(error) ?? -1];
  if (outage === undefined) return { error, lasting: false };
  return { error: new Unavailable(outage[0], { cause: error }), lasting: outage[1] };
}

export function sqliteCode(error: unknown): number | undefined {
  // By shape: under jest the errors of Node's own modules are of another realm, and no instance of our Error.
  const code = (error as { errcode?: unknown } | null | undefined)?.errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}
