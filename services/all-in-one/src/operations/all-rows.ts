import type { Gateway } from '@linli/gateway/service';

/** Columns of the demand list, in the order of the cells of `allRows`. */
export const exportColumns = [
  'no',
  'type',
  'state',
  'urgency',
  'serviceClass',
  'community',
  'grid',
  'submitted',
  'registered',
  'visitStart',
  'reason',
  'solved',
  'satisfaction',
] as const;

/** The whole demand list as rows of cells, in codes. */
export async function allRows(
  { rows }: Pick<Gateway, 'rows'>,
  places: ReadonlyMap<string, string>,
): Promise<(string | number)[][]> {
  const all: (string | number)[][] = [];
  let cursor: string | undefined;
  do {
    const page = await rows.page({ index: 'byCommunity', limit: 500, ...(cursor !== undefined && { cursor }) });
    for (const { state } of page.found) {
      const { demand, visit } = state;
      if (demand === undefined) continue;
      all.push([
        demand.no,
        demand.type,
        demand.state,
        demand.urgency,
        demand.serviceClass,
        places.get(demand.communityId) ?? demand.communityId,
        places.get(demand.gridId) ?? demand.gridId,
        instant(demand.submittedAtMs),
        instant(demand.registeredAtMs),
        instant(visit?.startMs ?? 0),
        demand.reason,
        demand.solved,
        demand.satisfaction,
      ]);
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}

function instant(ms: number): string {
  return ms === 0 ? '' : new Date(ms).toISOString();
}
