/**
 * What time alone says about a visit: reminders before it (R28), and that nobody checked in or out after it.
 * Each is said once; after a cancellation nothing is said any more.
 */

import { decided, type Decision } from './decision.ts';
import { minuteMs, type Policy } from './policy.ts';
import type { Missing, Visit, VisitEvent, VisitState } from './visit.ts';

type ClockPolicy = Pick<Policy, 'reminders' | 'overdueMinutes'>;
type Alarm = Readonly<{ atMs: number; event: VisitEvent }>;

/** Next instant at which time has something to say about it. */
export function visitDueAtMs(visit: Visit, policy: ClockPolicy): number | null {
  const instants = alarms(visit, policy).map(({ atMs }) => atMs);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Says what is due by now, and nothing early. */
export function decideDue(
  visit: Visit | undefined,
  nowMs: number,
  policy: ClockPolicy,
): Decision<VisitEvent, VisitState | null, never> {
  if (visit === undefined) return decided([], null);
  const due = alarms(visit, policy).filter(({ atMs }) => atMs <= nowMs);
  return decided(
    due.map(({ event }) =>
      event.type === 'reminded' ? { ...event, tell: isLatest(event.reminder, visit, nowMs, policy) } : event,
    ),
    visit.state,
  );
}

function alarms(visit: Visit, policy: ClockPolicy): readonly Alarm[] {
  if (visit.state === 'BOOKED') {
    return [...reminders(visit, policy), ...overdue(visit, 'CHECK_IN', visit.startMs, policy)];
  }
  if (visit.state === 'EN_ROUTE') return overdue(visit, 'CHECK_IN', visit.startMs, policy);
  const inside = visit.state === 'ARRIVED' || visit.state === 'IN_SERVICE';
  return inside ? overdue(visit, 'CHECK_OUT', visit.endMs, policy) : [];
}

function reminders(visit: Visit, policy: ClockPolicy): readonly Alarm[] {
  return policy.reminders
    .map(({ code, minutesBefore }) => ({ code, atMs: visit.startMs - minutesBefore * minuteMs }))
    .filter(({ code, atMs }) => atMs > visit.bookedAtMs && !visit.reminded.includes(code))
    .map(({ code, atMs }): Alarm => ({ atMs, event: { type: 'reminded', reminder: code, tell: true } }));
}

function overdue(visit: Visit, missing: Missing, plannedMs: number, policy: ClockPolicy): readonly Alarm[] {
  if (visit.overdue.includes(missing)) return [];
  return [{ atMs: plannedMs + policy.overdueMinutes * minuteMs, event: { type: 'overdue', missing } }];
}

/** After an outage several reminders may be due at once: only the nearest is told, and none once the visit should have begun. */
function isLatest(code: string, visit: Visit, nowMs: number, policy: ClockPolicy): boolean {
  if (nowMs >= visit.startMs) return false;
  const reached = policy.reminders.filter(({ minutesBefore }) => visit.startMs - minutesBefore * minuteMs <= nowMs);
  return reached.at(-1)?.code === code;
}
