import type { Visit } from '../domain/demand.ts';
import { decideItemAssigned, decideItemOver } from '../domain/item-answers.ts';
import {
  decideLegallyEnded,
  decideLegallyObjected,
  decideLegallyServed,
  decideTakenOn,
  type legalEndings,
} from '../domain/legal-file.ts';
import {
  decideConfirmationAwaited,
  decideCoordinatorAsked,
  decideMatched,
  decideOfferEnded,
  decideWaitlisted,
  type Ignored,
} from '../domain/matching-results.ts';
import { onDemand } from '../domain/overdue.ts';
import {
  decideBooked,
  decideCancelled,
  decideNoShow,
  decideRecorded,
  decideStarted,
  type VisitIgnored,
} from '../domain/visits.ts';
import { deskUserIdOf } from './names.ts';
import type { Cause, Inside, Outcome } from './ports.ts';

/** A fact that changes nothing says why, as a code. */
export type Followed = Promise<Outcome<null, Ignored | VisitIgnored | 'ITEM_NOT_OPEN' | 'DEMAND_UNKNOWN'>>;
type Of<Fact> = Readonly<{ demandId: string }> & Fact;

export type FollowService = ReturnType<typeof makeFollowService>;

/** What matching, the visit and the item above have to say about a demand. */
export function makeFollowService({ demands, ids, rules }: Pick<Inside, 'demands' | 'ids' | 'rules'>) {
  const follow = (
    demandId: string,
    cause: Cause,
    decide: Parameters<typeof onDemand<null, Ignored | VisitIgnored | 'ITEM_NOT_OPEN'>>[1],
  ): Followed => demands.change(demandId, cause, onDemand(rules, decide));

  return {
    matched: (cause: Cause, fact: Of<{ round: number; offerId: string; providerId: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideMatched(demand, fact, nowMs)),
    waitlisted: (cause: Cause, fact: Of<{ round: number; causes: readonly string[] }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideWaitlisted(demand, fact, nowMs)),
    confirmationAwaited: (cause: Cause, fact: Of<{ offerId: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideConfirmationAwaited(demand, fact, nowMs)),
    offerEnded: (cause: Cause, fact: Of<{ offerId: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideOfferEnded(demand, fact, nowMs)),
    coordinatorAsked: (cause: Cause, fact: Of<unknown>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideCoordinatorAsked(demand, nowMs)),
    booked: (cause: Cause, fact: Of<{ visit: Visit }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideBooked(demand, fact.visit, nowMs)),
    started: (cause: Cause, fact: Of<{ visit: Visit }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideStarted(demand, fact.visit, nowMs)),
    recorded: (cause: Cause, fact: Of<{ visit: Visit; outcomeCodes: readonly string[] }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideRecorded(rules, demand, fact, nowMs)),
    cancelled: (cause: Cause, fact: Of<{ visit: Visit; by: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideCancelled(rules, demand, fact, nowMs)),
    noShow: (cause: Cause, fact: Of<{ visit: Visit; by: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideNoShow(rules, demand, fact, nowMs)),
    legalFileTakenOn: (cause: Cause, fact: Of<{ lawyerId: string; userId: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideTakenOn(demand, fact, nowMs)),
    legalFileServed: (cause: Cause, fact: Of<{ lawyerId: string; userId: string; outcomeCode: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideLegallyServed(rules, demand, fact, nowMs)),
    legalFileEnded: (cause: Cause, fact: Of<{ how: (typeof legalEndings)[number] }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideLegallyEnded(rules, demand, fact, nowMs)),
    legalFileObjected: (cause: Cause, fact: Of<unknown>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideLegallyObjected(rules, demand, nowMs)),
    itemAssigned: (cause: Cause, fact: Of<{ itemId: string; trackerId: string }>) =>
      follow(fact.demandId, cause, (demand, nowMs) => decideItemAssigned(demand, fact, nowMs)),
    itemEnded: (
      cause: Cause,
      fact: Of<{ itemId: string; how: 'RETURNED' | 'CLOSED' | 'WITHDRAWN' | 'REJECTED'; outcome: string }>,
    ) =>
      follow(fact.demandId, cause, (demand, nowMs) => {
        const deskId = deskUserIdOf(ids, demand.line.communityId);
        return decideItemOver(rules, demand, { ...fact, deskId }, nowMs);
      }),
  };
}
