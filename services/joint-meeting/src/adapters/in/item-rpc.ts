import type { ItemOrder__Output as ItemOrder } from '@linli/proto/gen/linli/meeting/v1/ItemOrder';
import type { JointMeetingServiceDefinition as Methods } from '@linli/proto/gen/linli/meeting/v1/JointMeetingService';
import { RpcRefusal, type Handlers, type RefusalStatus } from '@linli/rpc';

import type { DeskSteps } from '../../application/desk-steps.ts';
import type { MergeItem, SplitItem } from '../../application/merge-items.ts';
import type { Items, Outcome } from '../../application/ports.ts';
import type { DeskRefusal } from '../../domain/desk.ts';
import { asker } from './asker.ts';
import { itemView } from './item-view.ts';
import type { MeetingMethods } from './meeting-rpc.ts';
import type { TaskMethods } from './task-rpc.ts';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<DeskRefusal, RefusalStatus> = {
  ITEM_UNKNOWN: 'NOT_FOUND',
  ITEM_STATE: 'FAILED_PRECONDITION',
  ITEM_HAS_OTHERS: 'FAILED_PRECONDITION',
  MERGE_TARGET: 'FAILED_PRECONDITION',
  OWN_ITEM: 'FAILED_PRECONDITION',
  RETURNED_BEFORE: 'FAILED_PRECONDITION',
  TOP_LEVEL: 'FAILED_PRECONDITION',
  REASON_MISSING: 'INVALID_ARGUMENT',
  OUTCOME_MISSING: 'INVALID_ARGUMENT',
  SUMMARY_MISSING: 'INVALID_ARGUMENT',
  DECISION_LEAD_MISSING: 'INVALID_ARGUMENT',
  DECISION_DUE_MISSING: 'INVALID_ARGUMENT',
  DECISION_TRACKER_MISSING: 'INVALID_ARGUMENT',
  DEPARTMENT_UNKNOWN: 'INVALID_ARGUMENT',
};

const mostItems = 200;

type ItemMethods = Omit<Handlers<Methods>, keyof TaskMethods | keyof MeetingMethods>;
type Merging = Readonly<{ merge: MergeItem; split: SplitItem }>;

export function itemRpc(items: Pick<Items, 'find' | 'page'>, desk: DeskSteps, { merge, split }: Merging): ItemMethods {
  const receipt = async (itemId: string, deciding: Promise<Outcome<string, DeskRefusal>>) => {
    const outcome = await deciding;
    if (!outcome.ok) throw new RpcRefusal(statusOf[outcome.refusal], outcome.refusal);
    return { receipt: { id: itemId, version: outcome.version, state: outcome.answer } };
  };
  return {
    async ListItems({ communityId, level, cursor, limit }) {
      const most = limit > 0 ? Math.min(limit, mostItems) : mostItems;
      const page = await items.page({ ...listed(communityId, level), limit: most, ...(cursor !== '' && { cursor }) });
      return { items: page.found.map(itemView), cursor: page.cursor ?? '' };
    },
    async GetItem({ itemId }) {
      const found = await items.find(itemId);
      if (found === undefined) throw new RpcRefusal(statusOf.ITEM_UNKNOWN, 'ITEM_UNKNOWN');
      return { item: itemView(found) };
    },
    ScreenItem: ({ command, ...asked }) => receipt(asked.itemId, desk.screen({ ...asked, ...asker(command) })),
    QueueItem: ({ command, itemId }) => receipt(itemId, desk.queue({ itemId, ...asker(command) })),
    LevelUpItem: ({ command, ...asked }) => receipt(asked.itemId, desk.levelUp({ ...asked, ...asker(command) })),
    MergeItem: ({ command, ...asked }) => receipt(asked.itemId, merge({ ...asked, ...asker(command) })),
    SplitItem: ({ command, ...asked }) => receipt(asked.itemId, split({ ...asked, ...asker(command) })),
    AssignItem: ({ command, itemId, order }) =>
      receipt(itemId, desk.assign({ itemId, order: orderOf(order), ...asker(command) })),
    ReturnItem: ({ command, ...asked }) => receipt(asked.itemId, desk.giveBack({ ...asked, ...asker(command) })),
    CloseItem: ({ command, ...asked }) => receipt(asked.itemId, desk.close({ ...asked, ...asker(command) })),
  };
}

function listed(communityId: string, level: string) {
  if (communityId === '') return { index: 'raised' };
  return level === '' ? { index: 'area', equals: [communityId] } : { index: 'level', equals: [communityId, level] };
}

function orderOf(order: ItemOrder | null) {
  if (order === null) return { leadDeptId: '', coDeptIds: [], dueMs: 0, trackerId: '', instruction: '' };
  return order;
}
