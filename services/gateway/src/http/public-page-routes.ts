import { content, page, redirect, type Route } from '@linli/http';
import { z } from 'zod';

import { boardPage } from '../pages/board-page.ts';
import { homePage, type ServiceStatus } from '../pages/home-page.ts';
import { stylesheet } from '../pages/stylesheet.ts';
import { route, type Doors, type Visitor } from './doors.ts';
import { lang, viewOf } from './views.ts';

const shown = { method: 'get', roles: 'PUBLIC', hidden: true, tags: ['pages'] } as const;

/** Pages for everybody, made on the server without a script: they work on an old phone and on paper. */
export function publicPageRoutes(doors: Doors, status: () => Promise<readonly ServiceStatus[]>): Route<Visitor>[] {
  return [homeRoute(doors, status), boardRoute(doors), textSizeRoute(doors), stylesheetRoute()];
}

function homeRoute(doors: Doors, status: () => Promise<readonly ServiceStatus[]>): Route<Visitor> {
  return route({
    ...shown,
    path: '/',
    summary: 'Home',
    produces: 'text/html',
    query: z.object(lang),
    handler: async (_, call) => page(homePage(viewOf(doors, call), await status())),
  });
}

function boardRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    path: '/board',
    summary: 'Public board',
    produces: 'text/html',
    query: z.object(lang),
    handler: async (_, call) => {
      const { figures, items } = await doors.boardDesk.board();
      return page(boardPage(viewOf(doors, call), figures, items));
    },
  });
}

/** Keeps the chosen size in a cookie and comes back. `back` is a path of ours. */
function textSizeRoute({ cookies }: Doors): Route<Visitor> {
  return route({
    ...shown,
    path: '/text-size',
    summary: 'Text size',
    produces: 'text/html',
    query: z.object({
      to: z.enum(['large', 'standard']),
      back: z
        .string()
        .max(1000)
        .regex(/^\/(?![/\\])[\x21-\x7e]*$/),
    }),
    handler: async ({ query }) => redirect(query.back, { 'set-cookie': cookies.textSizeIs(query.to) }),
  });
}

function stylesheetRoute(): Route<Visitor> {
  return route({
    ...shown,
    path: '/linli.css',
    summary: 'Style sheet',
    cacheSeconds: 3600,
    handler: async () => content(stylesheet, 'text/css; charset=utf-8'),
  });
}
