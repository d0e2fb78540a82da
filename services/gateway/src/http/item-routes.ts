import type { Route } from '@linli/http';
import { z } from 'zod';

import { communityOf, itemInArea } from './areas.ts';
import { stepRoute, type Step } from './commands.ts';
import { openCursor, sealCursor } from './cursors.ts';
import { rolesFor, route, type Doors, type Visitor } from './doors.ts';
import { itemLevels, itemSchema } from './item-schemas.ts';
import { id, line, pageQuery, prose } from './schemas.ts';

const tags = ['joint meeting'];
const one = z.object({ itemId: id });
const code = z.string().min(1).max(60);

/** What goes up to the joint meeting, with the chain of what was tried. */
export function itemRoutes(doors: Doors): Route<Visitor>[] {
  return [
    ...[listRoute(doors), readRoute(doors), screenRoute(doors), queueRoute(doors), levelUpRoute(doors)],
    ...[mergeRoute(doors), splitRoute(doors), assignRoute(doors), returnRoute(doors), closeRoute(doors)],
  ];
}

function listRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/items',
    summary: 'Open escalation items of one of my communities, oldest first',
    tags,
    roles: rolesFor('LIST_ITEMS'),
    query: z.strictObject({ communityId: id.optional(), level: z.enum(itemLevels).optional(), ...pageQuery }),
    answer: z.object({ items: z.array(itemSchema), cursor: z.string().nullable() }),
    handler: async ({ query }, call) => {
      const communityId = communityOf(query.communityId, call);
      const { level = '' } = query;
      const list = `items ${communityId} ${level}`;
      const cursor = openCursor(doors, list, query.cursor, call) ?? '';
      const page = await doors.clients.meetings.ListItems({ communityId, level, cursor, limit: query.limit }, call);
      return { items: page.items, cursor: sealCursor(doors, list, page.cursor, call) };
    },
  });
}

function readRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/items/:itemId',
    summary: 'One item with its chain',
    tags,
    roles: rolesFor('LIST_ITEMS'),
    params: one,
    answer: itemSchema,
    handler: async ({ params }, call) => itemInArea(doors, params.itemId, call),
  });
}

type Shape = z.core.$ZodShape;

/** One command on one item of the visitor's own communities, by the desk of the meeting. */
function itemStep<S extends Shape>(
  doors: Doors,
  step: Pick<Step<typeof one, S>, 'summary' | 'more' | 'ask'> & Readonly<{ name: string }>,
): Route<Visitor> {
  const { name, ...rest } = step;
  return stepRoute({
    ...rest,
    path: `/api/v1/items/:itemId/${name}`,
    ...{ tags, roles: rolesFor('SETTLE_ITEMS'), params: one },
    thing: ({ itemId }, call) => itemInArea(doors, itemId, call),
  });
}

function screenRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'screen',
    summary:
      'Looked at: words for those above, without a fact of the case; several departments make it theirs together',
    more: { summary: prose(500), severalDepartments: z.boolean().default(false) },
    ask: (given, { command, params }, call) =>
      doors.clients.meetings.ScreenItem({ command, itemId: params.itemId, ...given }, call),
  });
}

function queueRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'queue',
    summary: 'Waits for the next meeting of its level',
    more: {},
    ask: (_, { command, params }, call) => doors.clients.meetings.QueueItem({ command, itemId: params.itemId }, call),
  });
}

function levelUpRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'level-up',
    summary: 'One rung up the ladder before its time, with a reason',
    more: { reason: code },
    ask: ({ reason }, { command, params }, call) =>
      doors.clients.meetings.LevelUpItem({ command, itemId: params.itemId, reason }, call),
  });
}

function mergeRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'merge',
    summary: 'Put to another item that asks for the same; each reporter keeps a status of their own',
    more: { intoItemId: id },
    ask: async ({ intoItemId }, { command, params }, call) => {
      await itemInArea(doors, intoItemId, call);
      return doors.clients.meetings.MergeItem({ command, itemId: params.itemId, intoItemId }, call);
    },
  });
}

function splitRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'split',
    summary: 'Taken out of the item it was put to',
    more: { reason: code },
    ask: ({ reason }, { command, params }, call) =>
      doors.clients.meetings.SplitItem({ command, itemId: params.itemId, reason }, call),
  });
}

function assignRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'assign',
    summary: 'Handed out between meetings: who leads, by when, and who follows it',
    more: {
      leadDeptId: line(60).default(''),
      coDeptIds: z.array(id).max(15).default([]),
      dueMs: z.number().int().min(0).default(0),
      trackerId: line(60).default(''),
      instruction: prose(1000).default(''),
    },
    ask: (order, { command, params }, call) =>
      doors.clients.meetings.AssignItem({ command, itemId: params.itemId, order }, call),
  });
}

function returnRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'return',
    summary: 'Back to the desk with a reason; once for each demand',
    more: { reason: code },
    ask: ({ reason }, { command, params }, call) =>
      doors.clients.meetings.ReturnItem({ command, itemId: params.itemId, reason }, call),
  });
}

function closeRoute(doors: Doors): Route<Visitor> {
  return itemStep(doors, {
    name: 'close',
    summary: 'Decided and verified by somebody other than who served it',
    more: { outcome: code },
    ask: ({ outcome }, { command, params }, call) =>
      doors.clients.meetings.CloseItem({ command, itemId: params.itemId, outcome }, call),
  });
}
