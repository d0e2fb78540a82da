import { decideRaiseClass, decideVisitOver } from '../domain/opening.ts';
import type { VisitEnd } from '../domain/match.ts';
import type { EventCause, Ids, Matches } from './ports.ts';

/** What a match takes over from the life of its demand and of its visit. */
export type FollowDemand = Readonly<{
  /** A clock warned or ran out: the demand is more pressing now. */
  classRaised: (demandId: string, serviceClass: number, cause: EventCause) => Promise<void>;
  /** The visit of a confirmed offer was called off, missed or recorded. */
  visitOver: (demandId: string, offerId: string, how: VisitEnd, cause: EventCause) => Promise<void>;
}>;

export function makeFollowDemand(ports: Readonly<{ matches: Matches; ids: Ids }>): FollowDemand {
  const idOf = (demandId: string) => ports.ids.derived('ma', demandId);
  return {
    classRaised: async (demandId, serviceClass, cause) => {
      await ports.matches.change(idOf(demandId), cause, (match) => decideRaiseClass(match, serviceClass));
    },
    visitOver: async (demandId, offerId, how, cause) => {
      await ports.matches.change(idOf(demandId), cause, (match) => decideVisitOver(match, offerId, how));
    },
  };
}
