import { HttpProblem, type HttpCall, type Route } from '@linli/http';
import { z } from 'zod';

import {
  commandOf,
  commandShape,
  demandInArea,
  onward,
  receipt,
  receiptSchema,
  rolesFor,
  route,
  visitor,
  type Doors,
  type Visitor,
} from './doors.ts';
import { deliverySchema, itemSchema, pageQuery } from './schemas.ts';

const oneItem = z.object({ itemId: z.string().max(60) });

/** What goes up, with the chain of what was tried; and what was said to whom. */
export function itemRoutes(doors: Doors): Route<Visitor>[] {
  const { meetings } = doors.clients;
  const tags = ['joint meeting'];
  const seen = async (itemId: string, call: HttpCall<Visitor>) => {
    const { item } = await meetings.GetItem({ itemId }, onward(call));
    if (item === null || !visitor(call).communityIds.includes(item.communityId))
      throw new HttpProblem(404, 'ITEM_UNKNOWN');
    return item;
  };
  return [
    route({
      method: 'get',
      path: '/api/v1/items',
      summary: 'Open escalation items of my communities, oldest first',
      tags,
      roles: rolesFor('LIST_ITEMS'),
      query: z.strictObject({ communityId: z.string().max(60).optional(), ...pageQuery }),
      answer: z.object({ items: z.array(itemSchema), cursor: z.string().nullable() }),
      handler: async ({ query }, call) => {
        const mine = visitor(call).communityIds;
        const communityId = query.communityId ?? mine[0] ?? '';
        if (!mine.includes(communityId)) throw new HttpProblem(403, 'OUTSIDE_YOUR_AREA');
        const { items, cursor } = await meetings.ListItems(
          { communityId, cursor: query.cursor ?? '', limit: query.limit },
          onward(call),
        );
        return { items, cursor: cursor === '' ? null : cursor };
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/items/:itemId',
      summary: 'One item with its chain',
      tags,
      roles: rolesFor('LIST_ITEMS'),
      params: oneItem,
      answer: itemSchema,
      handler: async ({ params }, call) => seen(params.itemId, call),
    }),
    route({
      method: 'post',
      path: '/api/v1/items/:itemId/return',
      summary: 'Back to the desk with a reason; once for each item',
      tags,
      roles: rolesFor('SETTLE_ITEMS'),
      params: oneItem,
      body: z.strictObject({ ...commandShape, reason: z.string().min(1).max(60) }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => {
        await seen(params.itemId, call);
        return receipt(
          await meetings.ReturnItem(
            { command: commandOf(body, call), itemId: params.itemId, reason: body.reason },
            onward(call),
          ),
        );
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/items/:itemId/close',
      summary: 'Decided and verified by somebody other than who served it',
      tags,
      roles: rolesFor('SETTLE_ITEMS'),
      params: oneItem,
      body: z.strictObject({ ...commandShape, outcome: z.string().min(1).max(60) }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => {
        await seen(params.itemId, call);
        return receipt(
          await meetings.CloseItem(
            { command: commandOf(body, call), itemId: params.itemId, outcome: body.outcome },
            onward(call),
          ),
        );
      },
    }),
    ...messageRoutes(doors),
  ];
}

function messageRoutes({ clients, rows }: Doors): Route<Visitor>[] {
  const tags = ['messages'];
  return [
    route({
      method: 'get',
      path: '/api/v1/demands/:demandId/deliveries',
      summary: 'What was said about a demand, to whom, by which way, and what became of it',
      tags,
      roles: rolesFor('SEE_DELIVERIES'),
      params: z.object({ demandId: z.string().max(60) }),
      answer: z.object({ deliveries: z.array(deliverySchema) }),
      handler: async ({ params }, call) => {
        await demandInArea(rows, params.demandId, call);
        return clients.messages.ListDeliveries({ demandId: params.demandId, limit: 200 }, onward(call));
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/tasks',
      summary: 'Calls and door tasks that wait for me',
      tags,
      roles: 'SIGNED_IN',
      answer: z.object({ tasks: z.array(deliverySchema) }),
      handler: async (_, call) => clients.messages.ListTasks({ ownerId: visitor(call).userId }, onward(call)),
    }),
    route({
      method: 'post',
      path: '/api/v1/tasks/:deliveryId/finish',
      summary: 'The call or door task is done',
      tags,
      roles: 'SIGNED_IN',
      params: z.object({ deliveryId: z.string().max(60) }),
      body: z.strictObject({ ...commandShape, outcome: z.enum(['REACHED', 'NOT_REACHED', 'HANDED_OVER']) }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => {
        const { tasks } = await clients.messages.ListTasks({ ownerId: visitor(call).userId }, onward(call));
        if (!tasks.some(({ deliveryId }) => deliveryId === params.deliveryId))
          throw new HttpProblem(404, 'TASK_UNKNOWN');
        return receipt(
          await clients.messages.FinishTask(
            { command: commandOf(body, call), deliveryId: params.deliveryId, outcome: body.outcome },
            onward(call),
          ),
        );
      },
    }),
  ];
}
