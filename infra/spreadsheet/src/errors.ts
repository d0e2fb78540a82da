export type UnreadableCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_NOT_READABLE'
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'NOT_A_SPREADSHEET'
  | 'OLD_FORMAT'
  | 'PASSWORD_PROTECTED'
  | 'FILE_DAMAGED'
  | 'UNPACKED_TOO_LARGE'
  | 'NOT_ALLOWED_IN_FILE'
  | 'NO_SHEET'
  | 'SHEET_NOT_FOUND'
  | 'SHEET_EMPTY'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'CELL_TOO_LONG'
  | 'ENCODING_UNKNOWN'
  | 'COPY_NOT_WRITABLE'
  | 'TOO_SLOW'
  | 'STOPPED';

/** What a sentence about the refusal can name: a limit, what was found, the part of the file. Never a cell's text. */
export type UnreadableDetail = Readonly<{ limit?: number; found?: number | string; part?: string }>;

/** The file cannot be taken as a spreadsheet; nothing of it counts. The code has a sentence, this message is for logs. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
  readonly code: UnreadableCode;
  readonly detail: UnreadableDetail;
  constructor(code: UnreadableCode, detail: UnreadableDetail = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(detail)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.detail = detail;
  }
}

/** Any error as a refusal; what is not ours already means that the file is not what it says it is. */
export function asUnreadable(error: unknown, part?: string): UnreadableSheet {
  if (error instanceof UnreadableSheet) return error;
  return new UnreadableSheet('FILE_DAMAGED', part === undefined ? {} : { part }, error);
}

/** The code of a system error; errors of another realm (worker, test) are no `instanceof Error`. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
