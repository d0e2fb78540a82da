import en from '../../locale/cli.en.json' with { type: 'json' };
import zh from '../../locale/cli.zh.json' with { type: 'json' };

export type Language = 'zh' | 'en';
type Words = typeof zh;

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
