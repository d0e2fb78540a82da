import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import { may } from '../people/access.ts';
import { demandInArea } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { rolesFor, route, visitor, type Call, type Doors, type Visitor } from './doors.ts';
import { deliverySchema, id } from './schemas.ts';

const tags = ['messages'];

/** What was said to whom, and the calls and knocks that wait for somebody. */
export function messageRoutes(doors: Doors): Route<Visitor>[] {
  return [deliveriesRoute(doors), tasksRoute(doors), finishRoute(doors)];
}

function deliveriesRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/demands/:demandId/deliveries',
    summary: 'What was said about a demand, to whom, by which way, and what became of it',
    tags,
    roles: rolesFor('SEE_DELIVERIES'),
    params: z.object({ demandId: id }),
    answer: z.object({ deliveries: z.array(deliverySchema) }),
    handler: async ({ params }, call) => {
      const { demandId } = await demandInArea(doors, params.demandId, call);
      return doors.clients.messages.ListDeliveries({ demandId, limit: 200 }, call);
    },
  });
}

function tasksRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/tasks',
    summary: 'Calls and door tasks that wait for me, or for the desk of my communities',
    tags,
    roles: 'SIGNED_IN',
    answer: z.object({ tasks: z.array(deliverySchema) }),
    handler: async (_, call) => {
      const owners = ownersFor(doors, call);
      const lists = await Promise.all(owners.map((ownerId) => doors.clients.messages.ListTasks({ ownerId }, call)));
      return { tasks: lists.flatMap(({ tasks }) => tasks) };
    },
  });
}

function finishRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/tasks/:deliveryId/finish',
    summary: 'The call or door task is done',
    tags,
    roles: 'SIGNED_IN',
    params: z.object({ deliveryId: id }),
    body: z.strictObject({
      ...commandShape,
      demandId: id,
      outcome: z.enum(['REACHED', 'NOT_REACHED', 'HANDED_OVER']),
    }),
    answer: receiptSchema,
    handler: async ({ params: { deliveryId }, body }, call) => {
      // Not from the list of open tasks: who asks again after finishing gets the same answer again.
      const { deliveries } = await doors.clients.messages.ListDeliveries({ demandId: body.demandId, limit: 200 }, call);
      const owners = ownersFor(doors, call);
      const mine = deliveries.some(
        (one) => one.deliveryId === deliveryId && one.channel === 'task' && owners.includes(one.recipientId),
      );
      if (!mine) throw new HttpProblem(404, 'TASK_UNKNOWN');
      const command = commandOf(body, call);
      return receipt(await doors.clients.messages.FinishTask({ command, deliveryId, outcome: body.outcome }, call));
    },
  });
}

/** Communities whose desk is looked at in one request; beyond that a colleague needs a narrower area. */
const mostDesks = 50;

/** The person, and for who works on demands the desk that answers where nobody is named (P19). */
function ownersFor({ env }: Doors, call: Call): readonly string[] {
  const user = visitor(call);
  const atDesk = may(user, 'WORK_ON_DEMAND') && user.gridIds.length === 0;
  return [user.userId, ...(atDesk ? user.communityIds.slice(0, mostDesks).map((one) => deskOf(env, one)) : [])];
}

/** The owner a queue has where no person answers for a community. */
export function deskOf({ ids }: Doors['env'], communityId: string): string {
  return ids.derived('us', `desk:${communityId}`);
}
