import { content, HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import type { BoardDesk } from '../board/board-desk.ts';
import type { PublicItemRefusal } from '../board/public-item.ts';
import { boardFeed } from '../pages/board-feed.ts';
import { causeOf, commandShape } from './commands.ts';
import { rolesFor, route, visitor, type Call, type Doors, type Visitor } from './doors.ts';
import { candidateSchema, id, line, publicFigureSchema, publishedSchema } from './schemas.ts';

const tags = ['board'];
const oneItem = z.object({ itemId: id });
const done = z.object({ state: z.string() });
const publishers = rolesFor('REDACT_PUBLIC_ITEMS');

/** 晒单: what everybody sees, and the two people behind each outcome shown. */
export function boardRoutes({ boardDesk }: Doors): Route<Visitor>[] {
  return [
    ...[boardRoute(boardDesk), feedRoute(boardDesk)],
    waitingRoute(boardDesk),
    ...[redactRoute(boardDesk), publishRoute(boardDesk), withdrawRoute(boardDesk)],
  ];
}

function boardRoute(desk: BoardDesk): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/board',
    summary: 'The public board: figures from five up, and reviewed outcomes',
    tags,
    roles: 'PUBLIC',
    cacheSeconds: 60,
    answer: z.object({ figures: z.array(publicFigureSchema), items: z.array(publishedSchema) }),
    handler: async () => {
      const { figures, items } = await desk.board();
      return { figures: [...figures], items: [...items] };
    },
  });
}

function feedRoute(desk: BoardDesk): Route<Visitor> {
  return route({
    method: 'get',
    path: '/board.rss',
    summary: 'The public board as a feed',
    tags,
    roles: 'PUBLIC',
    cacheSeconds: 60,
    produces: 'application/rss+xml',
    handler: async () => content(boardFeed((await desk.board()).items), 'application/rss+xml; charset=utf-8'),
  });
}

/** Communities of a publisher that are looked through in one request. */
const mostCommunities = 20;

function waitingRoute(desk: BoardDesk): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/public-items',
    summary: 'Outcomes of my communities that wait for a headline or for the second person',
    tags,
    roles: publishers,
    query: z.strictObject({ state: z.enum(['CANDIDATE', 'REDACTED']).default('CANDIDATE') }),
    answer: z.object({ items: z.array(candidateSchema) }),
    handler: async ({ query }, call) => {
      const mine = visitor(call).communityIds.slice(0, mostCommunities);
      return { items: [...(await desk.waiting(query.state, 200, mine))] };
    },
  });
}

function redactRoute(desk: BoardDesk): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/public-items/:itemId/redact',
    summary: 'Write a neutral headline',
    tags,
    roles: publishers,
    params: oneItem,
    body: z.strictObject({ ...commandShape, headline: line(200) }),
    answer: done,
    handler: async ({ params: { itemId }, body }, call) => {
      await demandOwnItem(desk, itemId, call);
      return settled(await desk.redact(itemId, body.headline, visitor(call).userId, causeOf(body, call)));
    },
  });
}

function publishRoute(desk: BoardDesk): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/public-items/:itemId/publish',
    summary: 'Review as a second person and publish',
    tags,
    roles: publishers,
    params: oneItem,
    body: z.strictObject(commandShape),
    answer: done,
    handler: async ({ params: { itemId }, body }, call) => {
      await demandOwnItem(desk, itemId, call);
      return settled(await desk.publish(itemId, visitor(call).userId, causeOf(body, call)));
    },
  });
}

function withdrawRoute(desk: BoardDesk): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/public-items/:itemId/withdraw',
    summary: 'Take it off the board, with the reason',
    tags,
    roles: publishers,
    params: oneItem,
    body: z.strictObject({ ...commandShape, reason: line(200) }),
    answer: done,
    handler: async ({ params: { itemId }, body }, call) => {
      await demandOwnItem(desk, itemId, call);
      return settled(await desk.withdraw(itemId, body.reason, causeOf(body, call)));
    },
  });
}

/** @throws HttpProblem 404 for an item of another community and an unknown one alike */
async function demandOwnItem(desk: BoardDesk, itemId: string, call: Call): Promise<void> {
  const item = await desk.find(itemId);
  if (item === undefined || !visitor(call).communityIds.includes(item.communityId))
    throw new HttpProblem(404, 'PUBLIC_ITEM_UNKNOWN');
}

const statusOf: Record<PublicItemRefusal, number> = {
  PUBLIC_ITEM_UNKNOWN: 404,
  PUBLIC_ITEM_WRONG_STATE: 409,
  HEADLINE_MISSING: 422,
  HEADLINE_PERSONAL: 422,
  SAME_PERSON: 409,
  REASON_MISSING: 422,
};

function settled(outcome: Awaited<ReturnType<BoardDesk['publish']>>): z.input<typeof done> {
  if (!outcome.ok) throw new HttpProblem(statusOf[outcome.refusal], outcome.refusal);
  return { state: outcome.answer };
}
