/** One setting that cannot be used: its name, what was given (masked for secrets) and what is legal. */
export type SettingProblem = Readonly<{
  setting: string;
  code: 'MISSING' | 'ILLEGAL' | 'FILE_UNREADABLE';
  /** What was given; `undefined` when nothing was, `***` for a secret. */
  value: string | undefined;
  /** Range in short notation: `1..65535`, `debug|info|warn`, `1..200 chars`. */
  legal: string;
}>;

/** A start is refused because of its settings. All problems at once, so that one restart mends them. */
export class SettingRefused extends Error {
  override readonly name = 'SettingRefused';
  readonly problems: readonly SettingProblem[];
  constructor(problems: readonly SettingProblem[]) {
    super(problems.map((p) => `${p.code} ${p.setting}=${p.value ?? ''} (${p.legal})`).join('; '));
    this.problems = problems;
  }
}
