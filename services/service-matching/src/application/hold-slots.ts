import type { OfferTerms } from '../domain/match.ts';
import type { Policy } from '../domain/policy.ts';
import type { MatchRequest } from '../domain/request.ts';
import type { Clock, CommandCause, Ids, SlotRequest, Slots } from './ports.ts';
import { stepCause } from './timers.ts';

/** Holds the time of provider, assistant and resident for one offer, in the order of their ids; false when one of them is taken. */
export type HoldSlots = (
  request: MatchRequest,
  offer: OfferTerms,
  assistantId: string,
  cause: CommandCause,
) => Promise<boolean>;

export function makeHoldSlots(ports: Readonly<{ clock: Clock; ids: Ids; policy: Policy; slots: Slots }>): HoldSlots {
  return async (request, offer, assistantId, cause) => {
    const { offerId, startMs, endMs, travelBeforeMin, travelAfterMin, windowStartMs, windowEndMs, windowCapacity } =
      offer;
    const terms = {
      offerId,
      demandId: request.demandId,
      startMs,
      endMs,
      askAtMs: ports.clock.nowMs() + ports.policy.askAboutHoldMs,
    };
    const noWindow = { windowStartMs: 0, windowEndMs: 0, windowCapacity: 0 };
    const owners: SlotRequest[] = [
      {
        ...terms,
        ownerId: offer.providerId,
        travelBeforeMin,
        travelAfterMin,
        windowStartMs,
        windowEndMs,
        windowCapacity,
      },
      { ...terms, ...noWindow, ownerId: request.residentId, travelBeforeMin: 0, travelAfterMin: 0 },
    ];
    if (assistantId !== '')
      owners.push({ ...terms, ...noWindow, ownerId: assistantId, travelBeforeMin, travelAfterMin });
    owners.sort((a, b) => (a.ownerId < b.ownerId ? -1 : 1));
    for (const owner of owners) {
      const { held } = await ports.slots.hold(owner, stepCause(ports.ids, cause, owner.ownerId));
      if (!held) return false;
    }
    return true;
  };
}
