/** Days of the week at the start of a text: ISO numbers, 1 = Monday. */

export type WeekdaysReading = Readonly<{ days: readonly number[]; length: number }>;

const numbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 0 };
const all = [1, 2, 3, 4, 5, 6, 7];
const named: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:每天|每日|天天|全周|整周|一周七天|全年无休|周一到周日|每周7天)/, all],
  [/^(?:工作日|平日|平时|周中)/, [1, 2, 3, 4, 5]],
  [/^(?:每?(?:个)?(?:周末|双休日|礼拜天和礼拜六|休息日|周六日|周六天|六日))/, [6, 7]],
];
const week = '(?:每?(?:周|星期|礼拜)|逢)';
const dayWord = '[一二三四五六日天]';
const joiner = String.raw`\s?(?:至|到|-|~|—)\s?`;
const range = new RegExp(`^${week}(${dayWord})${joiner}(?:周|星期|礼拜)?(${dayWord})`);
const digitRange = new RegExp(String.raw`^${week}([1-7])${joiner}(?:周|星期|礼拜)?([1-7])(?![\d:点时.])`);
const list = new RegExp(`^${week}(${dayWord})(?!次)`);
const digitList = new RegExp(String.raw`^${week}([1-7])(?![\d:点时.])`);
const more = new RegExp(String.raw`^(?:[、,/和及与 ]?\s?(?:周|星期|礼拜)?)(${dayWord})(?![点时月号\d])`);
const moreDigits = /^[、,/]([1-7])(?![\d:点时.])/;
const english = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?/i;
const englishDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Reads one expression of weekdays (`周一至周五`, `周二、四`, `每周一三五`, `工作日`, `周末`); undefined when there is none. */
export function readWeekdays(text: string): WeekdaysReading | undefined {
  for (const [word, days] of named) {
    const match = word.exec(text);
    if (match !== null) return { days, length: match[0].length };
  }
  const between = range.exec(text) ?? digitRange.exec(text);
  if (between !== null) {
    return { days: daysBetween(dayOf(between[1]), dayOf(between[2])), length: between[0].length };
  }
  const first = list.exec(text) ?? digitList.exec(text);
  if (first !== null) return listed(text, first);
  const word = english.exec(text);
  if (word === null) return undefined;
  return { days: [englishDays.indexOf((word[1] ?? '').toLowerCase()) + 1], length: word[0].length };
}

function listed(text: string, first: RegExpExecArray): WeekdaysReading {
  const days = [dayOf(first[1])];
  let length = first[0].length;
  for (;;) {
    const left = text.slice(length);
    // `周一、周三至周五`: the range is an expression of its own.
    if (/^[、,/ ]/.test(left) && (range.test(left.slice(1)) || digitRange.test(left.slice(1)))) break;
    const match = more.exec(left) ?? moreDigits.exec(left);
    if (match === null) break;
    days.push(dayOf(match[1]));
    length += match[0].length;
  }
  return { days, length };
}

function dayOf(word = ''): number {
  return numbers[word] ?? Number(word);
}

function daysBetween(from: number, to: number): readonly number[] {
  const days: number[] = [];
  for (let day = from; ; day = (day % 7) + 1) {
    days.push(day);
    if (day === to || days.length === 7) return days;
  }
}
