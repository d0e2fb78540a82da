import type { HouseholdLine__Output } from '@linli/proto/gen/linli/needs/v1/HouseholdLine';

import { isRefusal, refuse, type LedgerRow, type Refusal } from './ledger-row.ts';
import { readAddress, readDayMs, readId, readName, readPhoneOf, readPlace, readPoint } from './read-fields.ts';
import type { RowContext } from './row-context.ts';
import { isNothing } from './text.ts';
import { readGroups, readWord } from './words.ts';

const longest = { name: 100, address: 200 };

/** Reads one row of the five-colour ledger. */
export function readHousehold(row: LedgerRow, context: RowContext): HouseholdLine__Output | Refusal {
  const place = readPlace(row, context);
  if (isRefusal(place)) return place;
  const tier = isNothing(row.text('tier')) ? undefined : readWord('tier', row.text('tier'));
  if (tier === undefined) return refuse(row, isNothing(row.text('tier')) ? 'VALUE_MISSING' : 'UNKNOWN_TIER', 'tier');
  const id = readId(row, context);
  if (isRefusal(id)) return id;
  const headName = readName(row);
  if (headName === '') return refuse(row, 'VALUE_MISSING', 'name');
  if (headName.length > longest.name) return refuse(row, 'TEXT_TOO_LONG', 'name');
  const address = readAddress(row);
  if (address === '') return refuse(row, 'VALUE_MISSING', row.has('address') ? 'address' : 'building');
  if (address.length > longest.address) return refuse(row, 'TEXT_TOO_LONG', 'address');
  const { communityId, gridId } = place;
  const lastVisitMs = readDayMs(row, context, 'lastVisit', false);
  const { groups, unknown } = readGroups(row.text('groups'));
  if (unknown.length > 0) row.warn('UNKNOWN_GROUP', 'groups');
  return {
    ...{
      communityId,
      gridId,
      headName,
      headIdNumber: id?.value ?? '',
      phone: readPhoneOf(row),
      address,
      tier,
      lastVisitMs,
      groups: [...groups],
    },
    ...readPoint(row, context),
  };
}
