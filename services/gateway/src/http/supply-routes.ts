import type { Route } from '@linli/http';
import { z } from 'zod';

import { communityOf, providerInArea } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { openCursor, sealCursor } from './cursors.ts';
import { rolesFor, route, type Doors, type Visitor } from './doors.ts';
import { id, pageQuery, placeSchema, providerSchema } from './schemas.ts';

const tags = ['supply'];

/** 资源台账: the supply ledger, with masked names, and the places of the house. */
export function supplyRoutes(doors: Doors): Route<Visitor>[] {
  return [listRoute(doors), statusRoute(doors), placesRoute(doors)];
}

function listRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/providers',
    summary: 'Providers of one of my communities; names and phones masked',
    tags,
    roles: rolesFor('KEEP_SUPPLY'),
    query: z.strictObject({ communityId: id.optional(), ...pageQuery }),
    answer: z.object({ providers: z.array(providerSchema), cursor: z.string().nullable() }),
    handler: async ({ query }, call) => {
      const communityId = communityOf(query.communityId, call);
      const list = `providers ${communityId}`;
      const cursor = openCursor(doors, list, query.cursor, call) ?? '';
      const asked = { communityId, cursor, limit: query.limit, masked: true };
      const page = await doors.clients.matching.ListProviders(asked, call);
      return { providers: page.providers, cursor: sealCursor(doors, list, page.cursor, call) };
    },
  });
}

/** No expected version: the supply ledger does not tell one (the last word counts). */
function statusRoute(doors: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/providers/:providerId/status',
    summary: 'Pause, resume, suspend or retire, with the reason',
    tags,
    roles: rolesFor('KEEP_SUPPLY'),
    params: z.object({ providerId: id }),
    body: z.strictObject({
      ...commandShape,
      status: z.enum(['ACTIVE', 'PAUSED', 'SUSPENDED', 'RETIRED']),
      reason: z.string().min(1).max(60),
    }),
    answer: receiptSchema,
    handler: async ({ params: { providerId }, body }, call) => {
      await providerInArea(doors, providerId, call);
      const said = { command: commandOf(body, call), providerId, status: body.status, reason: body.reason };
      return receipt(await doors.clients.matching.ChangeProviderStatus(said, call));
    },
  });
}

function placesRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/places',
    summary: 'Communities and grids by name',
    tags,
    roles: 'SIGNED_IN',
    answer: z.object({ places: z.array(placeSchema) }),
    handler: async (_, call) => ({ places: (await clients.needs.ListJurisdictions({}, call)).jurisdictions }),
  });
}
