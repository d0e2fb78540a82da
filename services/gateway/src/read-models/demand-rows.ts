import { causeOf, handled, ignored, type Subscription } from '@linli/bus';
import { documents, type Documents, type Store } from '@linli/store';
import type { Clock } from '@linli/env';

import { evolveRow, type DemandRow, type RowChange } from './demand-row.ts';
import type { RowListeners } from './row-listeners.ts';
import { rowSubscriptions } from './row-changes.ts';

type RowEvent = Readonly<{ demandId: string; change: RowChange }>;
export type DemandRows = Documents<DemandRow, RowEvent>;

/** Rows by place, newest first wherever a list shows them (keys count down from a far instant). */
export const farMs = 4_102_444_800_000; // 2100-01-01: keeps keys positive when they count down

export function demandRows(ports: Readonly<{ store: Store; clock: Clock; incarnation: number }>): DemandRows {
  return documents<DemandRow, RowEvent>(ports, {
    collection: {
      name: 'demand-row',
      indexes: {
        byCommunity: ['communityId', 'newestFirst'],
        byGrid: ['gridId', 'newestFirst'],
        byCommunityState: ['communityId', 'state', 'newestFirst'],
        byGridState: ['gridId', 'state', 'newestFirst'],
      },
    },
    evolve: (row, { demandId, change }) => evolveRow(row, demandId, change),
    facts: () => [],
    dueAtMs: () => null,
    keys: ({ demand }) => {
      if (demand === undefined || demand.communityId === '')
        return { byCommunity: null, byGrid: null, byCommunityState: null, byGridState: null };
      const newestFirst = farMs - demand.submittedAtMs;
      return {
        byCommunity: [demand.communityId, newestFirst],
        byGrid: [demand.gridId, newestFirst],
        byCommunityState: [demand.communityId, demand.state, newestFirst],
        byGridState: [demand.gridId, demand.state, newestFirst],
      };
    },
  });
}

/** Keeps the rows up to date: every fact about a demand, its match and its visit. */
export function keepDemandRows(rows: DemandRows, listeners: RowListeners): Subscription[] {
  return rowSubscriptions(async (demandId, event, change) => {
    if (demandId === '') return ignored('NO_DEMAND');
    let next: DemandRow | undefined;
    const outcome = await rows.change(demandId, causeOf(event), (row) => {
      next = evolveRow(row, demandId, change);
      return { ok: true, events: [{ demandId, change }], answer: null };
    });
    if (outcome.ok && !outcome.repeated && next !== undefined) listeners.tell(next, outcome.version);
    return handled;
  });
}
