import { decideHold, type Claim, type ClaimRefusal } from '../domain/day.ts';
import { liesInOneDay } from '../domain/local-day.ts';
import { placeOf } from './names.ts';
import { notePlaces } from './note-places.ts';
import type { Cause, Days, Ids, Outcome, Policy, Reservations } from './ports.ts';

type HoldSlotCommand = Readonly<{ ownerId: string; claim: Claim; askAtMs: number; cause: Cause }>;
type HoldSlotRefusal = ClaimRefusal | 'ENDED' | 'SLOT_EMPTY' | 'SLOT_CROSSES_DAY';
export type HoldSlot = (command: HoldSlotCommand) => Promise<Outcome<null, HoldSlotRefusal>>;

/** Holds a piece of one person's day for an offer; the same offer asked again gets the same answer. */
export function makeHoldSlot(ports: { days: Days; reservations: Reservations; ids: Ids; policy: Policy }): HoldSlot {
  return async ({ ownerId, claim, askAtMs, cause }) => {
    if (claim.endMs <= claim.startMs) return { ok: false, refusal: 'SLOT_EMPTY' };
    const { startMs, endMs, travelBeforeMs, travelAfterMs } = claim;
    if (!liesInOneDay(startMs - travelBeforeMs, endMs + travelAfterMs, ports.policy)) {
      return { ok: false, refusal: 'SLOT_CROSSES_DAY' };
    }

    const place = placeOf(ports, ownerId, startMs);
    const noted = await notePlaces(ports, claim.offerId, [place], cause);
    if (noted === 'ENDED') return { ok: false, refusal: noted };
    return ports.days.change(place.dayId, cause, (day) => decideHold(day, place, claim, askAtMs));
  };
}
