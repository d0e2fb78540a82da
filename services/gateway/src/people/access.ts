import type { DemandRow } from '../read-models/demand-row.ts';
import type { Role, User } from './user.ts';

/**
 * Who may do what, by role and area. Nothing is open by default: a role without a line here may nothing.
 * Full access rules (relation, purpose, consent) come with the desks; docs/rules.md §3.0, §0.30.
 */

export type Action =
  | 'LIST_DEMANDS'
  | 'SUBMIT_DEMAND'
  | 'WORK_ON_DEMAND'
  | 'EXPLAIN_MATCH'
  | 'RECORD_FOR_RESIDENT'
  | 'ANSWER_OFFERS'
  | 'KEEP_SUPPLY'
  | 'LIST_ITEMS'
  | 'SETTLE_ITEMS'
  | 'IMPORT_LEDGERS'
  | 'EXPORT_LEDGERS'
  | 'REDACT_PUBLIC_ITEMS'
  | 'SEE_DELIVERIES'
  | 'OPERATE';

const allowed: Readonly<Record<Role, readonly Action[]>> = {
  GRID_WORKER: ['LIST_DEMANDS', 'SUBMIT_DEMAND', 'WORK_ON_DEMAND', 'RECORD_FOR_RESIDENT', 'SEE_DELIVERIES'],
  COMMUNITY_COORDINATOR: [
    'LIST_DEMANDS',
    'SUBMIT_DEMAND',
    'WORK_ON_DEMAND',
    'EXPLAIN_MATCH',
    'RECORD_FOR_RESIDENT',
    'KEEP_SUPPLY',
    'IMPORT_LEDGERS',
    'EXPORT_LEDGERS',
    'SEE_DELIVERIES',
    'LIST_ITEMS',
  ],
  DESK_CLERK: ['LIST_DEMANDS', 'SUBMIT_DEMAND', 'WORK_ON_DEMAND', 'RECORD_FOR_RESIDENT', 'SEE_DELIVERIES'],
  PROVIDER_MEMBER: ['ANSWER_OFFERS'],
  TEAM_LEAD: ['ANSWER_OFFERS', 'KEEP_SUPPLY'],
  MEETING_COORDINATOR: ['LIST_ITEMS', 'SETTLE_ITEMS'],
  PUBLISHER: ['REDACT_PUBLIC_ITEMS'],
  ADMIN: ['OPERATE', 'IMPORT_LEDGERS'],
};

export function may(user: User, action: Action): boolean {
  return allowed[user.role].includes(action);
}

/** Area filter of a list, always from the person, never from the request: grids for a grid worker, communities for the rest. */
export function listedAreas(user: User): { readonly index: 'byGrid' | 'byCommunity'; readonly ids: readonly string[] } {
  return user.gridIds.length > 0
    ? { index: 'byGrid', ids: user.gridIds }
    : { index: 'byCommunity', ids: user.communityIds };
}

/** True when a demand lies in the person's area. Unknown and foreign demands look the same to who asks. */
export function inArea(user: User, row: DemandRow | undefined): boolean {
  if (row?.demand === undefined) return false;
  return user.gridIds.length > 0
    ? user.gridIds.includes(row.demand.gridId)
    : user.communityIds.includes(row.demand.communityId);
}
