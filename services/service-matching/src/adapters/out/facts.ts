import { factOf } from '@linli/proto';

import type { Match, MatchEvent, Offer } from '../../domain/match.ts';
import { offerOf } from '../../domain/match.ts';
import { ruleOf, type Policy } from '../../domain/policy.ts';
import type { Provider, ProviderEvent } from '../../domain/provider.ts';
import { urgencyWord } from '../../domain/request.ts';

/** Facts ready for the outbox. This file alone knows both the domain's events and the messages that others read. */
type Facts = readonly ReturnType<typeof factOf>[];

export function providerFacts(event: ProviderEvent, { providerId, profile }: Provider): Facts {
  if (event.type === 'status-changed') {
    const { status, reason } = event;
    return [factOf('supply.provider.v1/status-changed', { providerId, status, reason })];
  }
  const { kind, skills, communityIds } = profile;
  return [
    factOf('supply.provider.v1/registered', {
      providerId,
      kind,
      skills: [...skills],
      communityIds: [...communityIds],
      status: event.status,
    }),
  ];
}

/** What each event of a match tells the others; nothing of inner events. */
export function matchFacts(policy: Policy): (event: MatchEvent, match: Match) => Facts {
  return (event, match) => {
    switch (event.type) {
      case 'offers-sent':
        return [offersSent(event, match)];
      case 'waitlisted':
        return event.news ? [waitlisted(event, match)] : [];
      case 'coordinator-asked':
        return [factOf('matching.match.v1/coordinator-asked', { ...idsOf(match), why: event.why })];
      case 'offer-declined':
      case 'offers-expired':
      case 'offer-ended':
      case 'withdrawn':
        return [ending(event, match)];
      case 'offer-accepted':
        return [offerAccepted(event, match)];
      case 'help-requested':
        return [helpRequested(event.offerId, match)];
      case 'confirmed':
        return [confirmed(event, match, policy)];
      case 'requested':
      case 'claim-ended':
      case 'class-raised':
      case 'visit-over':
        return [];
    }
  };
}

function idsOf({ matchId, request }: Match) {
  return { matchId, demandId: request.demandId };
}

function waitlisted({ causes, nextTryMs }: Of<'waitlisted'>, match: Match): Facts[number] {
  const { round } = match.request;
  return factOf('matching.match.v1/waitlisted', {
    ...idsOf(match),
    round,
    causes: [...causes],
    nextTryMs: String(nextTryMs ?? 0),
  });
}

/** Offers that came to nothing. */
function ending(
  event: Of<'offer-declined' | 'offers-expired' | 'offer-ended' | 'withdrawn'>,
  match: Match,
): Facts[number] {
  const ids = idsOf(match);
  switch (event.type) {
    case 'offer-declined': {
      const { offerId, providerId, reason } = event;
      return factOf('matching.match.v1/offer-declined', { ...ids, offerId, providerId, reason });
    }
    case 'offer-ended': {
      const { offerId, providerId, cause } = event;
      return factOf('matching.match.v1/offer-ended', { ...ids, offerId, providerId, cause });
    }
    case 'offers-expired':
    case 'withdrawn':
      return factOf(`matching.match.v1/${event.type}`, {
        ...ids,
        offerIds: [...event.offerIds],
        providerIds: [...event.providerIds],
      });
  }
}

type Of<T extends MatchEvent['type']> = Extract<MatchEvent, { type: T }>;

function offersSent({ wave, offers }: Of<'offers-sent'>, { matchId, request }: Match): Facts[number] {
  const { demandId, round, type, serviceClass } = request;
  const sent = offers.map(({ offerId, providerId, startMs, endMs, answerByMs }) => ({
    offerId,
    providerId,
    startMs: String(startMs),
    endMs: String(endMs),
    answerByMs: String(answerByMs),
  }));
  return factOf('matching.match.v1/offers-sent', {
    matchId,
    demandId,
    round,
    wave,
    offers: sent,
    type,
    urgencyWord: urgencyWord(serviceClass),
  });
}

function offerAccepted(event: Of<'offer-accepted'>, match: Match): Facts[number] {
  const { matchId, request } = match;
  const { offerId, providerId, startMs, endMs } = given(match, event.offerId);
  const { demandId, residentId } = request;
  return factOf('matching.match.v1/offer-accepted', {
    matchId,
    demandId,
    offerId,
    providerId,
    residentId,
    startMs: String(startMs),
    endMs: String(endMs),
    confirmByMs: String(event.confirmByMs),
    supersededOfferIds: [...event.supersededIds],
    supersededProviderIds: event.supersededIds.map((id) => given(match, id).providerId),
    confirmationNeeded: event.confirmationNeeded,
  });
}

function helpRequested(offerId: string, match: Match): Facts[number] {
  const { demandId, residentId, gridId } = match.request;
  const { confirmByMs } = given(match, offerId);
  return factOf('matching.match.v1/confirmation-help-requested', {
    matchId: match.matchId,
    demandId,
    offerId,
    residentId,
    gridId,
    confirmByMs: String(confirmByMs),
  });
}

function confirmed({ offerId, by }: Of<'confirmed'>, match: Match, policy: Policy): Facts[number] {
  const { demandId, round, residentId, type, communityId, gridId } = match.request;
  const offer = given(match, offerId);
  const { providerId, assistantId, travelBeforeMin, travelAfterMin, windowCapacity } = offer;
  return factOf('matching.match.v1/confirmed', {
    matchId: match.matchId,
    demandId,
    round,
    offerId,
    providerId,
    residentId,
    type,
    mode: ruleOf(policy, type)?.mode ?? 'HOME',
    communityId,
    gridId,
    startMs: String(offer.startMs),
    endMs: String(offer.endMs),
    travelBeforeMin,
    travelAfterMin,
    assistantId,
    confirmedBy: by,
    windowStartMs: String(offer.windowStartMs),
    windowEndMs: String(offer.windowEndMs),
    windowCapacity,
  });
}

function given(match: Match, offerId: string): Offer {
  const offer = offerOf(match, offerId);
  if (offer === undefined) throw new Error(`offer ${offerId} is not in match ${match.matchId}`);
  return offer;
}
