import { makeAnswerOffer } from './application/answer-offer.ts';
import { makeChangeProviderStatus } from './application/change-provider-status.ts';
import { makeClaimDemand } from './application/claim-demand.ts';
import { makeConfirmOffer } from './application/confirm-offer.ts';
import { makeDropOut } from './application/drop-out.ts';
import { makeFollowDemand } from './application/follow-demand.ts';
import { makeHoldSlots } from './application/hold-slots.ts';
import { makeKeepLoad } from './application/keep-load.ts';
import { makeLetTimePass } from './application/let-time-pass.ts';
import { makeOpenMatch } from './application/open-match.ts';
import { makePlanOffers } from './application/plan-offers.ts';
import type {
  Clock,
  Figures,
  Ids,
  Loads,
  Matches,
  OfferRefs,
  Providers,
  Queues,
  Slots,
  Solver,
} from './application/ports.ts';
import { makeProposeOtherTime } from './application/propose-other-time.ts';
import { makeReadQueue } from './application/read-queue.ts';
import { makeReadSupply } from './application/read-supply.ts';
import { makeRegisterProviders } from './application/register-providers.ts';
import { makeSeeAssistants } from './application/see-assistants.ts';
import { makeSeeOffers } from './application/see-offers.ts';
import { makeSeeProviders } from './application/see-providers.ts';
import { makeSendOffers } from './application/send-offers.ts';
import { makeWakeQueues } from './application/wake-queues.ts';
import { makeWithdrawMatch } from './application/withdraw-match.ts';
import type { Policy } from './domain/policy.ts';

export type Inside = Readonly<{
  clock: Clock;
  ids: Ids;
  policy: Policy;
  providers: Providers;
  loads: Loads;
  queues: Queues;
  matches: Matches;
  refs: OfferRefs;
  slots: Slots;
  solver: Solver;
  figures: Figures;
}>;

/** All that this service can do, joined with what each needs. */
export function useCases(inside: Inside) {
  const holdSlots = makeHoldSlots(inside);
  const answerOffer = makeAnswerOffer({ ...inside, holdSlots });
  const wakeQueues = makeWakeQueues(inside);
  const seeOffers = makeSeeOffers(inside);
  return {
    registerProviders: makeRegisterProviders(inside),
    changeProviderStatus: makeChangeProviderStatus(inside),
    openMatch: makeOpenMatch(inside),
    planOffers: makePlanOffers({
      ...inside,
      readQueue: makeReadQueue(inside),
      readSupply: makeReadSupply(inside),
      sendOffers: makeSendOffers(inside),
    }),
    answerOffer,
    proposeOtherTime: makeProposeOtherTime({ ...inside, holdSlots }),
    confirmOffer: makeConfirmOffer(inside),
    dropOut: makeDropOut(inside),
    claimDemand: makeClaimDemand({ ...inside, answerOffer }),
    letTimePass: makeLetTimePass(inside),
    withdrawMatch: makeWithdrawMatch(inside),
    followDemand: makeFollowDemand(inside),
    keepLoad: makeKeepLoad({ ...inside, wakeQueues }),
    seeOffers,
    seeAssistants: makeSeeAssistants({ ...inside, seeOffers }),
    seeProviders: makeSeeProviders(inside),
  };
}
