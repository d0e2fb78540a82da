import { rankingOf, causesOf } from '../domain/ranking.ts';
import { byRank } from '../domain/request.ts';
import type { Seeker } from '../domain/candidates.ts';
import { draftPlan, type Draft, type Edge } from '../domain/plan.ts';
import type { Policy } from '../domain/policy.ts';
import { dealOut, nextTryMs, termsOf, type Dealt } from '../domain/waves.ts';
import type { Match, OfferTerms } from '../domain/match.ts';
import { bestPlan } from './best-plan.ts';
import type { ReadSupply } from './read-supply.ts';
import type { ReadQueue } from './read-queue.ts';
import type { SendOffers } from './send-offers.ts';
import type { Clock, Figures, Found, Ids, Solver } from './ports.ts';

export type QueueKey = Readonly<{ communityId: string; group: string }>;
/** Plans one queue once; true when matches may still be due there. */
export type PlanOffers = (queue: QueueKey) => Promise<boolean>;

type Ports = Readonly<{
  clock: Clock;
  ids: Ids;
  policy: Policy;
  solver: Solver;
  figures: Figures;
  readQueue: ReadQueue;
  readSupply: ReadSupply;
  sendOffers: SendOffers;
}>;

/** Result for one match of a run, in rank order. */
export type Planned = Readonly<{
  match: Found<Match>;
  offers: readonly OfferTerms[];
  gapMin: ReadonlyMap<string, number>;
  ranking: ReturnType<typeof rankingOf>;
  causes: readonly string[];
  nextTryMs: number;
  /** Somebody of lower rank was given a place in this run. */
  overtaken: boolean;
  wasDue: boolean;
}>;

/**
 * The sweep of one community and group: everybody who waits, everybody who can, the exact plan, and what follows from it
 * for each match: a wave of offers, or a place in the queue with the reasons.
 */
export function makePlanOffers(ports: Ports): PlanOffers {
  const { clock, policy } = ports;
  return async (queue) => {
    const nowMs = clock.nowMs();
    const { waiting, wakeAtMs, full } = await ports.readQueue.read(queue, nowMs);
    const asking = waiting.filter(({ seeker }) => seeker.mayBeAsked);
    if (asking.length > 0) {
      const suppliers = await ports.readSupply(queue, nowMs);
      const ranked = [...waiting].sort((a, b) => byRank(a.seeker.request, b.seeker.request));
      const draft = draftPlan(
        ranked.map(({ seeker }) => seeker),
        suppliers,
        policy,
        nowMs,
      );
      const { assigned } = await bestPlan(draft, ports.solver, nowMs);
      const dealt = dealOut(draft, assigned, policy);
      ports.figures.count('matching_planned', { group: queue.group }, asking.length);
      await ports.sendOffers(results(ports, ranked, draft, dealt, nowMs), nowMs);
    }
    await ports.readQueue.done(queue, wakeAtMs);
    return full;
  };
}

function results(
  { ids, policy }: Ports,
  ranked: readonly Readonly<{ match: Found<Match>; seeker: Seeker; wasDue: boolean }>[],
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
    const { matchId, request, wave } = match.state;
    const offers = asked.map((e) => {
      const edge = draft.edges[e] as Edge;
      const providerId = draft.suppliers[edge.supplier]?.provider.providerId ?? '';
      return termsOf(
        draft,
        edge,
        ids.derived('of', `${matchId}:${request.round}:${wave + 1}:${providerId}`),
        policy,
        nowMs,
      );
    });
    const gapMin = new Map(
      asked.map((e) => {
        const supplier = draft.suppliers[draft.edges[e]?.supplier ?? -1];
        return [supplier?.provider.providerId ?? '', supplier?.hours.gapMin ?? 0] as const;
      }),
    );
    const ranking = rankingOf(draft, s, edges, policy, nowMs);
    const causes = deal.outcome === 'HELD_BACK' ? ['LOAD_LIMIT'] : causesOf(draft, s, edges.length > 0);
    const planned: Planned = {
      match,
      offers,
      gapMin,
      ranking,
      causes,
      wasDue,
      overtaken: s < lastServed,
      nextTryMs: nextTryMs(request.serviceClass, s, policy, nowMs),
    };
    return [planned];
  });
}
