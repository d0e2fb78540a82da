import { documents, type CollectionSpec } from '@linli/store';

import type { Residents } from '../../application/ports.ts';
import { evolveResident } from '../../domain/resident.ts';
import type { Keeping } from './demand-store.ts';

/** Residents in the store. They tell nothing to anybody. */
export function keepResidents(keeping: Keeping): Residents & { collection: CollectionSpec } {
  return documents(keeping, {
    collection: { name: 'resident', indexes: {} },
    evolve: evolveResident,
    facts: () => [],
    dueAtMs: () => null,
    keys: () => ({}),
  });
}
