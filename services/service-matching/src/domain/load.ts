import { dayMs, localDay, minuteMs } from './local-time.ts';
import type { Reach } from './provider.ts';

/**
 * Load: what one provider is already asked for, holds or has booked, as far as this service has heard. A mirror for
 * planning; the truth about slots are the day documents of appointment, and what decides is their answer at acceptance.
 */

export type LoadEntry = Readonly<{
  offerId: string;
  demandId: string;
  startMs: number;
  endMs: number;
  slot: 'ASKED' | 'HELD' | 'BOOKED';
  /** An ASKED entry that nobody took back counts no longer from here on. */
  untilMs: number;
}>;

export type Load = Readonly<{
  ownerId: string;
  reach: Reach;
  entries: readonly LoadEntry[];
  /** Last fact taken from each day document: [incarnation, sequence]. */
  days: Readonly<Record<string, readonly [number, number, number]>>;
  /** Offers sent on a local day. */
  asked: Readonly<{ day: number; count: number }>;
  lastAskedMs: number;
}>;

export type SlotFact = Readonly<{
  dayId: string;
  incarnation: number;
  sequence: number;
  offerId: string;
  demandId: string;
  slot: 'HELD' | 'BOOKED' | 'FREE';
  startMs: number;
  endMs: number;
}>;

export type LoadEvent =
  | Readonly<{ type: 'asked'; ownerId: string; reach: Reach; entries: readonly LoadEntry[]; day: number; atMs: number }>
  | Readonly<{ type: 'slot-changed'; ownerId: string; reach: Reach; fact: SlotFact; atMs: number }>
  | Readonly<{ type: 'settled'; heldOfferId: string; goneOfferIds: readonly string[] }>
  | Readonly<{ type: 'moved'; reach: Reach }>;

/** Entries and days older than this are forgotten; a week and a bit, so that weekly caps stay right. */
const keptMs = 9 * dayMs;

export function emptyLoad(ownerId: string, reach: Reach): Load {
  return { ownerId, reach, entries: [], days: {}, asked: { day: 0, count: 0 }, lastAskedMs: 0 };
}

/** Entries that take up time now. */
export function taken(load: Load | undefined, nowMs: number): readonly LoadEntry[] {
  return (load?.entries ?? []).filter(({ slot, untilMs }) => slot !== 'ASKED' || untilMs > nowMs);
}

export function askedToday(load: Load | undefined, nowMs: number, utcOffsetMin: number): number {
  return load !== undefined && load.asked.day === localDay(nowMs, utcOffsetMin) ? load.asked.count : 0;
}

/**
 * Asks that fit beside what is there; the others are left out, as somebody was faster. A demand that asks again takes back
 * what it had asked for before: a run that failed half-way leaves nothing behind.
 */
export function decideAsk(
  load: Load | undefined,
  ask: Extract<LoadEvent, { type: 'asked' }>,
  gapMin: number,
): { events: readonly LoadEvent[]; offerIds: readonly string[] } {
  const askers = ask.entries.map(({ demandId }) => demandId);
  const there = withoutAsksOf(askers, taken(load, ask.atMs));
  const fitting = ask.entries.filter(({ startMs, endMs }) => {
    return !there.some(
      (entry) => entry.startMs < endMs + gapMin * minuteMs && startMs < entry.endMs + gapMin * minuteMs,
    );
  });
  const events = fitting.length === 0 ? [] : [{ ...ask, entries: fitting }];
  return { events, offerIds: fitting.map(({ offerId }) => offerId) };
}

/** A demand that waits has no offer out: what is noted as asked for it is a leftover. */
export function withoutAsksOf(demandIds: readonly string[], entries: readonly LoadEntry[]): readonly LoadEntry[] {
  return entries.filter(({ slot, demandId }) => slot !== 'ASKED' || !demandIds.includes(demandId));
}

/** Nothing when the day has already told this or the past has been forgotten. */
export function decideSlotChanged(
  load: Load | undefined,
  ownerId: string,
  reach: Reach,
  fact: SlotFact,
  nowMs: number,
): readonly LoadEvent[] {
  if (fact.endMs < nowMs - keptMs) return [];
  const [incarnation, sequence] = load?.days[fact.dayId] ?? [0, 0];
  const old = fact.incarnation < incarnation || (fact.incarnation === incarnation && fact.sequence <= sequence);
  return old ? [] : [{ type: 'slot-changed', ownerId, reach, fact, atMs: nowMs }];
}

/** The accepted offer keeps its time, the others give theirs back. Nothing when none of them is here any more. */
export function decideSettled(
  load: Load | undefined,
  heldOfferId: string,
  goneOfferIds: readonly string[],
): readonly LoadEvent[] {
  const touched = load?.entries.some(
    ({ offerId, slot }) => goneOfferIds.includes(offerId) || (offerId === heldOfferId && slot === 'ASKED'),
  );
  return touched === true ? [{ type: 'settled', heldOfferId, goneOfferIds }] : [];
}

export function evolveLoad(load: Load | undefined, event: LoadEvent): Load {
  switch (event.type) {
    case 'asked': {
      const before = pruned(load ?? emptyLoad(event.ownerId, event.reach), event.atMs);
      const fresh = event.entries.filter(({ offerId }) => !before.entries.some((entry) => entry.offerId === offerId));
      const others = withoutAsksOf(
        event.entries.map(({ demandId }) => demandId),
        before.entries,
      );
      const count = (before.asked.day === event.day ? before.asked.count : 0) + fresh.length;
      return {
        ...before,
        entries: [...others, ...event.entries],
        asked: { day: event.day, count },
        lastAskedMs: event.atMs,
      };
    }
    case 'slot-changed': {
      const { fact } = event;
      const before = pruned(load ?? emptyLoad(event.ownerId, event.reach), event.atMs);
      const others = before.entries.filter(({ offerId }) => offerId !== fact.offerId);
      const days = { ...before.days, [fact.dayId]: [fact.incarnation, fact.sequence, fact.endMs] as const };
      if (fact.slot === 'FREE') return { ...before, entries: others, days };
      const { offerId, demandId, startMs, endMs, slot } = fact;
      return { ...before, entries: [...others, { offerId, demandId, startMs, endMs, slot, untilMs: 0 }], days };
    }
    case 'settled': {
      const before = load as Load;
      const entries = before.entries
        .filter(({ offerId }) => !event.goneOfferIds.includes(offerId))
        .map((entry) =>
          entry.offerId === event.heldOfferId && entry.slot === 'ASKED'
            ? { ...entry, slot: 'HELD' as const, untilMs: 0 }
            : entry,
        );
      return { ...before, entries };
    }
    case 'moved':
      return { ...(load as Load), reach: event.reach };
  }
}

function pruned(load: Load, nowMs: number): Load {
  return {
    ...load,
    entries: load.entries.filter(
      ({ slot, untilMs, endMs }) => endMs >= nowMs - keptMs && (slot !== 'ASKED' || untilMs > nowMs),
    ),
    days: Object.fromEntries(Object.entries(load.days).filter(([, [, , endMs]]) => endMs >= nowMs - keptMs)),
  };
}
