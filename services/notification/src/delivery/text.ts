import en from '../../locale/en.json' with { type: 'json' };
import zh from '../../locale/zh.json' with { type: 'json' };
import { localTime } from '../telling/local-time.ts';

export type Text = Readonly<{ subject: string; body: string }>;
export type Filled = Text & Readonly<{ words: readonly (readonly [name: string, word: string])[] }>;
export type Locale = Readonly<Record<string, Text>>;

/** Texts by template code. They carry no name, address, diagnosis or fact of a case. */
export const locales: Readonly<Record<string, Locale>> = { zh, en };

type Words = Readonly<{ no: string; startMs: number; utcOffsetMinutes: number }>;

/** The text of a template: `{no}` is the number of the demand, `{when}` the local day and hour of the visit. */
export function textOf(template: string, language: string, words: Words): Filled {
  const text = locales[language]?.[template] ?? zh[template as keyof typeof zh];
  const known: Readonly<Record<string, string>> = { no: words.no, when: whenOf(language, words) };
  const fill = (line: string): string => line.replaceAll(blank, (_, name: string) => known[name] ?? '');
  const used = new Set(Array.from(text.body.matchAll(blank), ([, name = '']) => name));
  return {
    subject: fill(text.subject),
    body: fill(text.body),
    words: Array.from(used, (name) => [name, known[name] ?? '']),
  };
}

const blank = /\{(no|when)\}/g;

function whenOf(language: string, { startMs, utcOffsetMinutes }: Words): string {
  const { month, dayOfMonth, minute } = localTime(startMs, utcOffsetMinutes);
  const clock = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return language === 'zh' ? `${month}月${dayOfMonth}日 ${clock}` : `${dayOfMonth}/${month} ${clock}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
