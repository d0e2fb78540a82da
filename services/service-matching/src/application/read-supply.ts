import type { Supplier } from '../domain/candidates.ts';
import { askedToday, withoutAsksOf, type Load } from '../domain/load.ts';
import { localDay } from '../domain/local-time.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { Provider } from '../domain/provider.ts';
import { hoursOf } from '../domain/slots.ts';
import type { QueueKey } from './plan-offers.ts';
import type { Documents, Found, Loads, PageQuery, Providers } from './ports.ts';

export type OfferOf = Readonly<{ offerId: string; providerId: string }>;

/**
 * Everybody of the supply ledger who serves a community in one group of types, with the hours of the horizon; by id.
 * `leftovers`: asks noted for demands that wait (a run failed half-way); they take up no time here and are to be taken back.
 */
export type ReadSupply = (
  queue: QueueKey,
  waitingDemandIds: readonly string[],
  nowMs: number,
) => Promise<Readonly<{ suppliers: readonly Supplier[]; leftovers: readonly OfferOf[] }>>;

const pageSize = 500;

export function makeReadSupply(ports: Readonly<{ providers: Providers; loads: Loads; policy: Policy }>): ReadSupply {
  const { policy } = ports;
  return async ({ communityId, group }, waitingDemandIds, nowMs) => {
    const leftovers: OfferOf[] = [];
    const loads = new Map<string, Load>();
    for (const { state } of await within(ports.loads, communityId, group)) {
      const entries = withoutAsksOf(waitingDemandIds, state.entries);
      for (const entry of state.entries)
        if (!entries.includes(entry)) leftovers.push({ offerId: entry.offerId, providerId: state.ownerId });
      loads.set(state.ownerId, { ...state, entries });
    }
    const providers = (await within(ports.providers, communityId, group))
      .map(({ state }) => state)
      .filter((provider) => serves(provider, communityId, group, policy));
    const range = { fromDay: localDay(nowMs, policy.utcOffsetMin), days: policy.horizonDays, nowMs };
    const suppliers = providers
      .sort((a, b) => (a.providerId < b.providerId ? -1 : 1))
      .map((provider) => {
        const load = loads.get(provider.providerId);
        return {
          provider,
          hours: hoursOf(provider.profile, load, policy, range),
          askedToday: askedToday(load, nowMs, policy.utcOffsetMin),
          lastAskedMs: load?.lastAskedMs ?? 0,
        };
      });
    return { suppliers, leftovers };
  };
}

function serves({ profile }: Provider, communityId: string, group: string, policy: Policy): boolean {
  const inArea = profile.communityIds.length === 0 || profile.communityIds.includes(communityId);
  return inArea && profile.skills.some((skill) => ruleOf(policy, skill)?.group === group);
}

/** Everybody whose reach a queue lies in. */
async function within<State>(
  documents: Pick<Documents<State, never>, 'page'>,
  communityId: string,
  group: string,
): Promise<readonly Found<State>[]> {
  const found: Found<State>[] = [];
  for (const reach of [
    [group, communityId],
    [group, '*'],
    ['*', communityId],
    ['*', '*'],
  ]) {
    let query: PageQuery | undefined = { index: 'reach', equals: reach, limit: pageSize };
    while (query !== undefined) {
      const page: Readonly<{ found: readonly Found<State>[]; cursor: string | undefined }> =
        await documents.page(query);
      found.push(...page.found);
      query = page.cursor === undefined ? undefined : { ...query, cursor: page.cursor };
    }
  }
  return found;
}
