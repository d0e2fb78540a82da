import { readWeekdays } from './weekdays.ts';
import { halfWidth, isNothing, numeral } from './text.ts';

/** Hours of a week as people write them: `周一 8:30-11:30；周三上午`, `每周二、四下午2点到5点`, `工作日上午`, `周末`, `全天`. */

export type DayPart = 'MORNING' | 'NOON' | 'AFTERNOON' | 'EVENING' | 'WHOLE';
export type Span = Readonly<{ fromMinute: number; toMinute: number }>;
/** What the words for parts of a day mean, in minutes of the local day: tenant data. */
export type DayParts = Readonly<Record<DayPart, readonly Span[]>>;

export type WeeklySpan = Span & Readonly<{ weekday: number }>;
export type HoursReading = Readonly<{
  /** By weekday and start, without overlaps. */
  spans: readonly WeeklySpan[];
  /** False when a part of the text was not understood: what was, counts. */
  isWhole: boolean;
}>;

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const partWords: readonly (readonly [RegExp, DayPart])[] = [
  [/^(?:上下午|全天|整天|全日|一天|白天|24 ?小时|全时段|任何时间|任意时间|随时|不限|都可以?|均可)/, 'WHOLE'],
  [/^(?:上午|早上|早晨|清晨|早间|午前|am)/i, 'MORNING'],
  [/^(?:中午|午间|正午)/, 'NOON'],
  [/^(?:下午|午后|pm)/i, 'AFTERNOON'],
  [/^(?:晚上|晚间|夜间|傍晚|夜里|晚饭后|下班后|晚)/, 'EVENING'],
];
const clock = String.raw`(\d{1,2})(?:[:.点时](半|一刻|三刻|\d{2})?分?|(?<=\d)(\d{2}))?`;
const dayPartWord = String.raw`(上午|早上|早晨|清晨|中午|午间|下午|午后|晚上|晚间|傍晚|夜间|晚|早)?`;
const rangePattern = new RegExp(String.raw`^${dayPartWord} ?${clock} ?(?:-|~|到|至|—) ?${dayPartWord} ?${clock}`);
const openPattern = new RegExp(String.raw`^${dayPartWord} ?${clock} ?(以后|之后|后|起|开始|以前|之前|前)`);
const rest = /^(?:休息?|除外|不开放?|不上班|停诊|不坐诊|闭馆|关门|没空|不行)/;
/** Words that say nothing about when. */
const filler =
  /^(?:每|逢|的|为|是|在|均|都|和|及|与|或|并|可以?|能|有空|有时间|空闲|方便|服务|出诊|坐诊|值班|开放|营业|上班|时间|时段|期间|左右|大约|约|尽量|最好|一般|通常|[\s,，、;；。.:/|+()（）[\]~-])/;
/** Every second week, or a day of the month: a weekly pattern cannot hold it. */
const notWeekly =
  /^(?:单(?=周)|双(?=周)|隔(?=周)|每两周|每月|月初|月末|月底|节假日|法定假日|暑假|寒假|预约|提前预约|电话预约)/;

/** Reads the hours of a week. Text that names times but no day means every day; days without times mean the whole day. */
export function readHours(text: string, parts: DayParts): HoursReading {
  if (isNothing(text)) return { spans: [], isWhole: true };
  const reader = new HoursReader(parts);
  let left = clockDigits(halfWidth(text));
  while (left !== '') left = left.slice(reader.take(left));
  return reader.result();
}

class HoursReader {
  private readonly parts: DayParts;
  private readonly spans: WeeklySpan[] = [];
  private readonly daysOff = new Set<number>();
  private days: readonly number[] = [];
  private hasTimes = false;
  private isWhole = true;

  constructor(parts: DayParts) {
    this.parts = parts;
  }

  /** Understands the start of the text and says how long that was. */
  take(text: string): number {
    const skipped = filler.exec(text);
    const weekdays = readWeekdays(text);
    if (weekdays !== undefined) return this.takeDays(weekdays);
    const range = rangePattern.exec(text);
    if (range !== null) return this.takeRange(range);
    const open = openPattern.exec(text);
    if (open !== null) return this.takeOpen(open);
    for (const [word, part] of partWords) {
      const match = word.exec(text);
      if (match !== null) return this.add(this.parts[part], match[0].length);
    }
    const off = rest.exec(text);
    if (off !== null) {
      for (const day of this.days) this.daysOff.add(day);
      this.days = [];
      this.hasTimes = false;
      return off[0].length;
    }
    if (skipped !== null) return skipped[0].length;
    this.isWhole = false;
    const unknown = notWeekly.exec(text);
    return unknown === null ? 1 : unknown[0].length;
  }

