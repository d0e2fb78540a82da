import { documents, type CollectionSpec, type Documents } from '@linli/store';
import type { ServicePorts } from '@linli/runtime';

import type { OfferRef, OfferRefs } from '../../application/ports.ts';
import { dueAtMs } from '../../domain/confirming.ts';
import { evolveLoad, type Load, type LoadEvent } from '../../domain/load.ts';
import { evolveMatch } from '../../domain/match-evolve.ts';
import type { Match, MatchEvent } from '../../domain/match.ts';
import { ruleOf, type Policy } from '../../domain/policy.ts';
import {
  areaOf,
  evolveProvider,
  reachOf,
  type Provider,
  type ProviderEvent,
  type Reach,
} from '../../domain/provider.ts';
import { evolveQueue, type Queue, type QueueEvent } from '../../domain/queue.ts';
import { matchFacts, providerFacts } from './facts.ts';

export type StorePorts = Readonly<{
  store: ServicePorts['store'];
  clock: ServicePorts['env']['clock'];
  incarnation: number;
}>;

/** Of a queue's supply nobody else is read: there may be many who serve everywhere, but in other groups. */
const reach = ['group', 'area'];
const providerCollection: CollectionSpec = { name: 'provider', indexes: { area: ['area'], reach } };
const loadCollection: CollectionSpec = { name: 'load', indexes: { reach } };
const queueCollection: CollectionSpec = { name: 'queue', indexes: {} };
const offerCollection: CollectionSpec = { name: 'offer', indexes: {} };
const matchCollection: CollectionSpec = {
  name: 'match',
  indexes: { queue: ['group', 'communityId', 'planAtMs'], claimable: ['communityId'], resident: ['residentId'] },
};

export const collections = [
  providerCollection,
  loadCollection,
  queueCollection,
  offerCollection,
  matchCollection,
] as const;

export function providersStore(ports: StorePorts, policy: Policy): Documents<Provider, ProviderEvent> {
  return documents(ports, {
    collection: providerCollection,
    evolve: evolveProvider,
    facts: providerFacts,
    dueAtMs: () => null,
    keys: ({ status, profile }) => {
      const retired = status === 'RETIRED';
      return {
        area: retired ? null : [areaOf(profile)],
        reach: retired ? null : reachKey(reachOf(profile, policy)),
      };
    },
  });
}

export function matchesStore(ports: StorePorts, policy: Policy): Documents<Match, MatchEvent> {
  return documents(ports, {
    collection: matchCollection,
    evolve: evolveMatch,
    facts: matchFacts(policy),
    eventKey: ({ request }) => request.demandId,
    dueAtMs,
    keys: (match) => ({
      queue: queueKey(match, policy),
      claimable: match.state === 'CLAIMABLE' ? [match.request.communityId] : null,
      resident: residentKey(match),
    }),
  });
}

function queueKey(match: Match, policy: Policy): readonly (string | number)[] | null {
  if (match.state !== 'WAITING' || match.planAtMs === null) return null;
  return [ruleOf(policy, match.request.type)?.group ?? '', match.request.communityId, match.planAtMs];
}

/** Present while the resident's time is offered or promised. */
function residentKey(match: Match): readonly string[] | null {
  const bound =
    match.state === 'OFFERING' || match.state === 'ACCEPTED' || (match.state === 'CONFIRMED' && match.over === '');
  return bound ? [match.request.residentId] : null;
}

function reachKey(of: Reach | undefined): readonly string[] | null {
  return of === undefined ? null : [of.group, of.area];
}

export function loadsStore(ports: StorePorts): Documents<Load, LoadEvent> {
  return documents(ports, {
    collection: loadCollection,
    evolve: evolveLoad,
    facts: () => [],
    dueAtMs: () => null,
    keys: ({ reach: of }) => ({ reach: reachKey(of) }),
    // Days come and go without bound: each entry of `days` remembers what it has seen.
    remembersSources: false,
  });
}

export function queuesStore(ports: StorePorts): Documents<Queue, QueueEvent> {
  return documents(ports, {
    collection: queueCollection,
    evolve: evolveQueue,
    facts: () => [],
    dueAtMs: ({ wakeAtMs }) => wakeAtMs,
    keys: () => ({}),
    // Waking twice does no harm.
    remembersSources: false,
  });
}

/** Which match holds an offer: written before the offer, never changed. */
export function offerRefsStore(ports: StorePorts): OfferRefs {
  const refs = documents<OfferRef, OfferRef>(ports, {
    collection: offerCollection,
    evolve: (_, ref) => ref,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
  return {
    find: async (offerId) => (await refs.find(offerId))?.state,
    put: async (ref, cause) => {
      await refs.change(ref.offerId, cause, (known) => ({
        ok: true,
        events: known === undefined ? [ref] : [],
        answer: null,
      }));
    },
  };
}
