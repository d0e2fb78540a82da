import { content, HttpProblem, type HttpCall, type Route } from '@linli/http';
import { z } from 'zod';

import type { PublicItemRefusal } from '../board/public-item.ts';
import { commandShape, rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';

const tags = ['board'];
const oneItem = z.object({ itemId: z.string().max(60) });
const figure = z.object({
  month: z.string(),
  type: z.string(),
  ended: z.number().int(),
  evaluated: z.number().int(),
  solvedRate: z.number().nullable(),
  satisfiedRate: z.number().nullable(),
  medianDays: z.number().nullable(),
});
const item = z.object({
  itemId: z.string(),
  headline: z.string(),
  category: z.string(),
  month: z.string(),
  durationDays: z.number(),
  solved: z.string(),
});
const done = z.object({ state: z.string() });

const statusOf: Record<PublicItemRefusal, number> = {
  PUBLIC_ITEM_UNKNOWN: 404,
  PUBLIC_ITEM_WRONG_STATE: 409,
  HEADLINE_MISSING: 422,
  SAME_PERSON: 409,
  REASON_MISSING: 422,
};

/** 晒单: what everybody sees, and the two people behind each outcome shown. */
export function boardRoutes({ boardDesk }: Doors): Route<Visitor>[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/board',
      summary: 'The public board: figures from five up, and reviewed outcomes',
      tags,
      roles: 'PUBLIC',
      cacheSeconds: 60,
      answer: z.object({ figures: z.array(figure), items: z.array(item) }),
      handler: async () => {
        const { figures, items } = await boardDesk.board();
        return { figures: [...figures], items: [...items] };
      },
    }),
    route({
      method: 'get',
      path: '/board.rss',
      summary: 'The public board as a feed',
      tags,
      roles: 'PUBLIC',
      cacheSeconds: 60,
      produces: 'application/rss+xml',
      handler: async () => content(rss((await boardDesk.board()).items), 'application/rss+xml; charset=utf-8'),
    }),
    ...publisherRoutes(boardDesk),
  ];
}

function publisherRoutes(desk: Doors['boardDesk']): Route<Visitor>[] {
  const roles = rolesFor('REDACT_PUBLIC_ITEMS');
  const settled = (outcome: Awaited<ReturnType<Doors['boardDesk']['publish']>>): { state: string } => {
    if (!outcome.ok) throw new HttpProblem(statusOf[outcome.refusal], outcome.refusal);
    return { state: outcome.answer };
  };
  return [
    route({
      method: 'get',
      path: '/api/v1/public-items',
      summary: 'Outcomes that wait for a headline or for the second person',
      tags,
      roles,
      query: z.strictObject({ state: z.enum(['CANDIDATE', 'REDACTED']).default('CANDIDATE') }),
      answer: z.object({
        items: z.array(
          z.object({
            itemId: z.string(),
            state: z.string(),
            category: z.string(),
            month: z.string(),
            durationDays: z.number(),
            headline: z.string().optional(),
          }),
        ),
      }),
      handler: async ({ query }) => ({ items: [...(await desk.waiting(query.state, 200))] }),
    }),
    route({
      method: 'post',
      path: '/api/v1/public-items/:itemId/redact',
      summary: 'Write a neutral headline',
      tags,
      roles,
      params: oneItem,
      body: z.strictObject({ ...commandShape, headline: z.string().max(200) }),
      answer: done,
      handler: async ({ params, body }, call) =>
        settled(await desk.redact(params.itemId, body.headline, visitor(call).userId, causeOf(body.commandId, call))),
    }),
    route({
      method: 'post',
      path: '/api/v1/public-items/:itemId/publish',
      summary: 'Review as a second person and publish',
      tags,
      roles,
      params: oneItem,
      body: z.strictObject(commandShape),
      answer: done,
      handler: async ({ params, body }, call) =>
        settled(await desk.publish(params.itemId, visitor(call).userId, causeOf(body.commandId, call))),
    }),
    route({
      method: 'post',
      path: '/api/v1/public-items/:itemId/withdraw',
      summary: 'Take it off the board, with the reason',
      tags,
      roles,
      params: oneItem,
      body: z.strictObject({ ...commandShape, reason: z.string().max(200) }),
      answer: done,
      handler: async ({ params, body }, call) =>
        settled(await desk.withdraw(params.itemId, body.reason, causeOf(body.commandId, call))),
    }),
  ];
}

function causeOf(commandId: string, call: HttpCall<Visitor>) {
  return { kind: 'command', commandId, correlationId: call.correlationId, traceparent: call.traceparent } as const;
}

function rss(items: readonly z.input<typeof item>[]): string {
  const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const entries = items.map(
    ({ itemId, headline, category, month }) =>
      `<item><title>${safe(headline)}</title><category>${safe(category)}</category><guid isPermaLink="false">${itemId}</guid><description>${month}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>邻里 · 公开晒单 · Linli</title><link>/board</link><description>n ≥ 5</description>${entries.join('')}</channel></rss>\n`;
}
