import en from '../../locale/pages.en.json' with { type: 'json' };
import zh from '../../locale/pages.zh.json' with { type: 'json' };
import refusalsEn from '../../locale/refusals.en.json' with { type: 'json' };
import refusalsZh from '../../locale/refusals.zh.json' with { type: 'json' };

export type Language = 'zh' | 'en';
export type Texts = typeof zh;
export type Group = Exclude<keyof Texts, 'page'>;

const byLanguage: Record<Language, Texts> = { zh, en };

export function texts(language: Language): Texts['page'] {
  return byLanguage[language].page;
}

/** What a person reads for a code; the code itself when a newer service sends one this page does not know. */
export function word(language: Language, group: Group, code: string): string {
  return wordIn(language, [group], code);
}

/** As `word`, for a code that may come from any of several groups: the first that knows it. */
export function wordIn(language: Language, groups: readonly Group[], code: string): string {
  for (const group of groups) {
    const known = (byLanguage[language][group] as Readonly<Record<string, string>>)[code];
    if (known !== undefined) return known;
  }
  return code;
}

/** All codes of a group, in their order. */
export function codesOf(group: Group): readonly string[] {
  return Object.keys(zh[group]);
}

/** The sentence of a refusal; the code itself when it comes from a newer service. */
export function sentenceOf(code: string, locale: string): string {
  const sentences: Readonly<Record<string, string>> = locale === 'en' ? refusalsEn : refusalsZh;
  return sentences[code] ?? code;
}

/** Words one after the other, as each language strings them. */
export function listed(language: Language, words: readonly string[]): string {
  return words.join(language === 'zh' ? '；' : '; ');
}
