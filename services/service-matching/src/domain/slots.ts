import { taken, type Load, type LoadEntry } from './load.ts';
import { atMinute, localDay, minuteMs, weekdayOf, weekOf } from './local-time.ts';
import { ruleOf, type Policy, type TypeRule } from './policy.ts';
import type { Profile, WeeklyWindow } from './provider.ts';

/** One window of a provider's hours on one date. */
export type DayWindow = Readonly<{
  key: string;
  startMs: number;
  endMs: number;
  /** People at most: the ledger's word or what fits in, whichever is smaller. */
  capacity: number;
  /** How many more it takes. */
  left: number;
  week: number;
}>;

/** One start that a provider can give. `free`: nothing that is asked, held or booked lies in its way. */
export type Slot = Readonly<{ startMs: number; window: DayWindow; weekly: WeeklyWindow; free: boolean }>;

export type Hours = Readonly<{ slots: readonly Slot[]; weekLeft: ReadonlyMap<number, number>; gapMin: number }>;

const shortestVisitMin = 10;
/** Days begin at 04:00 local time and nothing crosses that. */
const dayBeginsMin = 240;

/** Minutes from one visit's end to the next one's start: one way, the longer one, of the slowest mode the provider serves in. */
export function gapMinutes(profile: Profile, policy: Policy): number {
  return Math.max(
    0,
    ...rulesOf(profile, policy).flatMap(({ mode }) => [policy.travelMin[mode].before, policy.travelMin[mode].after]),
  );
}

/**
 * Minutes of one visit of this type in this window: the ledger's; else the type's default, or less where the ledger says
 * that more people come than the default lets in.
 */
export function visitMinutes(profile: Profile, weekly: WeeklyWindow, rule: TypeRule, gapMin: number): number {
  if (profile.visitMinutes > 0) return profile.visitMinutes;
  if (weekly.capacity === 0) return rule.minutes;
  const fits = Math.floor((weekly.toMinute - weekly.fromMinute - gapMin * (weekly.capacity - 1)) / weekly.capacity);
  return Math.min(rule.minutes, Math.max(shortestVisitMin, fits));
}

/**
 * The provider's starts on `days` local days from `fromDay`. Starts of one window stand (visit + gap) apart for the longest
 * visit the provider gives, so that any two of them can both be taken.
 */
export function hoursOf(
  profile: Profile,
  load: Load | undefined,
  policy: Policy,
  range: Readonly<{ fromDay: number; days: number; nowMs: number }>,
): Hours {
  const gapMin = gapMinutes(profile, policy);
  const busy = taken(load, range.nowMs);
  const slots: Slot[] = [];
  const usedInWeek = new Map<number, number>();
  for (const { startMs } of busy) {
    const week = weekOf(localDay(startMs, policy.utcOffsetMin));
    usedInWeek.set(week, (usedInWeek.get(week) ?? 0) + 1);
  }
  for (let day = range.fromDay; day < range.fromDay + range.days; day++)
    slots.push(...slotsOn(day, profile, busy, gapMin, policy));
  const weeks = new Set(slots.map(({ window }) => window.week));
  const room = profile.weeklyCap === 0 ? Infinity : profile.weeklyCap;
  return {
    slots,
    gapMin,
    weekLeft: new Map([...weeks].map((week) => [week, Math.max(0, room - (usedInWeek.get(week) ?? 0))])),
  };
}

function slotsOn(
  day: number,
  profile: Profile,
  busy: readonly LoadEntry[],
  gapMin: number,
  policy: Policy,
): readonly Slot[] {
  const rules = rulesOf(profile, policy);
  const windows = profile.windows
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .sort((a, b) => a.fromMinute - b.fromMinute);
  const slots: Slot[] = [];
  let freeFromMin = 0;
  windows.forEach((weekly, n) => {
    const minutes = Math.max(shortestVisitMin, ...rules.map((rule) => visitMinutes(profile, weekly, rule, gapMin)));
    const starts: number[] = [];
    for (let at = Math.max(weekly.fromMinute, freeFromMin); at + minutes <= weekly.toMinute; at += minutes + gapMin) {
      if (weekly.capacity > 0 && starts.length >= weekly.capacity) break;
      if (at - gapMin < dayBeginsMin && at + minutes + gapMin > dayBeginsMin) continue;
      starts.push(at);
      freeFromMin = at + minutes + gapMin;
    }
    const startMs = atMinute(day, weekly.fromMinute, policy.utcOffsetMin);
    const endMs = atMinute(day, weekly.toMinute, policy.utcOffsetMin);
    const inside = busy.filter((entry) => entry.startMs >= startMs && entry.startMs < endMs).length;
    const window = {
      key: `${day}:${n}`,
      startMs,
      endMs,
      capacity: starts.length,
      left: Math.max(0, starts.length - inside),
      week: weekOf(day),
    };
    for (const at of starts) {
      const slotMs = atMinute(day, at, policy.utcOffsetMin);
      slots.push({ startMs: slotMs, window, weekly, free: !isBusy(busy, slotMs, slotMs + minutes * minuteMs, gapMin) });
    }
  });
  return slots;
}

/** True when something lies within `gapMin` of an interval. */
export function isBusy(
  busy: readonly Readonly<{ startMs: number; endMs: number }>[],
  startMs: number,
  endMs: number,
  gapMin: number,
): boolean {
  const gapMs = gapMin * minuteMs;
  return busy.some((entry) => entry.startMs < endMs + gapMs && startMs < entry.endMs + gapMs);
}

function rulesOf(profile: Profile, policy: Policy): readonly TypeRule[] {
  return profile.skills.map((skill) => ruleOf(policy, skill)).filter((rule) => rule !== undefined);
}
