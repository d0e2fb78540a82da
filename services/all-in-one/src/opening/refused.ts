/** Why Linli does not open: one clear sentence (locale/cli.*.json), exit code 1, never a stack trace. */
export type StartRefusal =
  | 'FOLDER_NOT_WRITABLE'
  | 'FOLDER_IN_USE'
  | 'DATA_NEWER'
  | 'DATA_BROKEN'
  | 'PORT_TAKEN'
  | 'ADDRESS_UNKNOWN'
  | 'PATH_TOO_LONG'
  | 'FILE_MISSING'
  | 'KIND_UNKNOWN'
  | 'OUT_EXISTS'
  | 'OUT_NOT_WRITABLE'
  | 'BACKUP_BROKEN'
  | 'NOT_RUNNING'
  | 'SETTING_REFUSED'
  | 'LEDGER_UNREADABLE';

export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly code: StartRefusal;
  /** Words for the sentence: folder, port, pid, version. */
  readonly words: Readonly<Record<string, string | number>>;
  constructor(code: StartRefusal, words: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.words = words;
  }
}
