import type { Command__Output as Command } from '@linli/proto/gen/linli/command/v1/Command';
import type { DeliveryView } from '@linli/proto/gen/linli/notification/v1/DeliveryView';
import type { FinishTaskRequest__Output as FinishTaskRequest } from '@linli/proto/gen/linli/notification/v1/FinishTaskRequest';
import type { FinishTaskResponse } from '@linli/proto/gen/linli/notification/v1/FinishTaskResponse';
import type { ListDeliveriesRequest__Output as ListDeliveriesRequest } from '@linli/proto/gen/linli/notification/v1/ListDeliveriesRequest';
import type { ListDeliveriesResponse } from '@linli/proto/gen/linli/notification/v1/ListDeliveriesResponse';
import type { ListTasksRequest__Output as ListTasksRequest } from '@linli/proto/gen/linli/notification/v1/ListTasksRequest';
import type { ListTasksResponse } from '@linli/proto/gen/linli/notification/v1/ListTasksResponse';
import { RpcRefusal, type RefusalStatus } from '@linli/rpc';
import type { Cause } from '@linli/store';

import type { Inside } from '../ports.ts';
import { decideFinish, type TaskOutcome, type TaskRefusal } from './decide-delivery.ts';
import type { Delivery } from './delivery.ts';
import { judge } from './judge.ts';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<TaskRefusal, RefusalStatus> = {
  TASK_UNKNOWN: 'NOT_FOUND',
  TASK_FINISHED: 'FAILED_PRECONDITION',
};

const mostListed = 200;
const outcomes: readonly TaskOutcome[] = ['REACHED', 'NOT_REACHED', 'HANDED_OVER'];

export function listDeliveriesRpc({ deliveries }: Inside) {
  return async ({ demandId, limit }: ListDeliveriesRequest): Promise<ListDeliveriesResponse> => {
    const most = limit > 0 ? Math.min(limit, mostListed) : mostListed;
    const { found } = await deliveries.page({ index: 'demand', equals: [demandId], limit: most });
    return { deliveries: found.map(({ state }) => toView(state)) };
  };
}

/** Open calls and door tasks of a person, oldest first; those that the case has overtaken are left out. */
export function listTasksRpc({ deliveries, statuses, clock, hours }: Inside) {
  return async ({ ownerId }: ListTasksRequest): Promise<ListTasksResponse> => {
    const { found } = await deliveries.page({ index: 'task', equals: [ownerId], limit: mostListed });
    const tasks: DeliveryView[] = [];
    for (const { state } of found) {
      const status = (await statuses.find(state.demandId))?.state;
      if (judge(state, status, clock.nowMs(), hours).verdict !== 'DROP') tasks.push(toView(state));
    }
    return { tasks };
  };
}

export function finishTaskRpc({ deliveries }: Inside) {
  return async ({ command, deliveryId, outcome }: FinishTaskRequest): Promise<FinishTaskResponse> => {
    const { by, cause } = asker(command);
    const known = outcomes.find((one) => one === outcome);
    if (known === undefined) throw new RpcRefusal('INVALID_ARGUMENT', 'TASK_OUTCOME_UNKNOWN');
    const finished = await deliveries.change(deliveryId, cause, (delivery, nowMs) =>
      decideFinish(delivery, known, by, nowMs),
    );
    if (!finished.ok) throw new RpcRefusal(statusOf[finished.refusal], finished.refusal);
    return { receipt: { id: deliveryId, version: finished.version, state: finished.answer } };
  };
}

/** Who reports, and the command as the cause of a change: a task is done by somebody with a name. */
function asker(command: Command | null): { by: string; cause: Cause } {
  if (command === null || command.commandId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'COMMAND_ID_MISSING');
  const { commandId, correlationId, traceparent, expectedVersion, actorId } = command;
  if (actorId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'ACTOR_MISSING');
  const seen = expectedVersion > 0 && { expectedVersion };
  return { by: actorId, cause: { kind: 'command', commandId, correlationId, traceparent, ...seen } };
}

function toView(delivery: Delivery): DeliveryView {
  const { deliveryId, demandId, template, to, channel, state, attempts, createdAtMs, dueAtMs, reason } = delivery;
  const notBeforeMs = dueAtMs ?? 0;
  return {
    deliveryId,
    demandId,
    template,
    recipientId: to.id,
    channel,
    state,
    attempts,
    createdAtMs,
    notBeforeMs,
    reason,
  };
}
