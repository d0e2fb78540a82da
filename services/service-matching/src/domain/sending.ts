import type { Match, MatchDecision, MatchEvent, OfferTerms, Ranking } from './match.ts';
import type { Policy } from './policy.ts';

/** What a planning run found for one match, and the match it saw: another round or wave since then makes it stale. */
export type Found = Readonly<{ round: number; wave: number; ranking: Ranking }>;
export type PlanRefusal = 'PLAN_IS_STALE';

/** A wave goes out. */
export function decideSend(
  match: Match | undefined,
  found: Found,
  offers: readonly OfferTerms[],
): MatchDecision<number, PlanRefusal> {
  if (match?.state !== 'WAITING' || isStale(match, found)) return { ok: false, refusal: 'PLAN_IS_STALE' };
  const wave = match.wave + 1;
  return { ok: true, events: [{ type: 'offers-sent', wave, offers, ranking: found.ranking }], answer: offers.length };
}

/** Nobody can at present. The others hear of it when the reasons are new; after the fifth time a coordinator does. */
export function decideWaitlist(
  match: Match | undefined,
  found: Found,
  wait: Readonly<{ causes: readonly string[]; nextTryMs: number }>,
  policy: Policy,
): MatchDecision<number, PlanRefusal> {
  if (match?.state !== 'WAITING' || isStale(match, found)) return { ok: false, refusal: 'PLAN_IS_STALE' };
  const full = match.offers.length >= policy.offersPerMatch;
  const causes = full ? ['OFFER_LIMIT'] : wait.causes;
  const passedOver = match.passedOver + 1;
  const news = causes.join(' ') !== match.causes.join(' ');
  const waitlisted: MatchEvent = {
    type: 'waitlisted',
    causes,
    nextTryMs: full ? null : wait.nextTryMs,
    ranking: found.ranking,
    passedOver,
    news,
  };
  const why = full ? 'OFFER_LIMIT' : passedOver === policy.passedOverLimit ? 'PASSED_OVER' : '';
  return { ok: true, events: why === '' ? [waitlisted] : [waitlisted, { type: 'coordinator-asked', why }], answer: 0 };
}

function isStale(match: Match, found: Found): boolean {
  return match.request.round !== found.round || match.wave !== found.wave;
}
