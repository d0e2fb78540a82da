import { holdsSlot, offerOf, type Match, type Offer } from '../domain/match.ts';
import type { Ids, Loads, Matches, OfferRefs } from './ports.ts';

export type SeenOffer = Readonly<{ match: Match; offer: Offer; holdsSlot: boolean }>;

/** Questions about offers and matches; they change nothing. */
export type SeeOffers = Readonly<{
  one: (offerId: string) => Promise<SeenOffer | undefined>;
  /** Open offers of a provider, soonest answer first. */
  ofProvider: (providerId: string) => Promise<readonly SeenOffer[]>;
  /** Why this one and not that one, and every attempt so far. */
  explained: (demandId: string) => Promise<Match | undefined>;
  /** Wishes that may be claimed in a community. */
  claimable: (communityId: string) => Promise<readonly Match[]>;
}>;

const claimableAtMost = 200;

export function makeSeeOffers(
  ports: Readonly<{ matches: Matches; loads: Loads; refs: OfferRefs; ids: Ids }>,
): SeeOffers {
  const { matches } = ports;

  async function one(offerId: string): Promise<SeenOffer | undefined> {
    const ref = await ports.refs.find(offerId);
    const match = ref && (await matches.find(ref.matchId))?.state;
    const offer = match && offerOf(match, offerId);
    return match && offer && { match, offer, holdsSlot: holdsSlot(match, offer) };
  }

  return {
    one,
    ofProvider: async (providerId) => {
      const entries = (await ports.loads.find(providerId))?.state.entries ?? [];
      const seen = await Promise.all(entries.map(({ offerId }) => one(offerId)));
      return seen
        .filter((view) => view !== undefined)
        .filter(
          ({ offer }) => offer.providerId === providerId && (offer.state === 'SENT' || offer.state === 'ACCEPTED'),
        )
        .sort((a, b) => a.offer.answerByMs - b.offer.answerByMs);
    },
    explained: async (demandId) => (await matches.find(ports.ids.derived('ma', demandId)))?.state,
    claimable: async (communityId) => {
      const page = await matches.page({ index: 'claimable', equals: [communityId], limit: claimableAtMost });
      return page.found.map(({ state }) => state);
    },
  };
}
