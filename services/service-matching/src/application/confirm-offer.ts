import { decideConfirm, type ConfirmRefusal, type Confirmation } from '../domain/confirming.ts';
import type { CommandCause, Matches, OfferRefs, Outcome } from './ports.ts';

export type ConfirmOfferCommand = Readonly<{ offerId: string; confirmation: Confirmation; cause: CommandCause }>;
export type ConfirmOffer = (
  command: ConfirmOfferCommand,
) => Promise<Outcome<'CONFIRMED' | 'RESIDENT_DECLINED', ConfirmRefusal>>;

/** The resident, or somebody on their behalf, says yes or no to an accepted offer. */
export function makeConfirmOffer(ports: Readonly<{ matches: Matches; refs: OfferRefs }>): ConfirmOffer {
  return async ({ offerId, confirmation, cause }) => {
    const ref = await ports.refs.find(offerId);
    if (ref === undefined) return { ok: false, refusal: 'OFFER_UNKNOWN' };
    return ports.matches.change(ref.matchId, cause, (match, nowMs) =>
      decideConfirm(match, offerId, confirmation, nowMs),
    );
  };
}
