import type { HoldSlotRequest } from '@linli/proto/gen/linli/appointment/v1/HoldSlotRequest';

import { dayMs, hourMs, minuteMs } from './units.ts';

export type Hold = Omit<Required<HoldSlotRequest>, 'command' | 'askAtMs'>;
type Entry = Readonly<{
  offerId: string;
  demandId: string;
  slot: string;
  startMs: number;
  endMs: number;
  gapMs: number;
}>;
type Day = { ownerId: string; entries: readonly Entry[]; sequence: number };
export type SlotChange = Readonly<{
  dayId: string;
  ownerId: string;
  offerId: string;
  demandId: string;
  slot: string;
  startMs: string;
  endMs: string;
}>;

/** Stands in for appointment: day documents that let nothing overlap and no window overflow, and tell each change. */
export function dayBook(tell: (change: SlotChange, sequence: number) => void) {
  const days = new Map<string, Day>();

  function note(dayId: string, day: Day, entry: Entry, slot: string): void {
    const { offerId, demandId, startMs, endMs } = entry;
    tell(
      { dayId, ownerId: day.ownerId, offerId, demandId, slot, startMs: String(startMs), endMs: String(endMs) },
      ++day.sequence,
    );
  }

  return {
    days,
    /** Empty when it stands, else why not. */
    place(hold: Hold, slot: 'HELD' | 'BOOKED'): string {
      const dayId = `dy:${hold.ownerId}:${Math.floor((Number(hold.startMs) + 4 * hourMs) / dayMs)}`;
      const day = days.get(dayId) ?? { ownerId: hold.ownerId, entries: [], sequence: 0 };
      days.set(dayId, day);
      const entry = entryOf(hold, slot);
      const others = day.entries.filter(({ offerId }) => offerId !== hold.offerId);
      const mine = day.entries.find(({ offerId }) => offerId === hold.offerId);
      if (others.some((other) => collides(other, entry))) return 'OVERLAP';
      const inside = others.filter(
        ({ startMs }) => startMs >= Number(hold.windowStartMs) && startMs < Number(hold.windowEndMs),
      );
      if (hold.windowCapacity > 0 && inside.length >= hold.windowCapacity) return 'CAPACITY';
      if (mine?.slot === slot || mine?.slot === 'BOOKED') return '';
      day.entries = [...others, entry];
      note(dayId, day, entry, slot);
      return '';
    },
    free(offerId: string): void {
      for (const [dayId, day] of days) {
        const entry = day.entries.find((other) => other.offerId === offerId);
        if (entry === undefined) continue;
        day.entries = day.entries.filter((other) => other !== entry);
        note(dayId, day, entry, 'FREE');
      }
    },
    of: (ownerId: string): readonly Entry[] =>
      [...days.values()].filter((day) => day.ownerId === ownerId).flatMap(({ entries }) => entries),
  };
}

function entryOf(hold: Hold, slot: string): Entry {
  const { offerId, demandId } = hold;
  const gapMs = Math.max(hold.travelBeforeMin, hold.travelAfterMin) * minuteMs;
  return { offerId, demandId, slot, startMs: Number(hold.startMs), endMs: Number(hold.endMs), gapMs };
}

function collides(a: Entry, b: Entry): boolean {
  const gapMs = Math.max(a.gapMs, b.gapMs);
  return a.startMs < b.endMs + gapMs && b.startMs < a.endMs + gapMs;
}
