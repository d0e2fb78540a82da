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
  | 'HOLD_OPINION_ROUNDS'
  | 'RECORD_FOR_RESIDENT'
  | 'ANSWER_OFFERS'
  | 'WALK_ROUNDS'
  | 'WORK_ON_LEGAL_FILES'
  | 'KEEP_SUPPLY'
  | 'LIST_ITEMS'
  | 'SETTLE_ITEMS'
  | 'LIST_TASKS'
  | 'WORK_ON_TASKS'
  | 'SEE_MEETINGS'
  | 'SIGN_MINUTES'
  | 'IMPORT_LEDGERS'
  | 'EXPORT_LEDGERS'
  | 'REDACT_PUBLIC_ITEMS'
  | 'SEE_DELIVERIES'
  | 'SEE_FIGURES'
  | 'OPERATE';

const allowed: Readonly<Record<Role, readonly Action[]>> = {
  GRID_WORKER: [
    'LIST_DEMANDS',
    'SUBMIT_DEMAND',
    'WORK_ON_DEMAND',
    'RECORD_FOR_RESIDENT',
    'SEE_DELIVERIES',
    'WALK_ROUNDS',
  ],
  COMMUNITY_COORDINATOR: [
    'LIST_DEMANDS',
    'SUBMIT_DEMAND',
    'WORK_ON_DEMAND',
    'EXPLAIN_MATCH',
    'HOLD_OPINION_ROUNDS',
    'RECORD_FOR_RESIDENT',
    'WALK_ROUNDS',
    'KEEP_SUPPLY',
    'IMPORT_LEDGERS',
    'EXPORT_LEDGERS',
    'SEE_DELIVERIES',
    'SEE_FIGURES',
    'LIST_ITEMS',
    'LIST_TASKS',
  ],
  DESK_CLERK: ['LIST_DEMANDS', 'SUBMIT_DEMAND', 'WORK_ON_DEMAND', 'RECORD_FOR_RESIDENT', 'SEE_DELIVERIES'],
  PROVIDER_MEMBER: ['ANSWER_OFFERS', 'WORK_ON_LEGAL_FILES'],
  TEAM_LEAD: ['ANSWER_OFFERS', 'WORK_ON_LEGAL_FILES', 'KEEP_SUPPLY'],
  MEETING_COORDINATOR: ['LIST_ITEMS', 'SETTLE_ITEMS', 'LIST_TASKS', 'WORK_ON_TASKS', 'SEE_MEETINGS', 'SEE_FIGURES'],
  MEETING_CHAIR: ['LIST_ITEMS', 'LIST_TASKS', 'SEE_MEETINGS', 'SIGN_MINUTES', 'SEE_FIGURES'],
  DEPT_LIAISON: ['LIST_TASKS', 'WORK_ON_TASKS'],
  PUBLISHER: ['REDACT_PUBLIC_ITEMS'],
  ADMIN: ['OPERATE', 'IMPORT_LEDGERS'],
};

export function may({ role }: Pick<User, 'role'>, action: Action): boolean {
  return allowed[role].includes(action);
}

type Area = Pick<User, 'communityIds' | 'gridIds'>;

/** Area filter of a list, always from the person, never from the request: grids for a grid worker, communities for the rest. */
export function listedAreas({ communityIds, gridIds }: Area): Readonly<{
  index: 'byGrid' | 'byCommunity';
  ids: readonly string[];
}> {
  return gridIds.length > 0 ? { index: 'byGrid', ids: gridIds } : { index: 'byCommunity', ids: communityIds };
}

/** True when a place lies in the person's area. Unknown and foreign things look the same to who asks. */
export function inArea(
  { communityIds, gridIds }: Area,
  place: Readonly<{ communityId: string; gridId: string }>,
): boolean {
  return gridIds.length > 0 ? gridIds.includes(place.gridId) : communityIds.includes(place.communityId);
}
