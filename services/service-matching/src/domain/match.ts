/**
 * Match (匹配): one demand's ranking and all its offers, until both sides have said yes.
 *
 *   WAITING ──▶ OFFERING ──▶ ACCEPTED ──▶ CONFIRMED          any ──▶ WITHDRAWN (the demand is gone)
 *      ▲  ▲        │            │             │
 *      │  └────────┴────────────┘             └─ a new round of the demand ─▶ WAITING
 *   CLAIMABLE (a wish, until somebody claims it or 72 h have passed) ──▶ OFFERING
 *
 * Pure: reads no clock. Instants are epoch milliseconds, UTC.
 */

import type { MatchRequest } from './request.ts';

export type OpenOfferState = 'SENT' | 'ACCEPTED' | 'CONFIRMED';
export type EndedOfferState =
  | 'DECLINED'
  | 'EXPIRED'
  | 'SUPERSEDED'
  | 'WITHDRAWN'
  | 'RESIDENT_DECLINED'
  | 'RESIDENT_SILENT'
  | 'DROPPED_OUT'
  | 'SLOT_TAKEN'
  /** The visit took place; a later round begins without it. */
  | 'SERVED';

/** What an offer proposes. */
export type OfferTerms = Readonly<{
  offerId: string;
  providerId: string;
  startMs: number;
  endMs: number;
  travelBeforeMin: number;
  travelAfterMin: number;
  windowStartMs: number;
  windowEndMs: number;
  windowCapacity: number;
  /** First instant at which an answer no longer counts. */
  answerByMs: number;
}>;

export type Offer = OfferTerms &
  Readonly<{
    round: number;
    wave: number;
    state: OpenOfferState | EndedOfferState;
    /** Code given by who ended it; empty = none. */
    reason: string;
    /** Second person of a pair, once named. */
    assistantId: string;
    /** First instant at which a confirmation no longer counts; 0 = not accepted yet. */
    confirmByMs: number;
  }>;

/** One provider in a ranking: what it would cost (equivalent seconds, by term) at its best start. */
export type Candidate = Readonly<{
  providerId: string;
  cost: number;
  parts: Readonly<Record<string, number>>;
  startMs: number;
}>;

/** Why this one and not that one, as it stood when it was decided. */
export type Ranking = Readonly<{
  decidedAtMs: number;
  policyVersion: string;
  /** Cheapest first. */
  feasible: readonly Candidate[];
  /** Provider ids by the hard-constraint codes that ruled them out, codes joined by a blank. */
  refused: Readonly<Record<string, readonly string[]>>;
}>;

type Story = Readonly<{
  matchId: string;
  request: MatchRequest;
  correlationId: string;
  traceparent: string;
  /** Waves sent so far, over all rounds. */
  wave: number;
  offers: readonly Offer[];
  ranking: Ranking | null;
  /** Why nobody could at the last try; empty = not tried or served since. */
  causes: readonly string[];
  /** Planning runs of this round in which it went empty-handed. */
  passedOver: number;
  /** Confirmations that the resident let pass. */
  silences: number;
  /** Until when volunteers may claim it; 0 = not claimable. */
  claimUntilMs: number;
}>;

export type WaitingMatch = Story & Readonly<{ state: 'WAITING'; planAtMs: number | null }>;
export type ClaimableMatch = Story & Readonly<{ state: 'CLAIMABLE' }>;
export type OfferingMatch = Story & Readonly<{ state: 'OFFERING' }>;
/** `helpAtMs`: when a grid worker is asked to help with the confirmation; null = asked, or not needed. */
export type AcceptedMatch = Story &
  Readonly<{ state: 'ACCEPTED'; offerId: string; confirmByMs: number; helpAtMs: number | null }>;
/** `over`: what became of the visit, as far as it concerns the slot. */
export type ConfirmedMatch = Story & Readonly<{ state: 'CONFIRMED'; offerId: string; over: '' | VisitEnd }>;
export type WithdrawnMatch = Story & Readonly<{ state: 'WITHDRAWN' }>;

export type VisitEnd =
  | 'CANCELLED_BY_RESIDENT'
  | 'CANCELLED_BY_PROVIDER'
  | 'CANCELLED_BY_SYSTEM'
  | 'MISSED_BY_RESIDENT'
  | 'MISSED_BY_PROVIDER'
  | 'RECORDED';

export type Match = WaitingMatch | ClaimableMatch | OfferingMatch | AcceptedMatch | ConfirmedMatch | WithdrawnMatch;
export type MatchState = Match['state'];

/** Why an accepted offer came to nothing. */
export type OfferEnd = 'RESIDENT_DECLINED' | 'RESIDENT_SILENT' | 'DROPPED_OUT' | 'SLOT_TAKEN';

export type MatchEvent =
  | Readonly<{
      type: 'requested';
      matchId: string;
      request: MatchRequest;
      correlationId: string;
      traceparent: string;
      planAtMs: number;
      claimUntilMs: number;
    }>
  | Readonly<{ type: 'offers-sent'; wave: number; offers: readonly OfferTerms[]; ranking: Ranking | null }>
  | Readonly<{
      type: 'waitlisted';
      causes: readonly string[];
      nextTryMs: number | null;
      ranking: Ranking;
      passedOver: number;
      news: boolean;
    }>
  | Readonly<{ type: 'coordinator-asked'; why: string }>
  | Readonly<{ type: 'offer-declined'; offerId: string; providerId: string; reason: string; atMs: number }>
  | Readonly<{ type: 'offers-expired'; offerIds: readonly string[]; providerIds: readonly string[]; atMs: number }>
  | Readonly<{
      type: 'offer-accepted';
      offerId: string;
      assistantId: string;
      supersededIds: readonly string[];
      confirmationNeeded: boolean;
      confirmByMs: number;
      helpAtMs: number | null;
    }>
  | Readonly<{ type: 'help-requested'; offerId: string }>
  | Readonly<{ type: 'confirmed'; offerId: string; by: string }>
  | Readonly<{
      type: 'offer-ended';
      offerId: string;
      providerId: string;
      cause: OfferEnd;
      reason: string;
      retryAtMs: number;
      silences: number;
    }>
  | Readonly<{ type: 'claim-ended'; atMs: number }>
  | Readonly<{ type: 'withdrawn'; offerIds: readonly string[]; providerIds: readonly string[] }>
  | Readonly<{ type: 'class-raised'; serviceClass: number }>
  | Readonly<{ type: 'visit-over'; how: VisitEnd }>;

/** What a decision on a match says; the same shape as the store's. */
export type MatchDecision<Answer, Refusal> =
  Readonly<{ ok: true; events: readonly MatchEvent[]; answer: Answer }> | Readonly<{ ok: false; refusal: Refusal }>;

export function sentOffers(match: Pick<Match, 'offers'>): readonly Offer[] {
  return match.offers.filter(({ state }) => state === 'SENT');
}

export function offerOf(match: Pick<Match, 'offers'>, offerId: string): Offer | undefined {
  return match.offers.find((offer) => offer.offerId === offerId);
}

/** Must a hold of this offer stay? While it may still be accepted, and from acceptance until the visit is off. */
export function holdsSlot(match: Match, offer: Offer): boolean {
  if (offer.state === 'CONFIRMED')
    return match.state === 'CONFIRMED' && (match.over === '' || match.over === 'RECORDED');
  return offer.state === 'SENT' || offer.state === 'ACCEPTED';
}
