import type { Language } from './words.ts';
import { say } from './words.ts';
import { StartRefused } from '../opening/refused.ts';
import { SettingRefused } from '@linli/config';

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

/** One clear sentence for what Linli refuses; undefined for a bug, which keeps its stack. */
export function sentenceOf(error: unknown, language: Language): string | undefined {
  if (error instanceof StartRefused) return say(language, 'refusal', error.code, error.words);
  if (error instanceof SettingRefused) {
    return error.problems
      .map(({ setting, value, legal }) =>
        say(language, 'refusal', 'SETTING_REFUSED', { setting, value: value ?? '', legal }),
      )
      .join('\n');
  }
  return undefined;
}
