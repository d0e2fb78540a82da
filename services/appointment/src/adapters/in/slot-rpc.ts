import type { GetDayRequest__Output as GetDayRequest } from '@linli/proto/gen/linli/appointment/v1/GetDayRequest';
import type { GetDayResponse } from '@linli/proto/gen/linli/appointment/v1/GetDayResponse';
import type { HoldSlotRequest__Output as HoldSlotRequest } from '@linli/proto/gen/linli/appointment/v1/HoldSlotRequest';
import type { HoldSlotResponse } from '@linli/proto/gen/linli/appointment/v1/HoldSlotResponse';

import type { GetDay } from '../../application/get-day.ts';
import type { HoldSlot } from '../../application/hold-slot.ts';
import type { Claim } from '../../domain/day.ts';
import { minuteMs } from '../../domain/policy.ts';
import { causeOfCommand, refusal } from './command.ts';

export function holdSlotRpc(holdSlot: HoldSlot): (request: HoldSlotRequest) => Promise<HoldSlotResponse> {
  return async (request) => {
    const { ownerId, askAtMs, command } = request;
    const outcome = await holdSlot({ ownerId, claim: toClaim(request), askAtMs, cause: causeOfCommand(command) });
    if (outcome.ok) return { held: true, dayVersion: outcome.version };
    switch (outcome.refusal) {
      case 'OVERLAP':
      case 'CAPACITY':
      case 'ENDED':
        return { held: false, refusedBy: outcome.refusal };
      case 'SLOT_DIFFERS':
      case 'SLOT_EMPTY':
      case 'SLOT_CROSSES_DAY':
        throw refusal(outcome.refusal);
    }
  };
}

export function getDayRpc(getDay: GetDay): (request: GetDayRequest) => Promise<GetDayResponse> {
  return async ({ ownerId, atMs }) => {
    const found = await getDay(ownerId, atMs);
    const slots = (found?.state.entries ?? []).map(({ offerId, demandId, slot, startMs, endMs }) => ({
      offerId,
      demandId,
      slot,
      startMs,
      endMs,
    }));
    return { slots, version: found?.version ?? 0 };
  };
}

function toClaim(request: HoldSlotRequest): Claim {
  const { offerId, demandId, startMs, endMs, windowStartMs, windowEndMs, windowCapacity } = request;
  return {
    offerId,
    demandId,
    startMs,
    endMs,
    travelBeforeMs: request.travelBeforeMin * minuteMs,
    travelAfterMs: request.travelAfterMin * minuteMs,
    window: windowCapacity > 0 ? { startMs: windowStartMs, endMs: windowEndMs, capacity: windowCapacity } : null,
  };
}
