import {
  decideAnswer,
  decideSlotTaken,
  type Answer,
  type AnswerOutcome,
  type AnswerRefusal,
} from '../domain/answering.ts';
import { isInsured, refusedAsPerson } from '../domain/constraints.ts';
import { offerOf, type Match, type Offer } from '../domain/match.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { HoldSlots } from './hold-slots.ts';
import type { Clock, CommandCause, Matches, OfferRefs, Outcome, Providers } from './ports.ts';

export type AnswerOfferCommand = Readonly<{ offerId: string; providerId: string; answer: Answer; cause: CommandCause }>;
export type AnswerOfferRefusal = AnswerRefusal | 'ASSISTANT_NOT_SUITABLE';
export type AnswerOffer = (command: AnswerOfferCommand) => Promise<Outcome<AnswerOutcome, AnswerOfferRefusal>>;

export type AnswerOfferPorts = Readonly<{
  clock: Clock;
  policy: Policy;
  matches: Matches;
  providers: Providers;
  refs: OfferRefs;
  holdSlots: HoldSlots;
}>;

/**
 * A provider says yes or no. A yes first holds the time of everybody concerned, then wins or loses by one compare-and-set
 * on the match: what has been answered "you have it" is never taken back (P16). Asked again, it answers the same.
 */
export function makeAnswerOffer(ports: AnswerOfferPorts): AnswerOffer {
  const { policy, matches } = ports;
  return async ({ offerId, providerId, answer, cause }) => {
    const ref = await ports.refs.find(offerId);
    const match = ref && (await matches.find(ref.matchId))?.state;
    const rule = match && ruleOf(policy, match.request.type);
    if (ref === undefined || match === undefined || rule === undefined) return { ok: false, refusal: 'OFFER_UNKNOWN' };

    const decide = (state: Match | undefined, nowMs: number) =>
      decideAnswer(state, offerId, providerId, answer, { rule, policy }, nowMs);
    const judged = decide(match, ports.clock.nowMs());
    // Closed, too late, or a no: nothing to hold. A repeat of an answer that was given also ends here, with that answer.
    if (!judged.ok || !answer.accept) return matches.change(ref.matchId, cause, decide);

    const offer = offerOf(match, offerId) as Offer;
    if (answer.assistantId !== '' && !(await suitsAsSecond(ports, match, offer, answer.assistantId))) {
      return { ok: false, refusal: 'ASSISTANT_NOT_SUITABLE' };
    }
    const held = await ports.holdSlots(match.request, offer, answer.assistantId, cause);
    if (!held)
      return matches.change(ref.matchId, cause, (state, nowMs) => decideSlotTaken(state, offerId, providerId, nowMs));
    return matches.change(ref.matchId, cause, decide);
  };
}

/** The second person answers for the same hard constraints as the first; hours are between the two, the day document decides. */
export async function suitsAsSecond(
  { policy, providers }: Pick<AnswerOfferPorts, 'policy' | 'providers'>,
  match: Match,
  offer: Offer,
  assistantId: string,
): Promise<boolean> {
  const assistant = (await providers.find(assistantId))?.state;
  if (assistant === undefined || assistantId === offer.providerId) return false;
  return (
    refusedAsPerson(match, assistant, policy).length === 0 && isInsured(assistant, offer.endMs, policy.utcOffsetMin)
  );
}
