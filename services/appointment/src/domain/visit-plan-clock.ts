/**
 * What time says about a visit plan: when the next call and the next visit are due, and what becomes of the month of
 * 三必访: a reminder on day 20, its end at midnight of the last day. Each is said once.
 */

import { decided, type Decision } from './decision.ts';
import { endOfMonthMs, instantIn, monthAfter } from './local-month.ts';
import { dayMs, type Policy } from './policy.ts';
import type { MonthEnd, VisitPlan, VisitPlanEvent } from './visit-plan.ts';

export type RoundPolicy = Pick<
  Policy,
  'utcOffsetMinutes' | 'cadence' | 'monthReminder' | 'doorAttempts' | 'attemptsBackDays'
>;

/** When a household is to be called and visited next; null = no cadence asks for it. Instants in epoch milliseconds. */
export type Due = Readonly<{ contactDueMs: number | null; visitDueMs: number | null }>;

export function dueOf(plan: VisitPlan, policy: RoundPolicy): Due {
  if (!plan.active) return { contactDueMs: null, visitDueMs: null };
  const { contactDays, visitDays } = policy.cadence[plan.tier];
  const from = (lastMs: number, days: number): number | null =>
    days === 0 ? null : lastMs === 0 ? plan.sinceMs : lastMs + days * dayMs;
  const byCadence = from(plan.lastVisitMs, visitDays);
  const inMonth = monthVisitDueMs(plan, policy);
  const visits = [byCadence, inMonth].filter((atMs) => atMs !== null);
  return {
    contactDueMs: from(plan.lastContactMs, contactDays),
    visitDueMs: visits.length === 0 ? null : Math.min(...visits),
  };
}

/** The earlier of both; null = nothing is asked for. Order of a grid worker's list. */
export function nextDueMs(plan: VisitPlan, policy: RoundPolicy): number | null {
  const { contactDueMs, visitDueMs } = dueOf(plan, policy);
  const instants = [contactDueMs, visitDueMs].filter((atMs) => atMs !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Next instant at which the month has something to say. */
export function planDueAtMs({ month, active }: VisitPlan, policy: RoundPolicy): number | null {
  if (!active || month === null) return null;
  const endMs = endOfMonthMs(month.month, policy);
  return month.reminded || month.visitedAtMs > 0 ? endMs : Math.min(remindAtMs(month.month, policy), endMs);
}

/** Says what is due by now, and nothing early; months that an outage slept through are closed one after the other. */
export function decidePlanDue(
  plan: VisitPlan | undefined,
  nowMs: number,
  policy: RoundPolicy,
): Decision<VisitPlanEvent, null, never> {
  if (plan === undefined || !plan.active || plan.month === null) return decided([], null);
  const events: VisitPlanEvent[] = [];
  let { month, visitedAtMs, reminded, attempts } = plan.month;
  while (nowMs >= endOfMonthMs(month, policy)) {
    const next = monthAfter(month);
    events.push({ type: 'month-closed', month, end: endOf(visitedAtMs, attempts, policy), next });
    [month, visitedAtMs, reminded, attempts] = [next, 0, false, 0];
  }
  if (!reminded && visitedAtMs === 0 && nowMs >= remindAtMs(month, policy))
    events.push({ type: 'month-reminded', month });
  return decided(events, null);
}

function endOf(visitedAtMs: number, attempts: number, { doorAttempts }: RoundPolicy): MonthEnd {
  if (visitedAtMs > 0) return 'KEPT';
  return attempts >= doorAttempts ? 'UNREACHABLE' : 'BREACHED';
}

/** From the day of the reminder on the month's visit stands in the list, whatever the colour asks for. */
function monthVisitDueMs({ month }: VisitPlan, policy: RoundPolicy): number | null {
  return month === null || month.visitedAtMs > 0 ? null : remindAtMs(month.month, policy);
}

function remindAtMs(month: string, policy: RoundPolicy): number {
  return instantIn(month, policy.monthReminder.day, policy.monthReminder.minute, policy);
}
