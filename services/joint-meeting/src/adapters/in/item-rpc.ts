import type { Command__Output as Command } from '@linli/proto/gen/linli/command/v1/Command';
import type { CloseItemRequest__Output as CloseItemRequest } from '@linli/proto/gen/linli/meeting/v1/CloseItemRequest';
import type { CloseItemResponse } from '@linli/proto/gen/linli/meeting/v1/CloseItemResponse';
import type { GetItemRequest__Output as GetItemRequest } from '@linli/proto/gen/linli/meeting/v1/GetItemRequest';
import type { GetItemResponse } from '@linli/proto/gen/linli/meeting/v1/GetItemResponse';
import type { ListItemsRequest__Output as ListItemsRequest } from '@linli/proto/gen/linli/meeting/v1/ListItemsRequest';
import type { ListItemsResponse } from '@linli/proto/gen/linli/meeting/v1/ListItemsResponse';
import type { ReturnItemRequest__Output as ReturnItemRequest } from '@linli/proto/gen/linli/meeting/v1/ReturnItemRequest';
import type { ReturnItemResponse } from '@linli/proto/gen/linli/meeting/v1/ReturnItemResponse';
import { RpcRefusal, type RefusalStatus } from '@linli/rpc';

import type { CloseItem, ReturnItem } from '../../application/end-item.ts';
import type { Cause, Items, Outcome } from '../../application/ports.ts';
import type { ItemRefusal } from '../../domain/decide-item.ts';
import { itemView } from './item-view.ts';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<ItemRefusal, RefusalStatus> = {
  ITEM_UNKNOWN: 'NOT_FOUND',
  ITEM_STATE: 'FAILED_PRECONDITION',
  REASON_MISSING: 'INVALID_ARGUMENT',
  OUTCOME_MISSING: 'INVALID_ARGUMENT',
  OWN_ITEM: 'FAILED_PRECONDITION',
};

const mostItems = 200;

export function listItemsRpc(items: Pick<Items, 'page'>): (request: ListItemsRequest) => Promise<ListItemsResponse> {
  return async ({ communityId, cursor, limit }) => {
    const area = communityId === '' ? { index: 'raised' } : { index: 'area', equals: [communityId] };
    const most = limit > 0 ? Math.min(limit, mostItems) : mostItems;
    const page = await items.page({ ...area, limit: most, ...(cursor !== '' && { cursor }) });
    return { items: page.found.map(itemView), cursor: page.cursor ?? '' };
  };
}

export function getItemRpc(items: Pick<Items, 'find'>): (request: GetItemRequest) => Promise<GetItemResponse> {
  return async ({ itemId }) => {
    const found = await items.find(itemId);
    if (found === undefined) throw new RpcRefusal(statusOf.ITEM_UNKNOWN, 'ITEM_UNKNOWN');
    return { item: itemView(found) };
  };
}

export function returnItemRpc(returnItem: ReturnItem): (request: ReturnItemRequest) => Promise<ReturnItemResponse> {
  return async ({ command, itemId, reason }) => {
    const { by, cause } = asker(command);
    return receiptOf(itemId, await returnItem({ itemId, by, reason, cause }));
  };
}

export function closeItemRpc(closeItem: CloseItem): (request: CloseItemRequest) => Promise<CloseItemResponse> {
  return async ({ command, itemId, outcome }) => {
    const { by, cause } = asker(command);
    return receiptOf(itemId, await closeItem({ itemId, by, outcome, cause }));
  };
}

/** Who asks, and the command as the cause of a change. What a person decides is signed. */
function asker(command: Command | null): { by: string; cause: Cause } {
  if (command === null || command.commandId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'COMMAND_ID_MISSING');
  const { commandId, correlationId, traceparent, expectedVersion, actorId } = command;
  if (actorId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'ACTOR_MISSING');
  const seen = expectedVersion > 0 && { expectedVersion };
  return { by: actorId, cause: { kind: 'command', commandId, correlationId, traceparent, ...seen } };
}

function receiptOf(itemId: string, outcome: Outcome<string, ItemRefusal>) {
  if (!outcome.ok) throw new RpcRefusal(statusOf[outcome.refusal], outcome.refusal);
  return { receipt: { id: itemId, version: outcome.version, state: outcome.answer } };
}
