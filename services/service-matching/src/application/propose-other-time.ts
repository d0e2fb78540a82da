import { isInsured } from '../domain/constraints.ts';
import { offerOf, type Match, type Offer } from '../domain/match.ts';
import { decideOtherTime, termsAt, type OtherTimeRefusal } from '../domain/other-time.ts';
import { ruleOf } from '../domain/policy.ts';
import { suitsAsSecond, type AnswerOfferPorts } from './answer-offer.ts';
import type { CommandCause, Ids, Outcome } from './ports.ts';
import { stepCause } from './timers.ts';

export type ProposeOtherTimeCommand = Readonly<{
  offerId: string;
  providerId: string;
  startMs: number;
  /** Second person of a pair; empty when one is enough. */
  assistantId: string;
  cause: CommandCause;
}>;
export type ProposeOtherTimeRefusal =
  OtherTimeRefusal | 'ASSISTANT_NOT_SUITABLE' | 'PROVIDER_NOT_SUITABLE' | 'SLOT_TAKEN';
export type ProposeOtherTime = (command: ProposeOtherTimeCommand) => Promise<Outcome<string, ProposeOtherTimeRefusal>>;

/**
 * A provider would come at another hour: it is held for everybody concerned, then the offer at that hour is accepted in one
 * compare-and-set, and the resident is asked. An hour that somebody already has is refused and the offer stays open.
 * @returns the id of the offer at the other hour
 */
export function makeProposeOtherTime(ports: AnswerOfferPorts & Readonly<{ ids: Ids }>): ProposeOtherTime {
  const { policy, matches, ids } = ports;
  return async ({ offerId, providerId, startMs, assistantId, cause }) => {
    const ref = await ports.refs.find(offerId);
    const match = ref && (await matches.find(ref.matchId))?.state;
    const rule = match && ruleOf(policy, match.request.type);
    if (ref === undefined || match === undefined || rule === undefined) return { ok: false, refusal: 'OFFER_UNKNOWN' };

    const newId = ids.derived('of', `${offerId}:at:${startMs}`);
    const asked = { offerId: newId, providerId, startMs, assistantId };
    const decide = (state: Match | undefined, nowMs: number) => {
      const decided = decideOtherTime(state, offerId, asked, { rule, policy }, nowMs);
      return decided.ok ? { ...decided, answer: newId } : decided;
    };
    // A repeat of what was granted also ends here, with the answer of then.
    if (!decide(match, ports.clock.nowMs()).ok) return matches.change(ref.matchId, cause, decide);

    const terms: Offer = { ...(offerOf(match, offerId) as Offer), ...termsAt(offerOf(match, offerId) as Offer, asked) };
    const provider = (await ports.providers.find(providerId))?.state;
    if (provider === undefined || !isInsured(provider, terms.endMs, policy.utcOffsetMin))
      return { ok: false, refusal: 'PROVIDER_NOT_SUITABLE' };
    if (assistantId !== '' && !(await suitsAsSecond(ports, match, terms, assistantId)))
      return { ok: false, refusal: 'ASSISTANT_NOT_SUITABLE' };

    await ports.refs.put({ offerId: newId, matchId: ref.matchId, providerId }, stepCause(ids, cause, 'ref'));
    if (!(await ports.holdSlots(match.request, terms, assistantId, cause))) return { ok: false, refusal: 'SLOT_TAKEN' };
    return matches.change(ref.matchId, cause, decide);
  };
}
