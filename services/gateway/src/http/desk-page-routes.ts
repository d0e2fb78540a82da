import { page, redirect, type Route } from '@linli/http';
import { RpcRefusal } from '@linli/rpc';
import { z } from 'zod';

import { demandPage } from '../pages/demand-page.ts';
import { deskPage, listedStates } from '../pages/desk-page.ts';
import { demandInArea } from './areas.ts';
import { commandOf } from './commands.ts';
import { listPage } from './demand-list.ts';
import { rolesFor, route, type Doors, type Visitor } from './doors.ts';
import { explained, ownerNames, placeNames } from './explained.ts';
import { id } from './schemas.ts';
import { lang, languageOf, viewOf } from './views.ts';

const shown = { roles: rolesFor('LIST_DEMANDS'), hidden: true, produces: 'text/html', tags: ['pages'] } as const;
const oneDemand = z.object({ demandId: id });

/** The desk's pages: the list of the area, and one demand with its reasons. */
export function deskPageRoutes(doors: Doors): Route<Visitor>[] {
  return [listRoute(doors), demandRoute(doors), acknowledgeRoute(doors)];
}

function listRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    method: 'get',
    path: '/desk',
    summary: 'Demand list',
    query: z.object({ ...lang, state: z.string().max(20).default(''), cursor: z.string().max(800).optional() }),
    handler: async ({ query }, call) => {
      const state = listedStates.includes(query.state) ? query.state : '';
      const { rows, cursor } = await listPage(doors, call, { limit: 50, state, cursor: query.cursor });
      const places = await placeNames(doors, call);
      const owners = await ownerNames(
        doors,
        rows.map(({ demand }) => demand?.ownerId ?? ''),
        call,
      );
      const { offsetMinutes } = doors.policy;
      return page(deskPage(viewOf(doors, call, query), { rows, cursor, state, places, owners, offsetMinutes }));
    },
  });
}

function demandRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    method: 'get',
    path: '/desk/demands/:demandId',
    summary: 'One demand',
    params: oneDemand,
    query: z.object({
      ...lang,
      refused: z
        .string()
        .max(60)
        .regex(/^[A-Z_]+$/)
        .optional()
        .catch(undefined),
    }),
    handler: async ({ params, query }, call) => {
      const demand = await demandInArea(doors, params.demandId, call);
      return page(demandPage(viewOf(doors, call), await explained(doors, demand, call, query.refused)));
    },
  });
}

function acknowledgeRoute(doors: Doors): Route<Visitor> {
  return route({
    ...shown,
    method: 'post',
    path: '/desk/demands/:demandId/acknowledge',
    summary: 'Acknowledge',
    params: oneDemand,
    query: z.object(lang),
    form: z.object({ version: z.coerce.number().int().positive() }),
    handler: async ({ params: { demandId }, body: { version } }, call) => {
      await demandInArea(doors, demandId, call);
      const back = `/desk/demands/${demandId}?lang=${languageOf(call)}`;
      const commandId = doors.env.ids.derived('cmd', `${demandId}:${version}`, 'acknowledge');
      const command = commandOf({ commandId, expectedVersion: version }, call);
      try {
        await doors.clients.needs.AcknowledgeDemand({ command, demandId }, call);
        return redirect(back);
      } catch (error) {
        if (!(error instanceof RpcRefusal)) throw error;
        return redirect(`${back}&refused=${error.code}`);
      }
    },
  });
}
