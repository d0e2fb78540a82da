import { decideDropOut, type DropOutRefusal } from '../domain/confirming.ts';
import type { CommandCause, Matches, OfferRefs, Outcome } from './ports.ts';

export type DropOutCommand = Readonly<{ offerId: string; providerId: string; reason: string; cause: CommandCause }>;
export type DropOut = (command: DropOutCommand) => Promise<Outcome<'DROPPED_OUT', DropOutRefusal>>;

/** A provider who had said yes steps back; the demand looks for somebody else, one class more pressing. */
export function makeDropOut(ports: Readonly<{ matches: Matches; refs: OfferRefs }>): DropOut {
  return async ({ offerId, providerId, reason, cause }) => {
    const ref = await ports.refs.find(offerId);
    if (ref === undefined) return { ok: false, refusal: 'OFFER_UNKNOWN' };
    return ports.matches.change(ref.matchId, cause, (match, nowMs) =>
      decideDropOut(match, offerId, providerId, reason, nowMs),
    );
  };
}
