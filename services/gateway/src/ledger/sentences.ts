import en from '../../locale/ledger.en.json' with { type: 'json' };
import zh from '../../locale/ledger.zh.json' with { type: 'json' };
import type { Field } from './kinds.ts';

export type Language = 'zh' | 'en';
type Sentences = typeof zh;

const byLanguage: Readonly<Record<Language, Sentences>> = { zh, en };
const nothing: Readonly<Record<string, string>> = {};

/** Why and how to mend, for codes that refuse: `row` of a line, `file` of a whole ledger. */
export function refusalSentences(
  language: Language,
  group: 'row' | 'file',
  code: string,
  words: Readonly<Record<string, string | number>>,
): Readonly<{ why: string; mend: string }> {
  const texts = byLanguage[language];
  const known = (texts[group] as Readonly<Record<string, Readonly<{ why: string; mend: string }>>>)[code];
  const { why, mend } = known ?? texts[group].UNKNOWN_CODE;
  return { why: filled(why, { ...words, code }), mend: filled(mend, { ...words, code }) };
}

/** What a finding says: the row is taken, and this is worth a look. */
export function findingSentence(
  language: Language,
  code: string,
  words: Readonly<Record<string, string | number>>,
): string {
  const sentences = byLanguage[language].finding as Readonly<Record<string, string>>;
  return filled(sentences[code] ?? sentences['UNKNOWN_CODE'] ?? code, { ...words, code });
}

/** A word of the marked copy. */
export function markedWord(language: Language, word: keyof Sentences['marked'], words = nothing): string {
  return filled(byLanguage[language].marked[word], words);
}

/** What a field is called. */
export function fieldWord(language: Language, field: Field): string {
  return byLanguage[language].field[field];
}

function filled(sentence: string, words: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, word: string) => String(words[word] ?? whole));
}
