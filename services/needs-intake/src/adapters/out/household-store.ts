import { documents, type CollectionSpec } from '@linli/store';

import type { Households } from '../../application/ports.ts';
import { evolveHousehold, householdAsKept } from '../../domain/household.ts';
import type { Keeping } from './demand-store.ts';
import { householdFacts } from './facts.ts';

/** Behind one door live a few households; who asks for more asks in vain. */
const mostFound = 20;

/** The five-colour ledger in the store. */
export function keepHouseholds(keeping: Keeping): Households & { collection: CollectionSpec } {
  const kept = documents(keeping, {
    collection: { name: 'household', indexes: { head: ['headResidentId'], door: ['addressKey'] } },
    asKept: householdAsKept,
    evolve: evolveHousehold,
    facts: householdFacts,
    dueAtMs: () => null,
    keys: ({ headResidentId, addressKey }) => ({ head: [headResidentId], door: [addressKey] }),
  });
  const inIndex = async (index: 'head' | 'door', key: string) =>
    (await kept.page({ index, equals: [key], limit: mostFound })).found.map(({ state }) => state);
  return {
    ...kept,
    ofHead: (residentId) => inIndex('head', residentId),
    behindDoor: (addressKey) => inIndex('door', addressKey),
  };
}
