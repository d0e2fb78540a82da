/**
 * One row of the demand list as the desks read it, folded from events. It holds ids, codes and instants only.
 * Each topic writes its own part, so the row is the same in whatever order topics arrive (P9).
 */

export type DemandPart = Readonly<{
  no: string;
  type: string;
  state: string;
  urgency: string;
  serviceClass: number;
  communityId: string;
  gridId: string;
  residentId: string;
  ownerId: string;
  visibility: string;
  flags: readonly string[];
  submittedAtMs: number;
  registeredAtMs: number;
  /** Instant of the last fact about the demand itself. */
  changedAtMs: number;
  round: number;
  visitId: string;
  itemId: string;
  /** Why it stands where it stands: a reason or cause code, empty when nothing is wrong. */
  reason: string;
  solved: string;
  satisfaction: number;
}>;

export type MatchPart = Readonly<{
  /** Offers that were sent, in order, with what became of each. */
  offers: readonly Readonly<{ offerId: string; providerId: string; state: string; startMs: number; reason: string }>[];
  causes: readonly string[];
  /** Offer that waits for the resident's word, and until when. */
  confirmOfferId: string;
  confirmByMs: number;
}>;

export type VisitPart = Readonly<{
  visitId: string;
  providerId: string;
  state: string;
  startMs: number;
  endMs: number;
}>;

export type DemandRow = Readonly<{ demandId: string; demand?: DemandPart; match?: MatchPart; visit?: VisitPart }>;

const unborn: DemandPart = {
  no: '',
  type: '',
  state: '',
  urgency: '',
  serviceClass: 4,
  communityId: '',
  gridId: '',
  residentId: '',
  ownerId: '',
  visibility: 'AGGREGATE_ONLY',
  flags: [],
  submittedAtMs: 0,
  registeredAtMs: 0,
  changedAtMs: 0,
  round: 0,
  visitId: '',
  itemId: '',
  reason: '',
  solved: '',
  satisfaction: 0,
};

const noMatch: MatchPart = { offers: [], causes: [], confirmOfferId: '', confirmByMs: 0 };
/** Offers kept on a row; a match never makes more (docs/rules.md §3.3). */
const keptOffers = 50;

/** What a fact changes in a row. */
export type RowChange =
  | Readonly<{ part: 'demand'; atMs: number; set: Partial<DemandPart>; flag?: string; unflag?: string }>
  | Readonly<{
      part: 'match';
      offers?: MatchPart['offers'];
      settle?: Readonly<{ offerIds: readonly string[]; state: string; reason?: string }>[];
      set?: Partial<MatchPart>;
    }>
  | Readonly<{ part: 'visit'; visit: VisitPart }>;

/** The row after a change; pure. */
export function evolveRow(row: DemandRow | undefined, demandId: string, change: RowChange): DemandRow {
  const before: DemandRow = row ?? { demandId };
  switch (change.part) {
    case 'demand': {
      const part = before.demand ?? unborn;
      const flags = new Set([...part.flags, ...(change.set.flags ?? [])]);
      if (change.flag !== undefined) flags.add(change.flag);
      if (change.unflag !== undefined) flags.delete(change.unflag);
      return { ...before, demand: { ...part, ...change.set, flags: [...flags].sort(), changedAtMs: change.atMs } };
    }
    case 'match': {
      const part = before.match ?? noMatch;
      const known = new Set(part.offers.map((offer) => offer.offerId));
      const offers = [...part.offers, ...(change.offers ?? []).filter((offer) => !known.has(offer.offerId))].slice(
        -keptOffers,
      );
      const settled = (change.settle ?? []).reduce<MatchPart['offers']>(
        (all, { offerIds, state, reason }) => settle(all, offerIds, state, reason ?? ''),
        offers,
      );
      return { ...before, match: { ...part, offers: settled, ...change.set } };
    }
    case 'visit':
      return { ...before, visit: change.visit };
  }
}

function settle(
  offers: MatchPart['offers'],
  offerIds: readonly string[],
  state: string,
  reason: string,
): MatchPart['offers'] {
  return offers.map((offer) => (offerIds.includes(offer.offerId) ? { ...offer, state, reason } : offer));
}
