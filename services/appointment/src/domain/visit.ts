/**
 * Visit: one booked hour with a resident and what came of it.
 *
 *   BOOKED ── sets out ─▶ EN_ROUTE ── check-in ─▶ ARRIVED (also straight from BOOKED)
 *                                                 ARRIVED ── service begins ─▶ IN_SERVICE ── check-out ─▶ COMPLETED ── record ─▶ RECORDED
 *     │                      └── resident did not open ─▶ NO_SHOW_RESIDENT         (the last two are one command)
 *     ├── called off, also from EN_ROUTE ─▶ CANCELLED_RESIDENT, CANCELLED_PROVIDER, CANCELLED_SYSTEM
 *     └── did not come ─▶ NO_SHOW_RESIDENT, NO_SHOW_PROVIDER
 *
 * A slot that is held and not yet booked is an entry of a day (day.ts), not a visit.
 */

export type Side = 'RESIDENT' | 'PROVIDER';
export type Canceller = Side | 'SYSTEM';
export type CheckIn = 'CODE' | 'PLACE' | 'MANUAL';
export type Missing = 'CHECK_IN' | 'CHECK_OUT';

/** What is fixed when the visit is booked. */
export type Terms = Readonly<{
  visitId: string;
  demandId: string;
  offerId: string;
  providerId: string;
  /** Second person of a pair; empty when one is enough. */
  assistantId: string;
  residentId: string;
  type: string;
  mode: string;
  gridId: string;
  startMs: number;
  endMs: number;
}>;

/** What the clock has already said about this visit. */
type Told = Readonly<{ bookedAtMs: number; reminded: readonly string[]; overdue: readonly Missing[] }>;
type Way = Readonly<{ setOutAtMs: number }>;
type In = Readonly<{ arrivedAtMs: number; method: CheckIn; arrivalReason: string }>;
type At = In & Readonly<{ startedAtMs: number }>;
type Out = At & Readonly<{ checkedOutAtMs: number; servedMinutes: number }>;

type Booked = Terms & Told & { readonly state: 'BOOKED' };
type EnRoute = Terms & Told & Way & { readonly state: 'EN_ROUTE' };
type Arrived = Terms & Told & In & { readonly state: 'ARRIVED' };
type InService = Terms & Told & At & { readonly state: 'IN_SERVICE' };
type Completed = Terms & Told & Out & { readonly state: 'COMPLETED' };
type Recorded = Terms &
  Told &
  Out &
  Readonly<{ state: 'RECORDED'; recordedAtMs: number; outcomeCodes: readonly string[]; note: string }>;
type Cancelled = Terms & Told & Readonly<{ state: `CANCELLED_${Canceller}`; endedAtMs: number; reason: string }>;
type NoShow = Terms & Told & Readonly<{ state: `NO_SHOW_${Side}`; endedAtMs: number }>;

export type Visit = Booked | EnRoute | Arrived | InService | Completed | Recorded | Cancelled | NoShow;
export type VisitState = Visit['state'];

export type VisitEvent =
  | Readonly<{ type: 'booked'; atMs: number; terms: Terms }>
  | Readonly<{ type: 'lost'; atMs: number; terms: Terms; reason: string }>
  | Readonly<{ type: 'reminded'; reminder: string; tell: boolean }>
  | Readonly<{ type: 'overdue'; missing: Missing }>
  | Readonly<{ type: 'set-out'; atMs: number }>
  | Readonly<{ type: 'arrived'; atMs: number; method: CheckIn; reason: string }>
  | Readonly<{ type: 'started'; atMs: number }>
  | Readonly<{ type: 'completed'; atMs: number; servedMinutes: number }>
  | Readonly<{ type: 'recorded'; atMs: number; outcomeCodes: readonly string[]; note: string }>
  | Readonly<{ type: 'cancelled'; atMs: number; by: Canceller; reason: string }>
  | Readonly<{ type: 'no-show'; atMs: number; by: Side }>;

/** True while somebody's day must stay taken for it. */
export function holdsTheDay(visit: Visit): boolean {
  return visit.state.startsWith('CANCELLED_') || visit.state.startsWith('NO_SHOW_') ? false : true;
}

/** The state after `event`, which must come from a decision on this very visit. */
export function evolveVisit(visit: Visit | undefined, event: VisitEvent): Visit {
  if (event.type === 'booked') {
    return { ...event.terms, state: 'BOOKED', bookedAtMs: event.atMs, reminded: [], overdue: [] };
  }
  if (event.type === 'lost') {
    const { terms, atMs, reason } = event;
    const told = { bookedAtMs: atMs, reminded: [], overdue: [] };
    return { ...terms, ...told, state: 'CANCELLED_SYSTEM', endedAtMs: atMs, reason };
  }
  if (visit === undefined) throw impossible(event);
  switch (event.type) {
    case 'reminded':
      return { ...visit, reminded: [...visit.reminded, event.reminder] };
    case 'overdue':
      return { ...visit, overdue: [...visit.overdue, event.missing] };
    case 'set-out':
      return { ...visit, state: 'EN_ROUTE', setOutAtMs: event.atMs };
    case 'arrived':
      return { ...visit, state: 'ARRIVED', arrivedAtMs: event.atMs, method: event.method, arrivalReason: event.reason };
    case 'started':
      if (visit.state !== 'ARRIVED') throw impossible(event);
      return { ...visit, state: 'IN_SERVICE', startedAtMs: event.atMs };
    case 'completed':
      if (visit.state !== 'IN_SERVICE') throw impossible(event);
      return { ...visit, state: 'COMPLETED', checkedOutAtMs: event.atMs, servedMinutes: event.servedMinutes };
    case 'recorded': {
      if (visit.state !== 'COMPLETED') throw impossible(event);
      const { atMs: recordedAtMs, outcomeCodes, note } = event;
      return { ...visit, state: 'RECORDED', recordedAtMs, outcomeCodes, note };
    }
    case 'cancelled':
      return { ...visit, state: `CANCELLED_${event.by}`, endedAtMs: event.atMs, reason: event.reason };
    case 'no-show':
      return { ...visit, state: `NO_SHOW_${event.by}`, endedAtMs: event.atMs };
  }
}

function impossible(event: VisitEvent): Error {
  return new Error(`${event.type} does not follow from this visit`);
}
