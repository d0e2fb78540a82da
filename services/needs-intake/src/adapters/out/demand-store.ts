import type { Clock } from '@linli/env';
import { documents, type CollectionSpec, type Documents, type Store } from '@linli/store';

import type { Demands } from '../../application/ports.ts';
import { cellOf, isPlace } from '../../domain/cells.ts';
import type { DemandEvent } from '../../domain/demand-event.ts';
import type { Demand } from '../../domain/demand.ts';
import { nextDueMs } from '../../domain/due.ts';
import { countsFromMs, isByPlace } from '../../domain/duplicates.ts';
import { evolve } from '../../domain/evolve.ts';
import type { Policy } from '../../domain/policy.ts';
import { demandFacts } from './facts.ts';

/** What every store of this service is made on. */
export type Keeping = Readonly<{ store: Store; clock: Clock; incarnation: number }>;

/** More than this many earlier demands say no more about a suspicion. */
const mostSuspects = 20;

const collection: CollectionSpec = {
  name: 'demand',
  indexes: {
    progress: ['progressCode'],
    fingerprint: ['fingerprint', 'submittedAtMs'],
    person: ['residentId', 'type', 'countsFromMs'],
    cell: ['type', 'cell', 'countsFromMs'],
  },
};

/** Demands in the store; each write carries its facts, its indexes and when it wants to be looked at next. */
export function keepDemands(
  keeping: Keeping,
  policy: Policy,
): Demands & Pick<Documents<Demand, DemandEvent>, 'collection' | 'page'> {
  const kept = documents(keeping, {
    collection,
    evolve,
    facts: demandFacts(policy),
    dueAtMs: (demand) => nextDueMs(demand, policy),
    keys: (demand) => keysOf(demand, policy),
  });
  const inIndex = async (query: Parameters<typeof kept.page>[0]): Promise<readonly Demand[]> =>
    (await kept.page(query)).found.map(({ state }) => state);

  return {
    ...kept,
    byProgressCode: async (code) => (await inIndex({ index: 'progress', equals: [code], limit: 1 }))[0],
    byFingerprint: async (print) => (await inIndex({ index: 'fingerprint', equals: [print], limit: 1 }))[0],
    ofPerson: (residentId, type, from) =>
      inIndex({ index: 'person', equals: [residentId, type], from, limit: mostSuspects }),
    inCells: async (type, cells, from) => {
      const each = cells.map((cell) => inIndex({ index: 'cell', equals: [type, cell], from, limit: mostSuspects }));
      return (await Promise.all(each)).flat();
    },
  };
}

function keysOf(demand: Demand, policy: Policy) {
  const { line, type, submittedAtMs } = demand;
  const { latitude, longitude } = line.point;
  const countsMs = countsFromMs(line, submittedAtMs);
  return {
    progress: [demand.progressCode],
    fingerprint: line.fingerprint === '' ? null : [line.fingerprint, submittedAtMs],
    person: line.residentId === '' ? null : [line.residentId, type, countsMs],
    cell: isByPlace(policy, type) && isPlace(line.point) ? [type, cellOf(latitude, longitude), countsMs] : null,
  };
}
