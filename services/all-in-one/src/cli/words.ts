import en from '../../locale/cli.en.json' with { type: 'json' };
import zh from '../../locale/cli.zh.json' with { type: 'json' };

export type Language = 'zh' | 'en';
export type Words = typeof zh;

const byLanguage: Record<Language, Words> = { zh, en };

/** A sentence of the command line with its words filled in. */
export function say<G extends keyof Words>(
  language: Language,
  group: G,
  name: keyof Words[G] & string,
  words: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = (byLanguage[language][group] as Readonly<Record<string, string>>)[name] ?? name;
  return sentence.replace(/\{(\w+)\}/g, (whole, word: string) => String(words[word] ?? whole));
}

/** What a person reads for a code of a group; the code itself when the group does not know it. */
export function named(language: Language, group: keyof Words, code: string): string {
  return (byLanguage[language][group] as Readonly<Record<string, string>>)[code] ?? code;
}
