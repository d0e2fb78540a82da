import { html, type Html } from './html.ts';
import { word, type Language } from './texts.ts';

type Civil = Readonly<{ year: number; month: number; day: number; minutes: number; weekday: number }>;

/** A local date and time, to the minute, for a table; `offsetMinutes` east of UTC. 0 = none. */
export function when(atMs: number, offsetMinutes: number): Html {
  return atMs === 0 ? html`—` : timeTag(atMs, short(civil(atMs, offsetMinutes)));
}

/** As `when`, without the year, for lists of what is going on. */
export function whenThisYear(atMs: number, offsetMinutes: number): Html {
  return atMs === 0 ? html`—` : timeTag(atMs, short(civil(atMs, offsetMinutes)).slice(5));
}

/** A local date and time as somebody says it: 11月25日（周三） 09:00; Wed 25 Nov, 09:00. */
export function inWords(language: Language, atMs: number, offsetMinutes: number): Html {
  const { month, day, weekday, minutes } = civil(atMs, offsetMinutes);
  const monthName = word(language, 'month', String(month));
  const dayName = word(language, 'weekday', String(weekday));
  const date = language === 'zh' ? `${monthName}${day}日（${dayName}） ` : `${dayName} ${day} ${monthName}, `;
  return timeTag(atMs, `${date}${clock(minutes)}`);
}

/** The calendar month of an instant, YYYY-MM. */
export function monthOf(atMs: number, offsetMinutes: number): string {
  return short(civil(atMs, offsetMinutes)).slice(0, 7);
}

function timeTag(atMs: number, text: string): Html {
  return html`<time datetime="${short(civil(atMs, 0)).replace(' ', 'T')}Z">${text}</time>`;
}

function short({ year, month, day, minutes }: Civil): string {
  return `${year}-${two(month)}-${two(day)} ${clock(minutes)}`;
}

function clock(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** Civil date and time of an instant without the clock or a zone table: days-from-civil inverted (proleptic Gregorian). */
function civil(atMs: number, offsetMinutes: number): Civil {
  const localMinutes = Math.floor(atMs / 60_000) + offsetMinutes;
  const days = Math.floor(localMinutes / 1440);
  const era = days + 719_468;
  const cycle = Math.floor(era / 146_097);
  const dayOfCycle = era - cycle * 146_097;
  const year = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: year + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    minutes: localMinutes - days * 1440,
    // 1970-01-01 was a Thursday; 1 = Monday.
    weekday: ((((days + 3) % 7) + 7) % 7) + 1,
  };
}
