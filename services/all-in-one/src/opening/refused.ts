/** Why Linli does not open: one clear sentence (locale/cli.*.json), exit code 1, never a stack trace. */
const refusals = [
  'FOLDER_NOT_WRITABLE',
  'DISK_FULL',
  'FOLDER_IN_USE',
  'DATA_NEWER',
  'DATA_BROKEN',
  'PORT_TAKEN',
  'PORT_FORBIDDEN',
  'ADDRESS_UNKNOWN',
  'PATH_TOO_LONG',
  'FILE_MISSING',
  'KIND_UNKNOWN',
  'MAP_UNREADABLE',
  'OUT_EXISTS',
  'OUT_NOT_WRITABLE',
  'BACKUP_BROKEN',
  'NOT_RUNNING',
  'ANSWER_UNEXPECTED',
  'SETTING_REFUSED',
  'LEDGER_UNREADABLE',
  'NOT_A_DEMONSTRATION',
  'DEMO_BEGUN_OTHERWISE',
  'PARKED_UNKNOWN',
  'PARKED_EVENT_UNKNOWN',
  'PARKED_MISUSE',
  'AT_MISUSE',
  'TOKEN_FILE_UNREADABLE',
  'TOKEN_REFUSED',
  'NOBODY_ANSWERS',
  'NOTIFY_EVENT_UNKNOWN',
  'NOTIFY_KIND_UNKNOWN',
  'NOTIFY_INSTANT_UNREADABLE',
  'FOLDER_MOVED',
  'FOLDER_NEW',
  'MOVE_UNFINISHED',
  'MOVE_MISUSE',
  'MOVE_ELSEWHERE',
  'MOVE_SOURCE_RUNS',
  'MOVE_SOURCE_UNKNOWN',
  'MOVE_TARGET_TAKEN',
  'MOVE_TARGET_REFUSED',
  'MOVE_TARGET_AWAY',
  'MOVE_LOG_DIFFERS',
  'MOVE_UNEQUAL',
] as const;
export type StartRefusal = (typeof refusals)[number];

export function isStartRefusal(code: string): code is StartRefusal {
  return refusals.some((refusal) => refusal === code);
}

/** What the file system says when there is no room left, or none for us. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

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
