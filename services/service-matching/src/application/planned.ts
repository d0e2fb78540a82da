import type { Match, OfferTerms, Ranking } from '../domain/match.ts';
import type { Draft, Edge } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { reachOf, type Reach } from '../domain/provider.ts';
import { causesOf, rankingOf } from '../domain/ranking.ts';
import { nextTryMs, termsOf, type Dealt } from '../domain/waves.ts';
import type { Found, Ids } from './ports.ts';
import type { Waiting } from './read-queue.ts';

/** One offer to send, and what the load of its provider needs to know. */
export type PlannedOffer = Readonly<{ terms: OfferTerms; reach: Reach | undefined; gapMin: number }>;

/** What a run found for one match. */
export type Planned = Readonly<{
  match: Found<Match>;
  offers: readonly PlannedOffer[];
  ranking: Ranking;
  /** Why nobody is asked; only where `offers` is empty. */
  causes: readonly string[];
  nextTryMs: number;
  /** Somebody of lower rank was given a place in this run. */
  overtaken: boolean;
  wasDue: boolean;
}>;

type Ports = Readonly<{ ids: Ids; policy: Policy }>;

/** The results for those who may be asked for, in rank order. */
export function plannedOf(
  ports: Ports,
  ranked: readonly Waiting[],
  draft: Draft,
  dealt: readonly Dealt[],
  nowMs: number,
): readonly Planned[] {
  const edgesOf: Edge[][] = ranked.map(() => []);
  for (const edge of draft.edges) edgesOf[edge.seeker]?.push(edge);
  const lastServed = dealt.findLastIndex(({ outcome }) => outcome === 'ASK');
  return ranked.flatMap(({ match, seeker, wasDue }, s) => {
    const deal = dealt[s];
    if (deal === undefined || !seeker.mayBeAsked) return [];
    const edges = edgesOf[s] ?? [];
    const asked = deal.outcome === 'ASK' ? deal.edges : [];
    const planned: Planned = {
      match,
      wasDue,
      offers: asked.map((edge) => offerOn(ports, draft, draft.edges[edge] as Edge, match.state, nowMs)),
      ranking: rankingOf(draft, s, edges, ports.policy, nowMs),
      causes: deal.outcome === 'HELD_BACK' ? ['LOAD_LIMIT'] : causesOf(draft, s, edges.length > 0),
      overtaken: s < lastServed,
      nextTryMs: nextTryMs(match.state.request.serviceClass, s, ports.policy, nowMs),
    };
    return [planned];
  });
}

function offerOn({ ids, policy }: Ports, draft: Draft, edge: Edge, match: Match, nowMs: number): PlannedOffer {
  const supplier = draft.suppliers[edge.supplier];
  if (supplier === undefined) throw new RangeError('edge without a supplier');
  const { providerId, profile } = supplier.provider;
  const offerId = ids.derived('of', `${match.matchId}:${match.request.round}:${match.wave + 1}:${providerId}`);
  return {
    terms: termsOf(draft, edge, offerId, policy, nowMs),
    reach: reachOf(profile, policy),
    gapMin: supplier.hours.gapMin,
  };
}
