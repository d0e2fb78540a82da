import { documents, type CollectionSpec } from '@linli/store';

import type { Jurisdictions } from '../../application/ports.ts';
import { evolveJurisdiction, type Jurisdiction } from '../../domain/jurisdiction.ts';
import type { Keeping } from './demand-store.ts';
import { jurisdictionFacts } from './facts.ts';

const pageSize = 500;

/** The map in the store: communities and grids, by level and name. */
export function keepJurisdictions(keeping: Keeping): Jurisdictions & { collection: CollectionSpec } {
  const kept = documents(keeping, {
    collection: { name: 'jurisdiction', indexes: { level: ['level', 'name'] } },
    evolve: evolveJurisdiction,
    facts: jurisdictionFacts,
    dueAtMs: () => null,
    keys: ({ level, name }) => ({ level: [level, name] }),
  });
  return {
    ...kept,
    hasCommunity: async () => (await kept.page({ index: 'level', equals: ['COMMUNITY'], limit: 1 })).found.length > 0,
    async all() {
      const places: Jurisdiction[] = [];
      let cursor: string | undefined;
      do {
        const page = await kept.page({ index: 'level', limit: pageSize, ...(cursor !== undefined && { cursor }) });
        places.push(...page.found.map(({ state }) => state));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return places;
    },
  };
}