  result(): HoursReading {
    this.endDays();
    const spans = this.spans.filter(({ weekday }) => !this.daysOff.has(weekday));
    return { spans: withoutOverlaps(spans), isWhole: this.isWhole };
  }

  private takeDays({ days, length }: Readonly<{ days: readonly number[]; length: number }>): number {
    // Days after times begin anew; days after days belong together (`周二 周四 下午`).
    if (this.hasTimes) this.days = [];
    this.hasTimes = false;
    this.days = [...new Set([...this.days, ...days])];
    return length;
  }

  private takeRange(match: RegExpExecArray): number {
    const from = minuteOf(match[1], match[2], match[3], match[4]);
    const to = minuteOf(match[5] ?? match[1], match[6], match[7], match[8]);
    if (from === undefined || to === undefined) return this.unread(match[0].length);
    const end = to <= from && to + 720 <= 1440 ? to + 720 : to;
    if (end <= from) return this.unread(match[0].length);
    return this.add([{ fromMinute: from, toMinute: end }], match[0].length);
  }

  private takeOpen(match: RegExpExecArray): number {
    const at = minuteOf(match[1], match[2], match[3], match[4]);
    const isFrom = /后|起|开始/.test(match[5] ?? '');
    const first = this.parts.WHOLE[0]?.fromMinute ?? 0;
    const last = Math.max(this.parts.WHOLE.at(-1)?.toMinute ?? 0, this.parts.EVENING.at(-1)?.toMinute ?? 0);
    if (at === undefined || (isFrom ? at >= last : at <= first)) return this.unread(match[0].length);
    const span = isFrom ? { fromMinute: at, toMinute: last } : { fromMinute: first, toMinute: at };
    return this.add([span], match[0].length);
  }

  /** A time that is none: its days do not become whole days for it. */
  private unread(length: number): number {
    this.isWhole = false;
    this.hasTimes = true;
    return length;
  }

  private add(spans: readonly Span[], length: number): number {
    for (const weekday of this.days.length > 0 ? this.days : everyDay) {
      for (const span of spans) this.spans.push({ ...span, weekday });
    }
    this.hasTimes = true;
    return length;
  }

  /** Days that no time followed: the whole day; days off alone: all the others. */
  private endDays(): void {
    if (!this.hasTimes && this.days.length > 0) this.add(this.parts.WHOLE, 0);
    if (this.spans.length === 0 && this.daysOff.size > 0) this.add(this.parts.WHOLE, 0);
  }
}

/** Minute of the day; 下午 and 晚上 lift hours below noon; undefined when there is no such minute. */
function minuteOf(
  part: string | undefined,
  hourWord = '',
  minuteWord?: string,
  bareMinutes?: string,
): number | undefined {
  let hour = Number(hourWord);
  const minute =
    minuteWord === '半'
      ? 30
      : minuteWord === '一刻'
        ? 15
        : minuteWord === '三刻'
          ? 45
          : Number(minuteWord ?? bareMinutes ?? 0);
  if (/[下晚傍夜]|午后/.test(part ?? '') && hour < 12) hour += 12;
  if (/中午|午间/.test(part ?? '') && hour < 4) hour += 12;
  const at = hour * 60 + minute;
  return minute < 60 && at <= 1440 ? at : undefined;
}

/** Chinese numerals before 点 and 时 as digits, full clock words shortened. */
function clockDigits(text: string): string {
  return text
    .replace(/[一二两三四五六七八九十]{1,3}(?=点|时(?!间|段))/g, (word) => String(numeral(word) ?? word))
    .replace(/点钟|点整/g, '点');
}

function withoutOverlaps(spans: readonly WeeklySpan[]): readonly WeeklySpan[] {
  const sorted = [...spans].sort(
    (a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute || a.toMinute - b.toMinute,
  );
  const joined: WeeklySpan[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && last.weekday === span.weekday && span.fromMinute < last.toMinute) {
      joined[joined.length - 1] = { ...last, toMinute: Math.max(last.toMinute, span.toMinute) };
    } else joined.push(span);
  }
  return joined;
}
