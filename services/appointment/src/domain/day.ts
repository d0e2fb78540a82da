/**
 * Day: what one person (provider, second person of a pair, resident) has on one day. The only truth about holds and bookings.
 *
 *   (nothing) ── held for an offer ─▶ HELD ── the offer is confirmed ─▶ BOOKED
 *                                       └──── the offer came to nothing ──┴─▶ (nothing)
 *
 * Promised: no two entries of a day overlap, the way between them included (P12); a window never takes more people than
 * its capacity (P11); an offer has at most one entry (P14). The cause of an entry is its offer, so a repeat is found here.
 */

import { decided, refused, type Decision } from './decision.ts';

/** Hours of the owner and how many people they take. */
type Window = Readonly<{ startMs: number; endMs: number; capacity: number }>;

/** A piece of the day that an offer asks for. */
export type Claim = Readonly<{
  offerId: string;
  demandId: string;
  startMs: number;
  endMs: number;
  travelBeforeMs: number;
  travelAfterMs: number;
  /** null = the owner's time has no window (residents). */
  window: Window | null;
}>;

export type Slot = 'HELD' | 'BOOKED';

export type Entry = Claim &
  Readonly<{
    slot: Slot;
    /** When to ask whether the entry still stands; null once a visit stands behind it. */
    askAtMs: number | null;
  }>;

export type Day = Readonly<{ dayId: string; ownerId: string; entries: readonly Entry[] }>;

export type DayEvent =
  | Readonly<{ type: 'held'; dayId: string; ownerId: string; entry: Entry }>
  | Readonly<{ type: 'booked'; dayId: string; ownerId: string; entry: Entry }>
  | Readonly<{ type: 'freed'; dayId: string; ownerId: string; entry: Entry }>
  | Readonly<{ type: 'asked'; offerId: string; askAtMs: number | null }>;

export type ClaimRefusal = 'OVERLAP' | 'CAPACITY' | 'SLOT_DIFFERS';
type Owner = Pick<Day, 'dayId' | 'ownerId'>;

/** Holds a claim. The same offer again gets the same answer; a later question replaces an earlier one. */
export function decideHold(
  day: Day | undefined,
  owner: Owner,
  claim: Claim,
  askAtMs: number,
): Decision<DayEvent, null, ClaimRefusal> {
  const present = entryOf(day, claim.offerId);
  if (present !== undefined) {
    if (!sameTime(present, claim)) return refused('SLOT_DIFFERS');
    const later = present.slot === 'HELD' && present.askAtMs !== null && present.askAtMs < askAtMs;
    return decided(later ? [{ type: 'asked', offerId: claim.offerId, askAtMs }] : [], null);
  }
  const obstacle = obstacleTo(day, claim);
  if (obstacle !== undefined) return refused(obstacle);
  return decided([{ type: 'held', ...owner, entry: { ...claim, slot: 'HELD', askAtMs } }], null);
}

/** Books a claim: what was held becomes booked, what is missing is placed again under the same rules. */
export function decideBook(
  day: Day | undefined,
  owner: Owner,
  claim: Claim,
  askAtMs: number,
): Decision<DayEvent, null, ClaimRefusal> {
  const present = entryOf(day, claim.offerId);
  if (present !== undefined && !sameTime(present, claim)) return refused('SLOT_DIFFERS');
  if (present?.slot === 'BOOKED') return decided([], null);
  const obstacle = present === undefined ? obstacleTo(day, claim) : undefined;
  if (obstacle !== undefined) return refused(obstacle);
  return decided([{ type: 'booked', ...owner, entry: { ...(present ?? claim), slot: 'BOOKED', askAtMs } }], null);
}

/** Gives the pieces of offers back; nothing happens where there is none. */
export function decideFree(day: Day | undefined, offerIds: readonly string[]): Decision<DayEvent, null, never> {
  if (day === undefined) return decided([], null);
  const { dayId, ownerId } = day;
  const freed = day.entries.filter(({ offerId }) => offerIds.includes(offerId));
  return decided(
    freed.map((entry) => ({ type: 'freed', dayId, ownerId, entry })),
    null,
  );
}

