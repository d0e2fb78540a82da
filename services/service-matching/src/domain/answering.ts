import {
  offerOf,
  sentOffers,
  type Match,
  type MatchDecision,
  type MatchEvent,
  type Offer,
  type OfferTerms,
} from './match.ts';
import type { Policy, TypeRule } from './policy.ts';
import { addCounted, countedBefore } from './quiet-hours.ts';
import { confirmMs, paceOf, type MatchRequest } from './request.ts';

export const declineReasons = ['BUSY', 'TOO_FAR', 'SKILL_MISMATCH', 'CONFLICT_OF_INTEREST', 'SAFETY', 'OTHER'] as const;
export type DeclineReason = (typeof declineReasons)[number];

export type Answer =
  Readonly<{ accept: true; assistantId: string }> | Readonly<{ accept: false; reason: DeclineReason }>;

export type AnswerRefusal =
  'OFFER_UNKNOWN' | 'NOT_YOUR_OFFER' | 'OFFER_CLOSED' | 'ANSWER_WINDOW_PASSED' | 'PAIR_INCOMPLETE';
/** What the provider hears; SLOT_TAKEN is an answer too, kept like the others. */
export type AnswerOutcome = 'ACCEPTED' | 'CONFIRMED' | 'DECLINED' | 'SLOT_TAKEN';

export type Rules = Readonly<{ rule: TypeRule; policy: Policy }>;

/** What a provider's answer means. The first yes wins: every other offer still out is superseded in the same decision (P13). */
export function decideAnswer(
  match: Match | undefined,
  offerId: string,
  providerId: string,
  answer: Answer,
  rules: Rules,
  nowMs: number,
): MatchDecision<AnswerOutcome, AnswerRefusal> {
  const open = openOffer(match, offerId, providerId);
  if (!open.ok) return open;
  if (nowMs >= open.offer.answerByMs) return { ok: false, refusal: 'ANSWER_WINDOW_PASSED' };
  if (!answer.accept) {
    return {
      ok: true,
      events: [{ type: 'offer-declined', offerId, providerId, reason: answer.reason, atMs: nowMs }],
      answer: 'DECLINED',
    };
  }
  if (open.match.request.staffNeeded > 1 && (answer.assistantId === '' || answer.assistantId === providerId)) {
    return { ok: false, refusal: 'PAIR_INCOMPLETE' };
  }
  const events = acceptance(open.match, open.offer, answer.assistantId, rules, nowMs);
  return { ok: true, events, answer: rules.rule.confirms ? 'ACCEPTED' : 'CONFIRMED' };
}

/** The day documents said no: this offer ends, the others stay out. */
export function decideSlotTaken(
  match: Match | undefined,
  offerId: string,
  providerId: string,
  nowMs: number,
): MatchDecision<AnswerOutcome, AnswerRefusal> {
  const open = openOffer(match, offerId, providerId);
  if (!open.ok) return open;
  const { silences } = open.match;
  const ended: MatchEvent = {
    type: 'offer-ended',
    offerId,
    providerId,
    cause: 'SLOT_TAKEN',
    reason: '',
    retryAtMs: nowMs,
    silences,
  };
  return { ok: true, events: [ended], answer: 'SLOT_TAKEN' };
}

export type ClaimRefusal = 'NOT_CLAIMABLE';

/** A volunteer claims a wish: an offer to this one alone, which the same call accepts once the slot is held. */
export function decideClaim(
  match: Match | undefined,
  terms: OfferTerms,
  nowMs: number,
): MatchDecision<string, ClaimRefusal> {
  const mine = match && offerOf(match, terms.offerId);
  if (match?.state === 'OFFERING' && mine?.state === 'SENT') return { ok: true, events: [], answer: terms.offerId };
  if (match?.state !== 'CLAIMABLE' || nowMs >= match.claimUntilMs) return { ok: false, refusal: 'NOT_CLAIMABLE' };
  return {
    ok: true,
    events: [{ type: 'offers-sent', wave: match.wave + 1, offers: [terms], ranking: null }],
    answer: terms.offerId,
  };
}

/** The winner of a match and what follows at once; every other offer that is still out is superseded. */
export function acceptance(
  match: Match,
  offer: OfferTerms,
  assistantId: string,
  { rule, policy }: Rules,
  nowMs: number,
): readonly MatchEvent[] {
  const { offerId } = offer;
  const { request } = match;
  const supersededIds = sentOffers(match)
    .map((other) => other.offerId)
    .filter((id) => id !== offerId);
  const confirmByMs = rule.confirms ? confirmBy(request, offer, { rule, policy }, nowMs) : nowMs;
  const helpNow = rule.confirms && request.phoneUnknown;
  const helpAtMs =
    !rule.confirms || helpNow || rule.silenceIsYesMs > 0 ? null : helpAt(request, confirmByMs, policy, nowMs);
  const accepted: MatchEvent = {
    type: 'offer-accepted',
    offerId,
    assistantId,
    supersededIds,
    confirmationNeeded: rule.confirms,
    confirmByMs,
    helpAtMs,
  };
  if (!rule.confirms) return [accepted, { type: 'confirmed', offerId, by: 'RULE' }];
  return helpNow ? [accepted, { type: 'help-requested', offerId }] : [accepted];
}

/** Counted like an offer's window, and never so late that the visit could not be prepared any more. */
function confirmBy(request: MatchRequest, offer: OfferTerms, { rule, policy }: Rules, nowMs: number): number {
  const pace = policy.paces[paceOf(request)];
  const quiet = pace.keepsQuiet ? policy.quiet : null;
  const windowMs = rule.silenceIsYesMs > 0 ? rule.silenceIsYesMs : confirmMs(request, policy);
  const latestMs = countedBefore(offer.startMs, pace.marginMs, quiet, policy.utcOffsetMin);
  return Math.min(addCounted(nowMs, windowMs, quiet, policy.utcOffsetMin), latestMs);
}

/** Half of the window, or of what the start of the visit leaves of it. */
function helpAt(request: MatchRequest, confirmByMs: number, policy: Policy, nowMs: number): number {
  const quiet = policy.paces[paceOf(request)].keepsQuiet ? policy.quiet : null;
  const half = addCounted(nowMs, confirmMs(request, policy) / 2, quiet, policy.utcOffsetMin);
  return Math.min(half, nowMs + Math.floor((confirmByMs - nowMs) / 2));
}

type Open = Readonly<{ ok: true; match: Match; offer: Offer }> | Readonly<{ ok: false; refusal: AnswerRefusal }>;

/** The offer while it still waits for an answer of the one it was made to. */
export function openOffer(match: Match | undefined, offerId: string, providerId: string): Open {
  const offer = match && offerOf(match, offerId);
  if (match === undefined || offer === undefined) return { ok: false, refusal: 'OFFER_UNKNOWN' };
  if (offer.providerId !== providerId) return { ok: false, refusal: 'NOT_YOUR_OFFER' };
  if (offer.state !== 'SENT') return { ok: false, refusal: 'OFFER_CLOSED' };
  return { ok: true, match, offer };
}
