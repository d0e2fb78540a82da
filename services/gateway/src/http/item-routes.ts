import type { Route } from '@linli/http';
import { z } from 'zod';

import { communityOf, itemInArea } from './areas.ts';
import { stepRoute } from './commands.ts';
import { openCursor, sealCursor } from './cursors.ts';
import { rolesFor, route, type Doors, type Visitor } from './doors.ts';
import { id, itemSchema, pageQuery } from './schemas.ts';

const tags = ['joint meeting'];
const one = z.object({ itemId: id });
const code = z.string().min(1).max(60);

/** What goes up to the joint meeting, with the chain of what was tried. */
export function itemRoutes(doors: Doors): Route<Visitor>[] {
  return [listRoute(doors), readRoute(doors), returnRoute(doors), closeRoute(doors)];
}

function listRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/items',
    summary: 'Open escalation items of one of my communities, oldest first',
    tags,
    roles: rolesFor('LIST_ITEMS'),
    query: z.strictObject({ communityId: id.optional(), ...pageQuery }),
    answer: z.object({ items: z.array(itemSchema), cursor: z.string().nullable() }),
    handler: async ({ query }, call) => {
      const communityId = communityOf(query.communityId, call);
      const list = `items ${communityId}`;
      const cursor = openCursor(doors, list, query.cursor, call) ?? '';
      const page = await doors.clients.meetings.ListItems({ communityId, cursor, limit: query.limit }, call);
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

function returnRoute(doors: Doors): Route<Visitor> {
  return stepRoute({
    path: '/api/v1/items/:itemId/return',
    summary: 'Back to the desk with a reason; once for each item',
    tags,
    roles: rolesFor('SETTLE_ITEMS'),
    params: one,
    more: { reason: code },
    thing: ({ itemId }, call) => itemInArea(doors, itemId, call),
    ask: ({ reason }, { command, params }, call) =>
      doors.clients.meetings.ReturnItem({ command, itemId: params.itemId, reason }, call),
  });
}

function closeRoute(doors: Doors): Route<Visitor> {
  return stepRoute({
    path: '/api/v1/items/:itemId/close',
    summary: 'Decided and verified by somebody other than who served it',
    tags,
    roles: rolesFor('SETTLE_ITEMS'),
    params: one,
    more: { outcome: code },
    thing: ({ itemId }, call) => itemInArea(doors, itemId, call),
    ask: ({ outcome }, { command, params }, call) =>
      doors.clients.meetings.CloseItem({ command, itemId: params.itemId, outcome }, call),
  });
}
