import { defaultOffice, workingCalendar, type WorkingCalendar } from '@linli/calendar';

import { instantOf, localTime } from './local-time.ts';
import { defaultPolicy, type Audience, type DayPart, type Policy } from './policy.ts';

/** Which days are rest days, by their number since 1970-01-01 in the tenant's zone. */
type RestDays = (day: number) => boolean;

export type Hours = Readonly<{ policy: Policy; isRestDay: RestDays }>;

/** Quiet hours of a tenant; rest days of the staff are those of the office's calendar, by default the published one of China. */
export function officeHours(policy: Partial<Policy> = {}, calendar?: WorkingCalendar): Hours {
  const office = calendar ?? workingCalendar(defaultOffice);
  return { policy: { ...defaultPolicy, ...policy }, isRestDay: (day) => !office.dayOf(day).works };
}

/** No holiday is as long as this; it bounds the search for the end of the quiet. */
const longestRestDays = 30;

/** When the quiet that holds at `atMs` ends for these people; null when it is not quiet. */
export function quietUntilMs(atMs: number, audience: Audience, { policy, isRestDay }: Hours): number | null {
  const offset = policy.utcOffsetMinutes;
  const restCounts = policy.quietOnRestDays.includes(audience);
  let untilMs = atMs;
  for (let step = 0; step < longestRestDays * 2; step++) {
    const { day, minute } = localTime(untilMs, offset);
    const part = policy.quiet[audience].find((one) => within(minute, one));
    if (part !== undefined) untilMs = instantOf(part.to > minute ? day : day + 1, part.to, offset);
    else if (restCounts && isRestDay(day)) untilMs = instantOf(day + 1, 0, offset);
    else break;
  }
  return untilMs === atMs ? null : untilMs;
}

export function within(minute: number, { from, to }: DayPart): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
