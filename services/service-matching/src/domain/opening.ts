import { offerOf, type Match, type MatchDecision, type MatchEvent, type VisitEnd } from './match.ts';
import type { Policy, TypeRule } from './policy.ts';
import type { MatchRequest } from './request.ts';

export type Trace = Readonly<{ correlationId: string; traceparent: string }>;

/**
 * The demand looks for somebody (again). A round that is known is a repeat; a newer one ends what the last one left: a
 * confirmed offer whose visit came to nothing, or offers still out.
 */
export function decideOpen(
  match: Match | undefined,
  matchId: string,
  request: MatchRequest,
  trace: Trace,
  rules: Readonly<{ rule: TypeRule; policy: Policy }>,
  nowMs: number,
): MatchDecision<null, never> {
  if (match !== undefined && match.request.round >= request.round) return { ok: true, events: [], answer: null };
  const { rule, policy } = rules;
  const planAtMs = nowMs + (policy.gatherMs[request.serviceClass] ?? 0);
  const claimUntilMs = rule.claimMs > 0 && match === undefined ? nowMs + rule.claimMs : 0;
  const opened: MatchEvent = { type: 'requested', matchId, request, ...trace, planAtMs, claimUntilMs };
  return { ok: true, events: [...endingsBefore(match, nowMs), opened], answer: null };
}

function endingsBefore(match: Match | undefined, nowMs: number): readonly MatchEvent[] {
  if (match === undefined) return [];
  if (isServed(match)) return [];
  const bound = match.offers.find(({ state }) => state === 'CONFIRMED' || state === 'ACCEPTED');
  if (bound !== undefined) {
    const residentsDoing =
      match.state === 'CONFIRMED' && (match.over === 'CANCELLED_BY_RESIDENT' || match.over === 'MISSED_BY_RESIDENT');
    const cause = residentsDoing ? 'RESIDENT_DECLINED' : 'DROPPED_OUT';
    const { offerId, providerId } = bound;
    return [
      { type: 'offer-ended', offerId, providerId, cause, reason: '', retryAtMs: nowMs, silences: match.silences },
    ];
  }
  return match.state === 'OFFERING' ? [withdrawal(match)] : [];
}

/** The demand needs nobody any more: every offer that was open or confirmed ends. Nothing where it has been served. */
export function decideWithdraw(match: Match | undefined): MatchDecision<null, never> {
  if (match === undefined || match.state === 'WITHDRAWN' || isServed(match))
    return { ok: true, events: [], answer: null };
  return { ok: true, events: [withdrawal(match)], answer: null };
}

function withdrawal(match: Match): MatchEvent {
  const ending = match.offers.filter(({ state }) => state === 'SENT' || state === 'ACCEPTED' || state === 'CONFIRMED');
  return {
    type: 'withdrawn',
    offerIds: ending.map(({ offerId }) => offerId),
    providerIds: ending.map(({ providerId }) => providerId),
  };
}

/** At 75 % of its clock and at breach a demand rises one class; never down. */
export function decideRaiseClass(match: Match | undefined, serviceClass: number): MatchDecision<null, never> {
  const rises = match !== undefined && match.state !== 'WITHDRAWN' && serviceClass < match.request.serviceClass;
  return { ok: true, events: rises ? [{ type: 'class-raised', serviceClass }] : [], answer: null };
}

/** The visit of the confirmed offer was called off, missed or recorded. */
export function decideVisitOver(match: Match | undefined, offerId: string, how: VisitEnd): MatchDecision<null, never> {
  const ours =
    match?.state === 'CONFIRMED' &&
    match.offerId === offerId &&
    match.over === '' &&
    offerOf(match, offerId) !== undefined;
  return { ok: true, events: ours ? [{ type: 'visit-over', how }] : [], answer: null };
}

function isServed(match: Match): boolean {
  return match.state === 'CONFIRMED' && match.over === 'RECORDED';
}
