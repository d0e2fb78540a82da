import type { EndedOfferState, Match, MatchEvent, Offer, OpenOfferState } from './match.ts';

type Story = Omit<Match, 'state'>;

/** The state after `event`, which must come from a decision on this very match. */
export function evolveMatch(match: Match | undefined, event: MatchEvent): Match {
  if (event.type === 'requested') return requested(match, event);
  if (match === undefined) throw new Error(`${event.type} before requested`);
  switch (event.type) {
    case 'offers-sent': {
      const { round } = match.request;
      const sent = event.offers.map((terms) => ({
        ...terms,
        round,
        wave: event.wave,
        state: 'SENT' as const,
        reason: '',
        assistantId: '',
        confirmByMs: 0,
      }));
      return {
        ...storyOf(match),
        state: 'OFFERING',
        wave: event.wave,
        offers: [...match.offers, ...sent],
        ranking: event.ranking ?? match.ranking,
        causes: [],
      };
    }
    case 'waitlisted': {
      const { causes, ranking, passedOver, nextTryMs } = event;
      return { ...storyOf(match), state: 'WAITING', causes, ranking, passedOver, planAtMs: nextTryMs };
    }
    case 'offer-declined':
      return resting(withOffers(match, [event.offerId], 'DECLINED', event.reason), event.atMs, event.atMs);
    case 'offers-expired':
      return resting(withOffers(match, event.offerIds, 'EXPIRED'), event.atMs, event.atMs);
    case 'offer-accepted':
      return accepted(match, event);
    case 'help-requested':
      return match.state === 'ACCEPTED' ? { ...match, helpAtMs: null } : match;
    case 'confirmed':
      return {
        ...storyOf(withOffers(match, [event.offerId], 'CONFIRMED')),
        state: 'CONFIRMED',
        offerId: event.offerId,
        over: '',
      };
    case 'offer-ended': {
      const ended = { ...withOffers(match, [event.offerId], event.cause, event.reason), silences: event.silences };
      return resting(ended, event.retryAtMs, event.retryAtMs);
    }
    case 'claim-ended':
      return { ...storyOf(match), state: 'WAITING', planAtMs: event.atMs, claimUntilMs: 0 };
    case 'withdrawn':
      return { ...storyOf(withOffers(match, event.offerIds, 'WITHDRAWN')), state: 'WITHDRAWN' };
    case 'class-raised':
      return { ...match, request: { ...match.request, serviceClass: event.serviceClass } };
    case 'visit-over':
      return match.state === 'CONFIRMED' ? { ...match, over: event.how } : match;
    case 'coordinator-asked':
      return match;
  }
}

function requested(match: Match | undefined, event: Extract<MatchEvent, { type: 'requested' }>): Match {
  const { matchId, request, correlationId, traceparent, claimUntilMs } = event;
  // A confirmed offer that is still here has been served: any other end came as an event of its own.
  const offers = (match?.offers ?? []).map((offer) =>
    offer.state === 'CONFIRMED' ? { ...offer, state: 'SERVED' as const } : offer,
  );
  const before = { wave: match?.wave ?? 0, offers, silences: match?.silences ?? 0 };
  const story: Story = {
    matchId,
    request,
    correlationId,
    traceparent,
    claimUntilMs,
    ...before,
    ranking: null,
    causes: [],
    passedOver: 0,
  };
  return claimUntilMs > 0 ? { ...story, state: 'CLAIMABLE' } : { ...story, state: 'WAITING', planAtMs: event.planAtMs };
}

function accepted(match: Match, event: Extract<MatchEvent, { type: 'offer-accepted' }>): Match {
  const { offerId, assistantId, confirmByMs, helpAtMs } = event;
  const settled = withOffers(withOffers(match, [offerId], 'ACCEPTED'), event.supersededIds, 'SUPERSEDED');
  const offers = settled.offers.map((offer) =>
    offer.offerId === offerId ? { ...offer, assistantId, confirmByMs } : offer,
  );
  return { ...storyOf(settled), offers, state: 'ACCEPTED', offerId, confirmByMs, helpAtMs };
}

/** Nobody has it: open to claims while that time runs, else waiting for the next wave; unless another offer is still out. */
function resting(match: Match, atMs: number, planAtMs: number): Match {
  if (match.offers.some(({ state }) => state === 'SENT')) return match;
  const story = storyOf(match);
  return story.claimUntilMs > atMs
    ? { ...story, state: 'CLAIMABLE' }
    : { ...story, state: 'WAITING', planAtMs, claimUntilMs: 0 };
}

function withOffers<M extends Match>(
  match: M,
  offerIds: readonly string[],
  state: OpenOfferState | EndedOfferState,
  reason = '',
): M {
  const offers: readonly Offer[] = match.offers.map((offer) =>
    offerIds.includes(offer.offerId) ? { ...offer, state, reason } : offer,
  );
  return { ...match, offers };
}

/** What stays whatever the state. */
function storyOf(match: Match): Story {
  const {
    matchId,
    request,
    correlationId,
    traceparent,
    wave,
    offers,
    ranking,
    causes,
    passedOver,
    silences,
    claimUntilMs,
  } = match;
  return {
    matchId,
    request,
    correlationId,
    traceparent,
    wave,
    offers,
    ranking,
    causes,
    passedOver,
    silences,
    claimUntilMs,
  };
}
