const minuteMs = 60_000;
/** Beijing time, as the ledgers are written. */
const offsetMs = 8 * 60 * minuteMs;

/** `2026-11-23 08:30` on the spot. */
export function localInstant(ms: number): string {
  return new Date(ms + offsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

const dayMs = 24 * 60 * minuteMs;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdaysInChinese = '一二三四五六日';

/**
 * The instant that a person means: `2026-11-28 22:00` (also with a T), `Sat 22:00` or `周六 22:00` (the next one, today included while
 * it lies ahead), `22:00` (the next one). Undefined for anything else.
 */
export function readInstant(text: string, nowMs: number): number | undefined {
  const [, day = '', hour = '', minute = ''] = /^(?:(\S+?)[T\s]+)?(\d{1,2})[:：](\d\d)$/.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const ofDayMs = (Number(hour) * 60 + Number(minute)) * minuteMs;
  if (/^\d{4}-\d\d-\d\d$/.test(day)) {
    const midnightMs = Date.parse(`${day}T00:00:00Z`);
    const exists = !Number.isNaN(midnightMs) && new Date(midnightMs).toISOString().startsWith(day);
    return exists ? midnightMs + ofDayMs - offsetMs : undefined;
  }
  const today = Math.floor((nowMs + offsetMs) / dayMs);
  const wanted = day === '' ? undefined : weekdayOf(day);
  if (wanted === -1) return undefined;
  for (let ahead = 0; ahead <= 7; ahead++) {
    // 1970-01-01 was a Thursday.
    const fits = wanted === undefined || (today + ahead + 3) % 7 === wanted;
    const atMs = (today + ahead) * dayMs + ofDayMs - offsetMs;
    if (fits && atMs >= nowMs) return atMs;
  }
  return undefined;
}

/** 0 = Monday; -1 = no weekday. */
function weekdayOf(word: string): number {
  const chinese = /^(?:周|星期|礼拜)([一二三四五六日天])$/.exec(word)?.[1]?.replace('天', '日');
  return chinese === undefined ? weekdays.indexOf(word.slice(0, 3).toLowerCase()) : weekdaysInChinese.indexOf(chinese);
}
