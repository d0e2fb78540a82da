import { factOf } from '@linli/proto';

import type { DayEvent } from '../../domain/day.ts';
import type { Visit, VisitEvent } from '../../domain/visit.ts';

type Fact = ReturnType<typeof factOf>;

/** What others hear of a day: which slot is held, booked or free. Questions about slots stay inside. */
export function dayFacts(event: DayEvent): readonly Fact[] {
  if (event.type === 'asked') return [];
  const { dayId, ownerId, entry } = event;
  return [
    factOf('appointment.day.v1/slot-changed', {
      dayId,
      ownerId,
      offerId: entry.offerId,
      demandId: entry.demandId,
      slot: event.type === 'freed' ? 'FREE' : entry.slot,
      startMs: String(entry.startMs),
      endMs: String(entry.endMs),
    }),
  ];
}

/** What others hear of a visit: ids, codes and instants, never the note of the record. */
export function visitFacts(event: VisitEvent, state: Visit): readonly Fact[] {
  const visit = visitRef(state);
  switch (event.type) {
    case 'booked': {
      const { mode, type, gridId } = state;
      return [factOf('appointment.visit.v1/booked', { visit, mode, type, gridId })];
    }
    case 'reminded':
      return event.tell ? [factOf('appointment.visit.v1/reminded', { visit, reminder: event.reminder })] : [];
    case 'overdue':
      return [factOf('appointment.visit.v1/overdue', { visit, missing: event.missing })];
    case 'set-out':
      return [factOf('appointment.visit.v1/set-out', { visit })];
    case 'arrived':
      return [factOf('appointment.visit.v1/arrived', { visit, method: event.method })];
    case 'started':
      return [factOf('appointment.visit.v1/started', { visit })];
    case 'completed':
      return [];
    case 'recorded': {
      const servedMinutes = state.state === 'RECORDED' ? state.servedMinutes : 0;
      return [factOf('appointment.visit.v1/recorded', { visit, outcomeCodes: [...event.outcomeCodes], servedMinutes })];
    }
    case 'lost':
      return [factOf('appointment.visit.v1/cancelled', { visit, by: 'SYSTEM', reason: event.reason })];
    case 'cancelled':
      return [factOf('appointment.visit.v1/cancelled', { visit, by: event.by, reason: event.reason })];
    case 'no-show':
      return [factOf('appointment.visit.v1/no-show', { visit, by: event.by })];
  }
}

function visitRef({ visitId, demandId, offerId, providerId, residentId, startMs, endMs }: Visit) {
  return { visitId, demandId, offerId, providerId, residentId, startMs: String(startMs), endMs: String(endMs) };
}
