import { word } from '@linli/gateway/service';

import { named, type Language } from './words.ts';

/** Why a demand stands as it does, in words: how it was closed, or the causes for which nobody was found. */
export function reasonWords(language: Language, reason: string): string {
  return reason
    .split(' ')
    .filter((code) => code !== '')
    .map((code) => {
      const ended = named(language, 'ended', code);
      return ended === code ? word(language, 'cause', code) : ended;
    })
    .join(language === 'zh' ? '；' : '; ');
}
