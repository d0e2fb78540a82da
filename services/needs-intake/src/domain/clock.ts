/**
 * A clock of a demand: an agreed length of time that runs, pauses, warns at its share, and breaches once.
 *
 *   RUNNING ⇄ PAUSED      both ─▶ STOPPED (what it waits for is done)
 *
 * `version` counts the clocks of one kind within a demand; a breach happens once for each version (P17), never before
 * `dueMs` (P18). Paused time never counts: on resuming, warning and due instant move by what was paused.
 */

import type { Amount } from './policy.ts';
import { dayMs, hourMs, minuteMs } from './local-day.ts';

export type ClockKind = 'FIRST_RESPONSE' | 'TRIAGE' | 'MATCH' | 'FIRST_VISIT' | 'RESOLVE' | 'FEEDBACK';

export type Clock = Readonly<{
  kind: ClockKind;
  version: number;
  /** True when it counts office time only. */
  office: boolean;
  startMs: number;
  warnMs: number;
  dueMs: number;
  state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  /** Since when it pauses; 0 = it does not. */
  pausedMs: number;
  /** 0 = not yet. */
  warnedMs: number;
  breachedMs: number;
}>;

/** Office time of the tenant; an adapter knows the calendar. Minutes may have fractions. */
export interface WorkingTime {
  addMinutes(startMs: number, minutes: number): number;
  /** Close of office hours of the nth working day after the start day. */
  addDays(startMs: number, days: number): number;
  minutesBetween(fromMs: number, toMs: number): number;
}

/** The next clock of its kind: `before` is the one it follows. */
export function startClock(
  before: Clock | undefined,
  plan: Readonly<{ kind: ClockKind; amount: Amount; warnPercent: number }>,
  nowMs: number,
  time: WorkingTime,
): Clock {
  const { unit } = plan.amount;
  const office = unit === 'WORK_HOURS' || unit === 'WORK_DAYS';
  const dueMs = dueAfter(nowMs, plan.amount, time);
  const warnMs = office
    ? time.addMinutes(nowMs, (time.minutesBetween(nowMs, dueMs) * plan.warnPercent) / 100)
    : nowMs + Math.ceil(((dueMs - nowMs) * plan.warnPercent) / 100);
  return {
    kind: plan.kind,
    version: (before?.version ?? 0) + 1,
    office,
    startMs: nowMs,
    warnMs: Math.min(warnMs, dueMs),
    dueMs,
    state: 'RUNNING',
    pausedMs: 0,
    warnedMs: 0,
    breachedMs: 0,
  };
}

export function pauseClock(clock: Clock, nowMs: number): Clock {
  return clock.state === 'RUNNING' ? { ...clock, state: 'PAUSED', pausedMs: nowMs } : clock;
}

/** Runs on; what was paused is added behind. A clock that had run out stays where it was. */
export function resumeClock(clock: Clock, nowMs: number, time: WorkingTime): Clock {
  if (clock.state !== 'PAUSED') return clock;
  const running: Clock = { ...clock, state: 'RUNNING', pausedMs: 0 };
  if (clock.breachedMs > 0) return running;
  const later = (instantMs: number): number =>
    clock.office
      ? time.addMinutes(instantMs, time.minutesBetween(clock.pausedMs, nowMs))
      : instantMs + (nowMs - clock.pausedMs);
  return { ...running, dueMs: later(clock.dueMs), warnMs: clock.warnedMs > 0 ? clock.warnMs : later(clock.warnMs) };
}

export function stopClock(clock: Clock): Clock {
  return clock.state === 'STOPPED' ? clock : { ...clock, state: 'STOPPED', pausedMs: 0 };
}

/** What a running clock has to say at `nowMs`, in order; nothing while it pauses or when all is said. */
export function alarmsOf(clock: Clock, nowMs: number): readonly ('WARN' | 'BREACH')[] {
  if (clock.state !== 'RUNNING' || clock.breachedMs > 0) return [];
  const breach = nowMs >= clock.dueMs;
  const warn = clock.warnedMs === 0 && (breach || nowMs >= clock.warnMs);
  return [...(warn ? (['WARN'] as const) : []), ...(breach ? (['BREACH'] as const) : [])];
}

/** When a clock speaks next; null = never, as things stand. */
export function nextAlarmMs(clock: Clock): number | null {
  if (clock.state !== 'RUNNING' || clock.breachedMs > 0) return null;
  return clock.warnedMs === 0 ? clock.warnMs : clock.dueMs;
}

/** What a desk shows of a clock. */
export function clockWord(clock: Clock): 'RUNNING' | 'PAUSED' | 'STOPPED' | 'BREACHED' {
  return clock.breachedMs > 0 ? 'BREACHED' : clock.state;
}

function dueAfter(startMs: number, { unit, amount }: Amount, time: WorkingTime): number {
  switch (unit) {
    case 'MINUTES':
      return startMs + amount * minuteMs;
    case 'HOURS':
      return startMs + amount * hourMs;
    case 'DAYS':
      return startMs + amount * dayMs;
    case 'WORK_HOURS':
      return time.addMinutes(startMs, amount * 60);
    case 'WORK_DAYS':
      return time.addDays(startMs, amount);
  }
}
