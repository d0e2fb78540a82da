import { decideClaim, type ClaimRefusal } from '../domain/answering.ts';
import type { ConstraintCode } from '../domain/constraints.ts';
import { earliestMs, optionsOf, type Option, type Seeker } from '../domain/candidates.ts';
import { askedToday, type Load } from '../domain/load.ts';
import { localDay } from '../domain/local-time.ts';
import type { Match, OfferTerms } from '../domain/match.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { Provider } from '../domain/provider.ts';
import { hoursOf } from '../domain/slots.ts';
import type { AnswerOffer, AnswerOfferRefusal } from './answer-offer.ts';
import type { Clock, CommandCause, Ids, Loads, Matches, OfferRefs, Outcome, Providers } from './ports.ts';
import { stepCause } from './timers.ts';

export type ClaimDemandCommand = Readonly<{ demandId: string; providerId: string; cause: CommandCause }>;
export type ClaimDemandRefusal =
  ClaimRefusal | 'DEMAND_UNKNOWN' | 'PROVIDER_UNKNOWN' | 'PROVIDER_NOT_SUITABLE' | 'SLOT_TAKEN' | AnswerOfferRefusal;
export type Claimed = Readonly<{ offerId: string; startMs: number }>;
export type ClaimDemand = (command: ClaimDemandCommand) => Promise<Outcome<Claimed, ClaimDemandRefusal>>;

type Ports = Readonly<{
  clock: Clock;
  ids: Ids;
  policy: Policy;
  matches: Matches;
  providers: Providers;
  loads: Loads;
  refs: OfferRefs;
  answerOffer: AnswerOffer;
}>;

/** A volunteer claims a wish at their own best hour: an offer to this one alone, then their yes to it, in one command. */
export function makeClaimDemand(ports: Ports): ClaimDemand {
  const { ids, matches } = ports;
  return async ({ demandId, providerId, cause }) => {
    const matchId = ids.derived('ma', demandId);
    const match = (await matches.find(matchId))?.state;
    if (match === undefined) return { ok: false, refusal: 'DEMAND_UNKNOWN' };
    const provider = (await ports.providers.find(providerId))?.state;
    if (provider === undefined) return { ok: false, refusal: 'PROVIDER_UNKNOWN' };

    const offerId = ids.derived('of', `${matchId}:claim:${cause.commandId}`);
    const known = match.offers.find((offer) => offer.offerId === offerId);
    const terms = known ?? bestTerms(ports, match, provider, (await ports.loads.find(providerId))?.state, offerId);
    if (typeof terms === 'string')
      return { ok: false, refusal: match.state === 'CLAIMABLE' ? 'PROVIDER_NOT_SUITABLE' : 'NOT_CLAIMABLE' };
    await ports.refs.put({ offerId, matchId, providerId }, stepCause(ids, cause, 'ref'));
    const claimed = await matches.change(matchId, stepCause(ids, cause, 'claim'), (state, nowMs) =>
      decideClaim(state, terms, nowMs),
    );
    if (!claimed.ok) return claimed;

    const answered = await ports.answerOffer({ offerId, providerId, answer: { accept: true, assistantId: '' }, cause });
    if (!answered.ok) return answered;
    if (answered.answer === 'SLOT_TAKEN') return { ok: false, refusal: 'SLOT_TAKEN' };
    return { ...answered, answer: { offerId, startMs: terms.startMs } };
  };
}

/** The claimant's cheapest start for this wish, or what rules them out. */
function bestTerms(
  { clock, policy }: Ports,
  match: Match,
  provider: Provider,
  load: Load | undefined,
  offerId: string,
): OfferTerms | ConstraintCode {
  const rule = ruleOf(policy, match.request.type);
  if (rule === undefined) return 'SKILL';
  const nowMs = clock.nowMs();
  const seeker: Seeker = {
    matchId: match.matchId,
    request: match.request,
    offers: match.offers,
    rule,
    busy: [],
    mayBeAsked: true,
    notBeforeMs: 0,
  };
  const range = { fromDay: localDay(nowMs, policy.utcOffsetMin), days: policy.horizonDays, nowMs };
  const supplier = {
    provider,
    hours: hoursOf(provider.profile, load, policy, range),
    askedToday: askedToday(load, nowMs, policy.utcOffsetMin),
    lastAskedMs: 0,
  };
  const { refusedBy, options } = optionsOf(seeker, supplier, earliestMs(seeker, policy, nowMs), policy, nowMs);
  const best = options.reduce<Option | undefined>((a, b) => (a === undefined || b.cost < a.cost ? b : a), undefined);
  if (best === undefined) return refusedBy[0] ?? 'WINDOW';
  const { slot, endMs } = best;
  const travel = policy.travelMin[rule.mode];
  return {
    offerId,
    providerId: provider.providerId,
    startMs: slot.startMs,
    endMs,
    travelBeforeMin: travel.before,
    travelAfterMin: travel.after,
    windowStartMs: slot.window.startMs,
    windowEndMs: slot.window.endMs,
    windowCapacity: slot.window.capacity,
    answerByMs: nowMs + policy.claimAnswerMs,
  };
}
