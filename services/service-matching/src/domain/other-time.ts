import { acceptance, openOffer, type AnswerRefusal, type Rules } from './answering.ts';
import { dayMs } from './local-time.ts';
import type { Match, MatchDecision, OfferTerms } from './match.ts';
import { addCounted, countedBefore } from './quiet-hours.ts';
import { paceOf, type MatchRequest } from './request.ts';

export type OtherTimeRefusal =
  AnswerRefusal | 'OTHER_TIME_NOT_ASKED' | 'OTHER_TIME_TOO_SOON' | 'OTHER_TIME_TOO_LATE' | 'OTHER_TIME_QUIET';

/** `offerId`: of the offer at the other hour; an id stands for one hour alone, so that a day never holds it twice. */
export type OtherTime = Readonly<{ offerId: string; providerId: string; startMs: number; assistantId: string }>;

/** Reason of the offer that gave way; whoever proposed another hour has not declined the demand. */
export const otherTime = 'OTHER_TIME';

/**
 * "Yes, but at another hour": the offer gives way to one at that hour, which is accepted in the same decision, and the
 * resident says whether it suits. Only where the resident is asked at all, and never so late that the demand, or the others
 * who were asked, lose by it.
 */
export function decideOtherTime(
  match: Match | undefined,
  offerId: string,
  asked: OtherTime,
  rules: Rules,
  nowMs: number,
): MatchDecision<'ACCEPTED', OtherTimeRefusal> {
  const open = openOffer(match, offerId, asked.providerId);
  if (!open.ok) return open;
  if (nowMs >= open.offer.answerByMs) return { ok: false, refusal: 'ANSWER_WINDOW_PASSED' };
  if (!rules.rule.confirms) return { ok: false, refusal: 'OTHER_TIME_NOT_ASKED' };
  const { request } = open.match;
  const { assistantId, providerId } = asked;
  if (request.staffNeeded > 1 && (assistantId === '' || assistantId === providerId))
    return { ok: false, refusal: 'PAIR_INCOMPLETE' };
  const terms = termsAt(open.offer, asked);
  const refusal = hourRefusedBy(request, open.offer, terms, rules, nowMs);
  if (refusal !== undefined) return { ok: false, refusal };

  const others: Match = { ...open.match, offers: open.match.offers.filter((offer) => offer.offerId !== offerId) };
  return {
    ok: true,
    events: [
      { type: 'offer-declined', offerId, providerId, reason: otherTime, atMs: nowMs },
      { type: 'offers-sent', wave: open.match.wave, offers: [terms], ranking: null },
      ...acceptance(others, terms, assistantId, rules, nowMs),
    ],
    answer: 'ACCEPTED',
  };
}

/** The offer at the other hour. Outside the window it was made for, the hour is the provider's own and has no window. */
export function termsAt(offer: OfferTerms, { offerId, startMs }: Pick<OtherTime, 'offerId' | 'startMs'>): OfferTerms {
  const { providerId, travelBeforeMin, travelAfterMin, answerByMs, windowStartMs, windowEndMs } = offer;
  const endMs = startMs + offer.endMs - offer.startMs;
  const inside = startMs >= windowStartMs && endMs <= windowEndMs;
  return {
    ...{ offerId, providerId, startMs, endMs, travelBeforeMin, travelAfterMin, answerByMs },
    ...(inside
      ? { windowStartMs, windowEndMs, windowCapacity: offer.windowCapacity }
      : { windowStartMs: 0, windowEndMs: 0, windowCapacity: 0 }),
  };
}

/** Time enough for the resident to answer, by day, within what is planned, and not after the first visit is due. */
function hourRefusedBy(
  request: MatchRequest,
  offered: OfferTerms,
  { startMs, endMs }: OfferTerms,
  { policy }: Rules,
  nowMs: number,
): OtherTimeRefusal | undefined {
  const pace = policy.paces[paceOf(request)];
  const quiet = pace.keepsQuiet ? policy.quiet : null;
  if (countedBefore(startMs, 2 * pace.marginMs, quiet, policy.utcOffsetMin) < nowMs) return 'OTHER_TIME_TOO_SOON';
  const dueMs = request.visitDueMs === 0 ? Infinity : Math.max(request.visitDueMs, offered.startMs);
  if (startMs > Math.min(dueMs, nowMs + policy.horizonDays * dayMs)) return 'OTHER_TIME_TOO_LATE';
  // Nobody is called on at night, whatever the pace.
  if (addCounted(startMs, endMs - startMs, policy.quiet, policy.utcOffsetMin) !== endMs) return 'OTHER_TIME_QUIET';
  return undefined;
}
