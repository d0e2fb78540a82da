import { readConfig } from '@linli/config';

import { embeddedSettings } from '../opening/settings.ts';
import type { Language } from './words.ts';

/** `--language en`, else LINLI_LANGUAGE, else Chinese. A wrong setting is reported by the command itself, in Chinese. */
export function languageFrom(args: readonly string[]): Language {
  const at = args.indexOf('--language');
  const asked = at < 0 ? undefined : args[at + 1];
  if (asked === 'en' || asked === 'zh') return asked;
  try {
    // This setting alone: another that is wrong shall be reported in the language asked for.
    return readConfig({ language: embeddedSettings.language }).language;
  } catch {
    return 'zh';
  }
}
