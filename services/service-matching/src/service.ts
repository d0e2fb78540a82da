import { on } from '@linli/bus';
import { contracts, fact } from '@linli/proto';
import { answers } from '@linli/rpc';
import type { Service, ServicePorts } from '@linli/runtime';

import { everyDueMatch, everyWokenQueue } from './adapters/in/every-due.ts';
import {
  explainMatchRpc,
  getOfferRpc,
  listAssistantsRpc,
  listClaimableRpc,
  listOffersRpc,
} from './adapters/in/match-rpc.ts';
import {
  answerOfferRpc,
  claimDemandRpc,
  confirmOfferRpc,
  dropOutRpc,
  proposeOtherTimeRpc,
} from './adapters/in/offer-rpc.ts';
import { onClock, onDemandGone } from './adapters/in/on-demand.ts';
import { onOffersSettled, onProviderChanged, onSlotChanged } from './adapters/in/on-load.ts';
import { onMatchingRequested } from './adapters/in/on-matching-requested.ts';
import { onVisitOver } from './adapters/in/on-visit-over.ts';
import {
  changeProviderStatusRpc,
  getProviderRpc,
  listProvidersRpc,
  registerProvidersRpc,
} from './adapters/in/supply-rpc.ts';
import { slotsByRpc } from './adapters/out/slots-rpc.ts';
import {
  collections,
  loadsStore,
  matchesStore,
  offerRefsStore,
  providersStore,
  queuesStore,
} from './adapters/out/stores.ts';
import { useCases } from './use-cases.ts';
import { defaultPolicy } from './domain/default-policy.ts';
import type { Policy } from './domain/policy.ts';
import { transport } from './matching/transport.ts';

export { planOnce } from './plan-once.ts';

/** Facts after which a demand needs nobody, a visit holds no time, an offer has come to something. */
const gone = ['withdrawn', 'rejected', 'merged', 'unmet', 'assigned'] as const;
const over = ['cancelled', 'no-show', 'recorded'] as const;
const settled = ['offer-declined', 'offers-expired', 'offer-accepted', 'offer-ended', 'withdrawn'] as const;

/** The supply ledger and two-way matching: what this service keeps, answers, listens to and does by the clock. */
export function makeServiceMatching(ports: ServicePorts, options: { policy?: Partial<Policy> } = {}): Service {
  const policy: Policy = { ...defaultPolicy, ...options.policy };
  const { clock, ids } = ports.env;
  const keeping = { store: ports.store, clock, incarnation: ports.incarnation };
  const documents = {
    providers: providersStore(keeping, policy),
    loads: loadsStore(keeping),
    queues: queuesStore(keeping),
    matches: matchesStore(keeping, policy),
    refs: offerRefsStore(keeping),
  };
  const solver = { solve: async (problem: Parameters<typeof transport>[0]) => transport(problem) };
  const inside = { ...documents, clock, ids, policy, solver, slots: slotsByRpc(ports.rpc), figures: ports.metrics };
  const use = useCases(inside);

  return {
    name: 'service-matching',
    collections,
    rpc: [
      answers(contracts.serviceMatching, {
        RegisterProviders: registerProvidersRpc(use.registerProviders),
        ChangeProviderStatus: changeProviderStatusRpc(use.changeProviderStatus),
        AnswerOffer: answerOfferRpc(use.answerOffer),
        ProposeOtherTime: proposeOtherTimeRpc(use.proposeOtherTime),
        ConfirmOffer: confirmOfferRpc(use.confirmOffer),
        DropOut: dropOutRpc(use.dropOut),
        ClaimDemand: claimDemandRpc(use.claimDemand),
        ListOffers: listOffersRpc(use.seeOffers, policy.cost),
        ListAssistants: listAssistantsRpc(use.seeAssistants),
        GetOffer: getOfferRpc(use.seeOffers, policy.cost),
        ListClaimable: listClaimableRpc(use.seeOffers),
        ExplainMatch: explainMatchRpc(use.seeOffers, policy.cost),
        GetProvider: getProviderRpc(use.seeProviders),
        ListProviders: listProvidersRpc(use.seeProviders),
      }),
    ],
    listensTo: [
      on(fact('needs.demand.v1/matching-requested'), onMatchingRequested(use.openMatch)),
      ...gone.map((what) => on(fact(`needs.demand.v1/${what}`), onDemandGone(use.withdrawMatch))),
      on(fact('needs.demand.v1/clock-warned'), onClock(use.followDemand)),
      on(fact('needs.demand.v1/clock-breached'), onClock(use.followDemand)),
      on(fact('appointment.day.v1/slot-changed'), onSlotChanged(use.keepLoad)),
      ...over.map((what) => on(fact(`appointment.visit.v1/${what}`), onVisitOver(use.followDemand))),
      ...settled.map((what) => on(fact(`matching.match.v1/${what}`), onOffersSettled(use.keepLoad))),
      on(fact('supply.provider.v1/registered'), onProviderChanged(use.keepLoad)),
      on(fact('supply.provider.v1/status-changed'), onProviderChanged(use.keepLoad)),
    ],
    sweeps: [
      { name: 'due-matches', collection: 'match', run: everyDueMatch({ ...inside, ...use }) },
      { name: 'woken-queues', collection: 'queue', run: everyWokenQueue({ ...inside, ...use }) },
    ],
  };
}
