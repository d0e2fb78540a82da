import en from '../../locale/pages.en.json' with { type: 'json' };
import zh from '../../locale/pages.zh.json' with { type: 'json' };

export type Language = 'zh' | 'en';
export type Texts = typeof zh;
type Group = Exclude<keyof Texts, 'page'>;

const byLanguage: Record<Language, Texts> = { zh, en };

export function texts(language: Language): Texts['page'] {
  return byLanguage[language].page;
}

/** What a person reads for a code; the code itself when a newer service sends one this page does not know. */
export function word(language: Language, group: Group, code: string): string {
  return (byLanguage[language][group] as Readonly<Record<string, string>>)[code] ?? code;
}

/** Chinese first: English only for who asks for it, by `?lang=en` or a browser that does not read Chinese. */
export function languageOf(query: string | undefined, acceptLanguage: string | undefined): Language {
  if (query === 'en' || query === 'zh') return query;
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'zh';
}
