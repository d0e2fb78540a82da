import type { CandidateView } from '@linli/proto/gen/linli/matching/v1/CandidateView';
import type { ExplainMatchRequest__Output as ExplainMatchRequest } from '@linli/proto/gen/linli/matching/v1/ExplainMatchRequest';
import type { ExplainMatchResponse } from '@linli/proto/gen/linli/matching/v1/ExplainMatchResponse';
import type { GetOfferRequest__Output as GetOfferRequest } from '@linli/proto/gen/linli/matching/v1/GetOfferRequest';
import type { GetOfferResponse } from '@linli/proto/gen/linli/matching/v1/GetOfferResponse';
import type { ListAssistantsRequest__Output as ListAssistantsRequest } from '@linli/proto/gen/linli/matching/v1/ListAssistantsRequest';
import type { ListAssistantsResponse } from '@linli/proto/gen/linli/matching/v1/ListAssistantsResponse';
import type { ListClaimableRequest__Output as ListClaimableRequest } from '@linli/proto/gen/linli/matching/v1/ListClaimableRequest';
import type { ListClaimableResponse } from '@linli/proto/gen/linli/matching/v1/ListClaimableResponse';
import type { ListOffersRequest__Output as ListOffersRequest } from '@linli/proto/gen/linli/matching/v1/ListOffersRequest';
import type { ListOffersResponse } from '@linli/proto/gen/linli/matching/v1/ListOffersResponse';
import type { OfferView } from '@linli/proto/gen/linli/matching/v1/OfferView';

import type { SeeAssistants } from '../../application/see-assistants.ts';
import type { SeeOffers } from '../../application/see-offers.ts';
import type { Match, Offer, Ranking } from '../../domain/match.ts';
import type { CostRule } from '../../domain/policy.ts';
import { urgencyWord } from '../../domain/request.ts';
import { refusal } from './commands.ts';

/** What the ranking counts for a way that nobody knows. */
type Ways = Pick<CostRule, 'unknownTravelSec'>;

export function getOfferRpc({ one }: SeeOffers, cost: Ways): (request: GetOfferRequest) => Promise<GetOfferResponse> {
  return async ({ offerId }) => {
    const seen = await one(offerId);
    if (seen === undefined) throw refusal('OFFER_UNKNOWN');
    return { offer: toOfferView(seen.match, seen.offer, cost), holdsSlot: seen.holdsSlot };
  };
}

export function listOffersRpc(
  { ofProvider }: SeeOffers,
  cost: Ways,
): (request: ListOffersRequest) => Promise<ListOffersResponse> {
  return async ({ providerId }) => {
    const seen = await ofProvider(providerId);
    return { offers: seen.map(({ match, offer }) => toOfferView(match, offer, cost)) };
  };
}

export function listAssistantsRpc(
  seeAssistants: SeeAssistants,
): (request: ListAssistantsRequest) => Promise<ListAssistantsResponse> {
  return async ({ offerId }) => {
    const assistants = await seeAssistants(offerId);
    if (assistants === undefined) throw refusal('OFFER_UNKNOWN');
    return { assistants: [...assistants] };
  };
}

export function listClaimableRpc({
  claimable,
}: SeeOffers): (request: ListClaimableRequest) => Promise<ListClaimableResponse> {
  return async ({ communityId }) => {
    const wishes = await claimable(communityId);
    return { wishes: wishes.map(({ request: { demandId, type, gridId } }) => ({ demandId, type, gridId })) };
  };
}

export function explainMatchRpc(
  { explained }: SeeOffers,
  cost: Ways,
): (request: ExplainMatchRequest) => Promise<ExplainMatchResponse> {
  return async ({ demandId }) => {
    const match = await explained(demandId);
    if (match === undefined) throw refusal('DEMAND_UNKNOWN');
    return {
      matchId: match.matchId,
      state: match.state,
      round: match.request.round,
      candidates: match.ranking === null ? [] : toCandidates(match.ranking),
      attempts: match.offers.map((offer) => toOfferView(match, offer, cost)),
      waitingCauses: [...match.causes],
      decidedAtMs: match.ranking?.decidedAtMs ?? 0,
      policyVersion: match.ranking?.policyVersion ?? '',
    };
  };
}

function toCandidates({ feasible, refused }: Ranking): CandidateView[] {
  const could = feasible.map(({ providerId, cost, parts, startMs }) => ({
    providerId,
    feasible: true,
    refusedBy: [],
    cost,
    parts: { ...parts },
    startMs,
  }));
  const couldNot = Object.entries(refused).flatMap(([codes, ids]) =>
    ids.map((providerId) => ({
      providerId,
      feasible: false,
      refusedBy: codes.split(' '),
      cost: 0,
      parts: {},
      startMs: 0,
    })),
  );
  return [...could, ...couldNot];
}

/** What a provider may see before accepting: no colour, no address, no name; the urgency only as a word. */
function toOfferView({ request, ranking }: Match, offer: Offer, cost: Ways): OfferView {
  const { demandId, type, serviceClass, gridId, residentId, staffNeeded, wanted } = request;
  const { offerId, providerId, state, startMs, endMs, answerByMs, confirmByMs, reason, assistantId } = offer;
  return {
    offerId,
    demandId,
    providerId,
    state,
    startMs,
    endMs,
    answerByMs,
    confirmByMs,
    type,
    urgencyWord: urgencyWord(serviceClass),
    gridId,
    residentId,
    staffNeeded,
    wanted: wanted.map(({ weekdays, fromMinute, toMinute }) => ({ weekdays: [...weekdays], fromMinute, toMinute })),
    walkMinutes: walkMinutes(ranking, providerId, cost),
    reason,
    assistantId,
  };
}

const bands = [5, 10, 15, 30, 60];

/** The way as a band, so that nobody can be found by it; 0 = not known. */
function walkMinutes(ranking: Ranking | null, providerId: string, { unknownTravelSec }: Ways): number {
  const seconds = ranking?.feasible.find((one) => one.providerId === providerId)?.parts['travel'] ?? 0;
  return seconds === 0 || seconds === unknownTravelSec ? 0 : (bands.find((minutes) => seconds <= minutes * 60) ?? 60);
}
