import { causeOf, handled, park, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { RaiseItem } from '../../application/raise-item.ts';
import type { WithdrawItem } from '../../application/withdraw-item.ts';
import { triggers } from '../../domain/item.ts';

/** A demand goes up, or has a further reason to. */
export function onEscalationRequested(
  raiseItem: RaiseItem,
): EventHandler<FactData<'needs.demand.v1/escalation-requested'>> {
  return async (event) => {
    const { itemId, demandId, type, communityId, gridId, serviceClass, clock, dueMs } = event.data;
    const trigger = triggers.find((known) => known === event.data.trigger);
    if (trigger === undefined) return park(`TRIGGER_UNKNOWN:${event.data.trigger}`);
    await raiseItem({
      subject: { itemId, demandId, type, communityId, gridId, serviceClass },
      trigger,
      clock: clock === '' ? null : { clock, dueMs: Number(dueMs) },
      cause: causeOf(event),
    });
    return handled;
  };
}

/** What the item asked for has been done. */
export function onEscalationServed(
  withdrawItem: WithdrawItem,
): EventHandler<FactData<'needs.demand.v1/escalation-served'>> {
  return async (event) => {
    const { demandId, itemId } = event.data;
    await withdrawItem({ demandId, itemId, reason: 'SERVED', cause: causeOf(event) });
    return handled;
  };
}

/** The demand is closed: it has been served, unless it says that it could not be. */
export function onDemandClosed(withdrawItem: WithdrawItem): EventHandler<FactData<'needs.demand.v1/closed'>> {
  return async (event) => {
    const { demandId, resolution } = event.data;
    const reason = resolution === 'UNMET' ? 'DEMAND_GONE' : 'SERVED';
    await withdrawItem({ demandId, reason, cause: causeOf(event) });
    return handled;
  };
}

type DemandOver = FactData<
  'needs.demand.v1/withdrawn' | 'needs.demand.v1/merged' | 'needs.demand.v1/rejected' | 'needs.demand.v1/unmet'
>;

/** The demand is over in another way: nothing is left to look at. */
export function onDemandOver(withdrawItem: WithdrawItem): EventHandler<DemandOver> {
  return async (event) => {
    await withdrawItem({ demandId: event.data.demandId, reason: 'DEMAND_GONE', cause: causeOf(event) });
    return handled;
  };
}
