import { SettingRefused } from '@linli/config';

import { StartRefused } from '../opening/refused.ts';
import { say, type Language } from './words.ts';

/** Exit codes of every command (docs/commands.md). */
export const exit = { done: 0, refused: 1, partly: 2, interrupted: 3 } as const;

/** How a command speaks: sentences for people on stderr, with `--json` one object as the last line of stdout. */
export type Output = Readonly<{
  json: boolean;
  language: Language;
  tell: (sentence: string) => void;
  result: (object: unknown) => void;
}>;

export function makeOutput(json: boolean, language: Language): Output {
  return {
    json,
    language,
    tell: (sentence) => {
      if (json) console.error(sentence);
      else console.log(sentence);
    },
    result: (object) => {
      if (json) console.log(JSON.stringify(object));
    },
  };
}

/** One clear sentence for what Linli refuses, with its code; undefined for a bug, which keeps its stack. */
export function refusalOf(error: unknown, language: Language): Readonly<{ code: string; why: string }> | undefined {
  if (error instanceof StartRefused)
    return { code: error.code, why: say(language, 'refusal', error.code, error.words) };
  if (!(error instanceof SettingRefused)) return undefined;
  const sentences = error.problems.map(({ setting, code, value, legal }) =>
    say(language, 'setting', code, { setting, value: value ?? '', legal }),
  );
  return { code: 'SETTING_REFUSED', why: sentences.join('\n') };
}
