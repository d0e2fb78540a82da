import type { Ledger } from '../ledger.ts';
import type { Town } from './town.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const utcOffsetMs = 8 * hourMs;

/**
 * Callers with odd wishes: they ask for a slot on somebody's day at any minute of their hours, for an offer that matching has
 * never heard of. Appointment must judge by its own day, and give the slot back when nobody stands behind it.
 */
export function strangers(town: Town, ledger: Ledger, count: number, hours: number): void {
  for (let n = 0; n < count; n++) {
    const name = `s${n}`;
    if (town.without.has(name)) continue;
    const atMs = town.world.kernel.nowMs + Math.round(town.draw('stranger', name) * hours * hourMs);
    town.at(atMs, () => holds(town, ledger, name));
    // A rival asks for the same day in the same instant.
    const rival = `s${n}r`;
    if (town.chance('rival', name, 0.3)) town.at(atMs + 1, () => holds(town, ledger, rival, name));
  }
}

function holds(town: Town, ledger: Ledger, name: string, same = name): void {
  const { providerId, fromMinute, toMinute, capacity } = ledger.hours(town.draw('whom', same));
  const today = Math.floor((town.world.kernel.nowMs + utcOffsetMs) / dayMs) * dayMs - utcOffsetMs;
  const minutes = 20 + 5 * Math.floor(town.draw('how long', name) * 5);
  const starts = Math.floor((toMinute - fromMinute - minutes) / 5);
  const startMs = today + (fromMinute + 5 * Math.floor(town.draw('when', name) * starts)) * minuteMs;
  town.asks({
    what: 'hold',
    id: name,
    role: 'STRANGER',
    afterMs: 0,
    call: (command) =>
      town.doors.appointment.HoldSlot({
        command,
        ownerId: providerId,
        offerId: town.ids.derived('of', `stranger:${name}`),
        demandId: town.ids.derived('dm', `stranger:${name}`),
        startMs,
        endMs: startMs + minutes * minuteMs,
        travelBeforeMin: 10,
        travelAfterMin: 10,
        windowStartMs: today + fromMinute * minuteMs,
        windowEndMs: today + toMinute * minuteMs,
        windowCapacity: capacity,
        askAtMs: town.world.kernel.nowMs + 10 * minuteMs,
      }),
  });
}