/** What became of a question about an entry. `slot` = what was asked about: if it has moved on since, the answer is stale. */
export type Finding = Readonly<{ offerId: string; slot: Slot; finding: 'STANDS' | 'ASK_LATER' | 'GONE' }>;

export function decideFindings(
  day: Day | undefined,
  findings: readonly Finding[],
  askAgainAtMs: number,
): Decision<DayEvent, null, never> {
  const events = findings.flatMap(({ offerId, slot, finding }): readonly DayEvent[] => {
    const entry = entryOf(day, offerId);
    if (day === undefined || entry === undefined || entry.slot !== slot) return [];
    switch (finding) {
      case 'GONE':
        return [{ type: 'freed', dayId: day.dayId, ownerId: day.ownerId, entry }];
      case 'ASK_LATER':
        return [{ type: 'asked', offerId, askAtMs: askAgainAtMs }];
      case 'STANDS':
        return [{ type: 'asked', offerId, askAtMs: null }];
    }
  });
  return decided(events, null);
}

/** The day after `event`, which must come from a decision on this very day. */
export function evolveDay(day: Day | undefined, event: DayEvent): Day {
  switch (event.type) {
    case 'held':
    case 'booked': {
      const { dayId, ownerId, entry } = event;
      const others = (day?.entries ?? []).filter(({ offerId }) => offerId !== entry.offerId);
      return { dayId, ownerId, entries: [...others, entry].sort((a, b) => a.startMs - b.startMs) };
    }
    case 'freed':
      return {
        dayId: event.dayId,
        ownerId: event.ownerId,
        entries: (day?.entries ?? []).filter(({ offerId }) => offerId !== event.entry.offerId),
      };
    case 'asked': {
      if (day === undefined) throw new Error('a question about a day that does not exist');
      const { offerId, askAtMs } = event;
      return {
        ...day,
        entries: day.entries.map((entry) => (entry.offerId === offerId ? { ...entry, askAtMs } : entry)),
      };
    }
  }
}

/** Next instant at which somebody must ask about an entry. */
export function dayDueAtMs(day: Day): number | null {
  return day.entries.reduce<number | null>(
    (due, { askAtMs }) => (askAtMs === null || (due !== null && due <= askAtMs) ? due : askAtMs),
    null,
  );
}

/** True when one person cannot have both: they overlap, or the way between them is longer than the time between them. */
export function collide(a: Claim, b: Claim): boolean {
  const [first, second] = a.startMs <= b.startMs ? [a, b] : [b, a];
  return second.startMs < first.endMs + Math.max(first.travelAfterMs, second.travelBeforeMs);
}

function obstacleTo(day: Day | undefined, claim: Claim): 'OVERLAP' | 'CAPACITY' | undefined {
  const entries = day?.entries ?? [];
  if (entries.some((entry) => collide(entry, claim))) return 'OVERLAP';
  // A second person has no window of their own for this visit, but it fills the hours in which they lead other visits.
  const others = entries.map(({ window }) => window).filter((window) => !sameHours(window, claim.window));
  return [claim.window, ...others].some((window) => isFull(window, entries, claim)) ? 'CAPACITY' : undefined;
}

function isFull(window: Window | null, entries: readonly Entry[], claim: Claim): boolean {
  if (window === null) return false;
  const inside = ({ startMs, endMs }: Claim): boolean => startMs < window.endMs && endMs > window.startMs;
  return inside(claim) && entries.filter(inside).length >= window.capacity;
}

/** Of two windows of the same hours the later word about their capacity counts. */
function sameHours(a: Window | null, b: Window | null): boolean {
  return a?.startMs === b?.startMs && a?.endMs === b?.endMs;
}

function entryOf(day: Day | undefined, offerId: string): Entry | undefined {
  return day?.entries.find((entry) => entry.offerId === offerId);
}

function sameTime(entry: Entry, claim: Claim): boolean {
  return entry.startMs === claim.startMs && entry.endMs === claim.endMs;
}
