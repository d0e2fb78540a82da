import { dayNumber, isDay, ymdOf, type Ymd } from './civil-day.ts';
import { halfWidth, isNothing, numeral } from './text.ts';

/** How a date was written. A form unlike that of its column is worth a look; a form without a year always is. */
export type DateForm = 'CELL' | 'ISO' | 'DOTS' | 'HAN' | 'COMPACT' | 'SERIAL' | 'SHORT_YEAR' | 'AMERICAN' | 'NO_YEAR';

export type DateReading =
  | Readonly<{ is: 'NONE' }>
  | Readonly<{ is: 'DATE'; form: Exclude<DateForm, 'NO_YEAR'>; day: number }>
  | Readonly<{ is: 'MONTH_DAY'; month: number; day: number }>
  | Readonly<{ is: 'WRONG' }>;

/** Cells as the spreadsheet has them: `number` is the serial of a date or a plain number. */
export type DateCell = Readonly<{ text: string; kind: string; number?: number }>;

/** Day number of serial 0 in the 1900 system. */
const serialZero = dayNumber({ year: 1899, month: 12, day: 30 });
/** 1950-01-01 … 2100-01-01: a bare number outside is no date. */
const serials = { first: 18_264, last: 73_051 };

type Pattern = readonly [RegExp, Exclude<DateForm, 'CELL' | 'SERIAL' | 'NO_YEAR'>];
const patterns: readonly Pattern[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/, 'ISO'],
  [/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?!\d)/, 'DOTS'],
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?/, 'HAN'],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, 'COMPACT'],
  [/^(\d{4}) (\d{1,2}) (\d{1,2})(?!\d)/, 'DOTS'],
];
const shortYear = /^'?(\d{2})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?(?!\d)/;
const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/;
const noYear = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})[日号]?(?:$|[\s(上下早晚周星])/;

/** Reads a date in any of its spellings. What has no year comes back as month and day. */
export function readDate({ text, kind, number }: DateCell): DateReading {
  if (kind === 'DATE' && number !== undefined) {
    return number >= 1 ? { is: 'DATE', form: 'CELL', day: serialZero + Math.floor(number) } : { is: 'WRONG' };
  }
  const plain = arabic(halfWidth(text));
  if (isNothing(plain)) return { is: 'NONE' };
  for (const [pattern, form] of patterns) {
    const [, year = '', month = '', day = ''] = pattern.exec(plain) ?? [];
    if (year !== '') return dated({ year: Number(year), month: Number(month), day: Number(day) }, form);
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : 0;
  if (serial >= serials.first && serial <= serials.last)
    return { is: 'DATE', form: 'SERIAL', day: serialZero + serial };
  if (kind === 'NUMBER') return { is: 'WRONG' };
  return withoutCentury(plain);
}

function withoutCentury(plain: string): DateReading {
  const [, year = '', month = '', day = ''] = shortYear.exec(plain) ?? [];
  if (year !== '') return dated({ year: 2000 + Number(year), month: Number(month), day: Number(day) }, 'SHORT_YEAR');
  const [, first = '', second = '', last = ''] = american.exec(plain) ?? [];
  if (last !== '') {
    const [a, b] = [Number(first), Number(second)];
    return dated({ year: Number(last), ...(a > 12 ? { month: b, day: a } : { month: a, day: b }) }, 'AMERICAN');
  }
  const [, m = '', d = ''] = noYear.exec(plain) ?? [];
  // A leap year, so that 29 February may be one.
  if (m !== '' && isDay({ year: 2024, month: Number(m), day: Number(d) })) {
    return { is: 'MONTH_DAY', month: Number(m), day: Number(d) };
  }
  return { is: 'WRONG' };
}

function dated(ymd: Ymd, form: Exclude<DateForm, 'NO_YEAR'>): DateReading {
  return isDay(ymd) ? { is: 'DATE', form, day: dayNumber(ymd) } : { is: 'WRONG' };
}

/** `二〇二六年十一月六日` in digits. */
function arabic(text: string): string {
  if (!/[一二三四五六七八九十〇零]/.test(text)) return text;
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/, (year) => year.replace(/./g, (sign) => String(numeral(sign) ?? '')))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, (word) => String(numeral(word) ?? word));
}

/**
 * The year of a date that has none: of the years named in the title (or used in the column) the one that brings it closest
 * to today without passing it; else this year, or last year when that day is still to come.
 */
export function yearFor(
  monthDay: Readonly<{ month: number; day: number }>,
  years: readonly number[],
  today: number,
): number {
  const thisYear = ymdOf(today).year;
  const ago = (year: number): number => {
    const ymd = { year, ...monthDay };
    if (!isDay(ymd)) return Infinity;
    const days = today - dayNumber(ymd);
    return days >= 0 ? days : 10_000 - days;
  };
  const candidates = years.length > 0 ? years : [thisYear, thisYear - 1];
  return candidates.reduce((best, year) => (ago(year) < ago(best) ? year : best), candidates[0] ?? thisYear);
}

/** Years that a title names: `2026年11月`, `2026.11`, `2026年度`. */
export function yearsIn(title: string): readonly number[] {
  const found = [...halfWidth(title).matchAll(/(?<!\d)(20\d{2})(?=\s*(?:年|[-/.]\s*\d|$|[^\d]))/g)];
  return [...new Set(found.map(([, year]) => Number(year)))];
}
