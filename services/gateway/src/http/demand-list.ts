import { listedAreas } from '../people/access.ts';
import type { DemandRow } from '../read-models/demand-row.ts';
import { openCursor, sealCursor } from './cursors.ts';
import { visitor, type Call, type Doors } from './doors.ts';

export type ListQuery = Readonly<{ cursor?: string | undefined; limit: number; state?: string | undefined }>;
export type ListPage = Readonly<{ rows: readonly DemandRow[]; cursor: string | null }>;

/** One page of the visitor's areas, newest first, one area after the other; the cursor says which area it is in. */
export async function listPage(
  doors: Pick<Doors, 'rows' | 'env'>,
  call: Call,
  { cursor, limit, state = '' }: ListQuery,
): Promise<ListPage> {
  const { index, ids } = listedAreas(visitor(call));
  const list = `demands ${state}`;
  const { area, inside } = placeOf(openCursor(doors, list, cursor, call));
  const id = ids[area];
  if (id === undefined) return { rows: [], cursor: null };
  const { found, cursor: next } = await doors.rows.page({
    index: state === '' ? index : `${index}State`,
    equals: state === '' ? [id] : [id, state],
    limit,
    ...(inside !== '' && { cursor: inside }),
  });
  const then = next !== undefined ? `${area}|${next}` : area + 1 < ids.length ? `${area + 1}|` : undefined;
  return { rows: found.map((one) => one.state), cursor: sealCursor(doors, list, then, call) };
}

/** A cursor of ours: number of the area, and the cursor inside it. */
function placeOf(cursor = '0|'): Readonly<{ area: number; inside: string }> {
  const cut = cursor.indexOf('|');
  return { area: Number(cursor.slice(0, cut)), inside: cursor.slice(cut + 1) };
}
