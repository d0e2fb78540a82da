import type { JurisdictionLine__Output } from '@linli/proto/gen/linli/needs/v1/JurisdictionLine';

import { refuse, type LedgerRow, type Refusal } from './ledger-row.ts';
import { placeName } from './places.ts';
import { readCount, readName, readPhoneOf } from './read-fields.ts';
import type { RowContext } from './row-context.ts';
import { isNothing } from './text.ts';

const longestName = 100;

/** A grid and who answers for it; its community comes with it. */
export type GridLine = Readonly<{ community: JurisdictionLine__Output; grid: JurisdictionLine__Output }>;

/** Reads one row of the list of grid workers: what puts communities and grids on the map. */
export function readGridWorker(row: LedgerRow, context: RowContext): GridLine | Refusal {
  const written = placeName(row.text('community'));
  const communityName = isNothing(written) && !row.has('community') ? (context.ownCommunity?.name ?? '') : written;
  if (isNothing(communityName)) return refuse(row, 'VALUE_MISSING', 'community');
  if (communityName.length > longestName) return refuse(row, 'TEXT_TOO_LONG', 'community');
  // A community that is on the map already keeps the name that it has there.
  const community = context.places.community(communityName)?.name ?? communityName;
  const gridName = placeName(row.text('grid'));
  if (isNothing(gridName)) return refuse(row, 'VALUE_MISSING', 'grid');
  if (gridName.length > longestName) return refuse(row, 'TEXT_TOO_LONG', 'grid');
  const name = readName(row);
  if (name === '') return refuse(row, 'VALUE_MISSING', 'name');
  const phone = readPhoneOf(row);
  if (phone === '') row.warn('PHONE_MISSING', 'phone');
  const nobody = { responsibleUserId: '', responsibleName: '', responsiblePhone: '' };
  return {
    community: { level: 'COMMUNITY', name: community, parentName: '', ...nobody, householdCount: 0 },
    grid: {
      ...{ level: 'GRID', name: gridName, parentName: community, responsibleUserId: '', responsibleName: name },
      ...{ responsiblePhone: phone, householdCount: readCount(row, 'householdCount', 1_000_000) },
    },
  };
}
