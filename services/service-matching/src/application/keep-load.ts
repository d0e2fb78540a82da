import { decideSettled, decideSlotChanged, type SlotFact } from '../domain/load.ts';
import type { Policy } from '../domain/policy.ts';
import { everywhere, reachOf, sameReach } from '../domain/provider.ts';
import type { EventCause, Loads, Providers } from './ports.ts';
import type { WakeQueues } from './wake-queues.ts';

/** Keeps each provider's load in step with what days and matches tell, and lets those who wait know when room comes free. */
export type KeepLoad = Readonly<{
  slotChanged: (ownerId: string, fact: SlotFact, cause: EventCause) => Promise<void>;
  /** Offers of one match came to something (`heldOfferId`) or to nothing. */
  offersSettled: (settled: Settled, cause: EventCause) => Promise<void>;
  /** The ledger says something new of a provider. */
  providerChanged: (providerId: string, cause: EventCause) => Promise<void>;
}>;

export type Settled = Readonly<{
  held: Readonly<{ offerId: string; providerId: string }> | undefined;
  gone: readonly Readonly<{ offerId: string; providerId: string }>[];
}>;

export function makeKeepLoad(
  ports: Readonly<{ loads: Loads; providers: Providers; wakeQueues: WakeQueues; policy: Policy }>,
): KeepLoad {
  const { loads, providers, wakeQueues, policy } = ports;

  /** Woken before and after: a run in between either sees the waking or the new load, so nobody new overtakes who waits. */
  async function freeing(providerId: string, cause: EventCause, change: () => Promise<unknown>): Promise<void> {
    const provider = (await providers.find(providerId))?.state;
    if (provider === undefined) return;
    const woken = await wakeQueues(provider, cause);
    await change();
    if (!woken) await wakeQueues(provider, cause);
  }

  return {
    slotChanged: async (ownerId, fact, cause) => {
      const provider = (await providers.find(ownerId))?.state;
      if (provider === undefined) return;
      const reach = reachOf(provider.profile, policy) ?? everywhere;
      const change = () =>
        loads.change(ownerId, cause, (load, nowMs) => ({
          ok: true,
          events: decideSlotChanged(load, ownerId, reach, fact, nowMs),
          answer: null,
        }));
      await (fact.slot === 'FREE' ? freeing(ownerId, cause, change) : change());
    },
    offersSettled: async ({ held, gone }, cause) => {
      for (const providerId of new Set([
        ...(held ? [held.providerId] : []),
        ...gone.map((offer) => offer.providerId),
      ])) {
        const heldId = held?.providerId === providerId ? held.offerId : '';
        const goneIds = gone.filter((offer) => offer.providerId === providerId).map(({ offerId }) => offerId);
        const change = () =>
          loads.change(providerId, cause, (load) => ({
            ok: true,
            events: decideSettled(load, heldId, goneIds),
            answer: null,
          }));
        await (goneIds.length > 0 ? freeing(providerId, cause, change) : change());
      }
    },
    providerChanged: async (providerId, cause) => {
      const provider = (await providers.find(providerId))?.state;
      if (provider === undefined) return;
      const reach = reachOf(provider.profile, policy) ?? everywhere;
      await loads.change(providerId, cause, (load) => ({
        ok: true,
        events: load !== undefined && !sameReach(load.reach, reach) ? [{ type: 'moved', reach }] : [],
        answer: null,
      }));
      await wakeQueues(provider, cause);
    },
  };
}
