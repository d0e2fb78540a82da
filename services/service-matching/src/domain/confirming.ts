import { atMinute, localDay } from './local-time.ts';
import {
  offerOf,
  sentOffers,
  type AcceptedMatch,
  type Match,
  type MatchDecision,
  type MatchEvent,
  type OfferEnd,
} from './match.ts';
import type { Rules } from './answering.ts';

export const confirmers = ['RESIDENT', 'PROXY', 'GRID_WORKER', 'DESK_CLERK'] as const;
export type Confirmer = (typeof confirmers)[number];

export type Confirmation = Readonly<{ accept: true; by: Confirmer }> | Readonly<{ accept: false; reason: string }>;
export type ConfirmRefusal = 'OFFER_UNKNOWN' | 'OFFER_NOT_ACCEPTED' | 'OFFER_CLOSED' | 'CONFIRM_WINDOW_PASSED';

/** The resident's word on an accepted offer. */
export function decideConfirm(
  match: Match | undefined,
  offerId: string,
  confirmation: Confirmation,
  nowMs: number,
): MatchDecision<'CONFIRMED' | 'RESIDENT_DECLINED', ConfirmRefusal> {
  const accepted = acceptedOffer(match, offerId);
  if (!accepted.ok) return accepted;
  if (nowMs >= accepted.match.confirmByMs) return { ok: false, refusal: 'CONFIRM_WINDOW_PASSED' };
  if (confirmation.accept)
    return { ok: true, events: [{ type: 'confirmed', offerId, by: confirmation.by }], answer: 'CONFIRMED' };
  return {
    ok: true,
    events: [ending(accepted.match, 'RESIDENT_DECLINED', confirmation.reason, nowMs)],
    answer: 'RESIDENT_DECLINED',
  };
}

export type DropOutRefusal =
  'OFFER_UNKNOWN' | 'NOT_YOUR_OFFER' | 'OFFER_NOT_ACCEPTED' | 'OFFER_CLOSED' | 'ALREADY_CONFIRMED';

/** A provider who said yes steps back before the resident has confirmed. Later the visit is cancelled instead. */
export function decideDropOut(
  match: Match | undefined,
  offerId: string,
  providerId: string,
  reason: string,
  nowMs: number,
): MatchDecision<'DROPPED_OUT', DropOutRefusal> {
  const offer = match && offerOf(match, offerId);
  if (offer !== undefined && offer.providerId !== providerId) return { ok: false, refusal: 'NOT_YOUR_OFFER' };
  if (offer?.state === 'CONFIRMED') return { ok: false, refusal: 'ALREADY_CONFIRMED' };
  const accepted = acceptedOffer(match, offerId);
  if (!accepted.ok) return accepted;
  const serviceClass = accepted.match.request.serviceClass - 1;
  const events: MatchEvent[] = [ending(accepted.match, 'DROPPED_OUT', reason, nowMs)];
  if (serviceClass >= 0) events.push({ type: 'class-raised', serviceClass });
  return { ok: true, events, answer: 'DROPPED_OUT' };
}

/**
 * A clock of the match may have run out: offers unanswered, a confirmation silent (a wish: silence is yes), help due, the
 * time for claims over. Nothing when none has.
 */
export function decideTimePassed(match: Match | undefined, rules: Rules, nowMs: number): MatchDecision<null, never> {
  return { ok: true, events: match === undefined ? [] : passed(match, rules, nowMs), answer: null };
}

function passed(match: Match, { rule, policy }: Rules, nowMs: number): readonly MatchEvent[] {
  switch (match.state) {
    case 'OFFERING': {
      const late = sentOffers(match).filter(({ answerByMs }) => nowMs >= answerByMs);
      if (late.length === 0) return [];
      const offerIds = late.map(({ offerId }) => offerId);
      return [{ type: 'offers-expired', offerIds, providerIds: late.map(({ providerId }) => providerId), atMs: nowMs }];
    }
    case 'ACCEPTED': {
      if (nowMs >= match.confirmByMs) {
        if (rule.silenceIsYesMs > 0) return [{ type: 'confirmed', offerId: match.offerId, by: 'SILENCE' }];
        return silence(match, atMinute(localDay(nowMs, policy.utcOffsetMin) + 1, 0, policy.utcOffsetMin), nowMs);
      }
      return match.helpAtMs !== null && nowMs >= match.helpAtMs
        ? [{ type: 'help-requested', offerId: match.offerId }]
        : [];
    }
    case 'CLAIMABLE':
      return nowMs >= match.claimUntilMs ? [{ type: 'claim-ended', atMs: nowMs }] : [];
    case 'WAITING':
    case 'CONFIRMED':
    case 'WITHDRAWN':
      return [];
  }
}

/** The second silence is a person's business; the machine tries again the next day. */
function silence(match: AcceptedMatch, tomorrowMs: number, nowMs: number): readonly MatchEvent[] {
  const silences = match.silences + 1;
  const again = { ...ending(match, 'RESIDENT_SILENT', '', silences > 1 ? tomorrowMs : nowMs), silences };
  return silences > 1 ? [again, { type: 'coordinator-asked', why: 'RESIDENT_SILENT' }] : [again];
}

/** The earliest clock of a match; null = it waits for nobody. */
export function dueAtMs(match: Match): number | null {
  switch (match.state) {
    case 'WAITING':
      return match.planAtMs;
    case 'CLAIMABLE':
      return match.claimUntilMs;
    case 'OFFERING':
      return Math.min(...sentOffers(match).map(({ answerByMs }) => answerByMs));
    case 'ACCEPTED':
      return match.helpAtMs ?? match.confirmByMs;
    case 'CONFIRMED':
    case 'WITHDRAWN':
      return null;
  }
}

function ending(
  match: AcceptedMatch,
  cause: OfferEnd,
  reason: string,
  retryAtMs: number,
): Extract<MatchEvent, { type: 'offer-ended' }> {
  const providerId = offerOf(match, match.offerId)?.providerId ?? '';
  return {
    type: 'offer-ended',
    offerId: match.offerId,
    providerId,
    cause,
    reason,
    retryAtMs,
    silences: match.silences,
  };
}

type Accepted =
  | Readonly<{ ok: true; match: AcceptedMatch }>
  | Readonly<{ ok: false; refusal: 'OFFER_UNKNOWN' | 'OFFER_NOT_ACCEPTED' | 'OFFER_CLOSED' }>;

function acceptedOffer(match: Match | undefined, offerId: string): Accepted {
  const offer = match && offerOf(match, offerId);
  if (match === undefined || offer === undefined) return { ok: false, refusal: 'OFFER_UNKNOWN' };
  if (match.state === 'ACCEPTED' && match.offerId === offerId) return { ok: true, match };
  return { ok: false, refusal: offer.state === 'SENT' ? 'OFFER_NOT_ACCEPTED' : 'OFFER_CLOSED' };
}
