import { isInsured, refusedAsPerson } from '../domain/constraints.ts';
import { taken } from '../domain/load.ts';
import { maskName } from '../domain/masks.ts';
import type { Match, Offer } from '../domain/match.ts';
import type { Policy } from '../domain/policy.ts';
import type { Provider } from '../domain/provider.ts';
import { gapMinutes, isBusy } from '../domain/slots.ts';
import type { Clock, Found, Loads, Providers } from './ports.ts';
import type { SeeOffers } from './see-offers.ts';

export type Assistant = Readonly<{ providerId: string; kind: string; name: string; colleague: boolean; free: boolean }>;

/** Who could come along as the second person of an offer; undefined = no such offer. */
export type SeeAssistants = (offerId: string) => Promise<readonly Assistant[] | undefined>;

type Ports = Readonly<{ clock: Clock; policy: Policy; providers: Providers; loads: Loads; seeOffers: SeeOffers }>;

const pageSize = 500;
const mostAsked = 2000;
const mostShown = 50;

/** Judged as the answer will be; whether the hour is free is what the loads say now, the day document decides. */
export function makeSeeAssistants(ports: Ports): SeeAssistants {
  return async (offerId) => {
    const seen = await ports.seeOffers.one(offerId);
    if (seen === undefined) return undefined;
    const { match, offer } = seen;
    const everybody = await serving(ports, match.request.communityId);
    const own = everybody.find(({ state }) => state.providerId === offer.providerId)?.state.profile.organisation ?? '';
    const able = everybody.filter(({ state }) => isAble(ports, match, offer, state));
    const shown = await Promise.all(able.map(({ state }) => toAssistant(ports, offer, own, state)));
    return shown.sort(byUse).slice(0, mostShown);
  };
}

function isAble({ policy }: Ports, match: Match, offer: Offer, provider: Provider): boolean {
  if (provider.providerId === offer.providerId || !isInsured(provider, offer.endMs, policy.utcOffsetMin)) return false;
  return refusedAsPerson(match, provider, policy).length === 0;
}

/** A colleague is shown by name; of somebody from elsewhere the first character is enough to ask for them. */
async function toAssistant(
  ports: Ports,
  { startMs, endMs }: Offer,
  organisation: string,
  { providerId, profile }: Provider,
): Promise<Assistant> {
  const load = (await ports.loads.find(providerId))?.state;
  const busy = taken(load, ports.clock.nowMs());
  const colleague = organisation !== '' && profile.organisation === organisation;
  return {
    providerId,
    kind: profile.kind,
    name: colleague ? profile.name : maskName(profile.name),
    colleague,
    free: !isBusy(busy, startMs, endMs, gapMinutes(profile, ports.policy)),
  };
}

function byUse(a: Assistant, b: Assistant): number {
  return (
    Number(b.free) - Number(a.free) ||
    Number(b.colleague) - Number(a.colleague) ||
    (a.providerId < b.providerId ? -1 : 1)
  );
}

/** Providers of one community and of everywhere, at most `mostAsked` of each. */
async function serving({ providers }: Ports, communityId: string): Promise<readonly Found<Provider>[]> {
  const found: Found<Provider>[] = [];
  for (const area of [communityId, '*']) {
    let cursor: string | undefined;
    let asked = 0;
    do {
      const page = await providers.page({
        index: 'area',
        equals: [area],
        limit: pageSize,
        ...(cursor !== undefined && { cursor }),
      });
      found.push(...page.found);
      asked += pageSize;
      cursor = page.cursor;
    } while (cursor !== undefined && asked < mostAsked);
  }
  return found;
}
