import { causeOf, handled, ignored, type Subscription } from '@linli/bus';
import { documents, type Documents, type Store } from '@linli/store';
import type { Clock } from '@linli/env';

import { evolveRow, type DemandRow, type RowChange } from './demand-row.ts';
import type { RowListeners } from './row-listeners.ts';
import { rowSubscriptions } from './row-changes.ts';

type RowEvent = Readonly<{ demandId: string; change: RowChange }>;
export type DemandRows = Documents<DemandRow, RowEvent>;

/** Rows by place, newest first wherever a list shows them (keys count down from a far instant); of one ledger by number. */
export const farMs = 4_102_444_800_000; // 2100-01-01: keeps keys positive when they count down

export function demandRows(ports: Readonly<{ store: Store; clock: Clock; incarnation: number }>): DemandRows {
  return documents<DemandRow, RowEvent>(ports, {
    collection: {
      name: 'demand-row',
      indexes: {
        byCommunity: ['communityId', 'newestFirst', 'no'],
        byGrid: ['gridId', 'newestFirst', 'no'],
        byCommunityState: ['communityId', 'state', 'newestFirst', 'no'],
        byGridState: ['gridId', 'state', 'newestFirst', 'no'],
        byChange: ['changedAtMs'],
      },
    },
    evolve: (row, { demandId, change }) => evolveRow(row, demandId, change),
    facts: () => [],
    dueAtMs: () => null,
    keys: ({ demand }, changedAtMs) => {
      if (demand === undefined || demand.communityId === '')
        return { byCommunity: null, byGrid: null, byCommunityState: null, byGridState: null, byChange: null };
      const newestFirst = farMs - demand.submittedAtMs;
      return {
        byCommunity: [demand.communityId, newestFirst, demand.no],
        byGrid: [demand.gridId, newestFirst, demand.no],
        byCommunityState: [demand.communityId, demand.state, newestFirst, demand.no],
        byGridState: [demand.gridId, demand.state, newestFirst, demand.no],
        byChange: [changedAtMs],
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
