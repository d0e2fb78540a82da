import { HttpProblem, type Route } from '@linli/http';
import { RpcRefusal } from '@linli/rpc';
import { z } from 'zod';

import { communityOf, providerInArea } from './areas.ts';
import { commandOf, commandShape, receipt, receiptSchema } from './commands.ts';
import { openCursor, sealCursor } from './cursors.ts';
import { providerOf, rolesFor, route, type Call, type Clients, type Doors, type Visitor } from './doors.ts';
import { id, pageQuery, placeSchema, providerSchema } from './schemas.ts';

const tags = ['supply'];

/** 资源台账: the supply ledger, with masked names, and the places of the house. */
export function supplyRoutes(doors: Doors): Route<Visitor>[] {
  return [listRoute(doors), statusRoute(doors), ownLineRoute(doors), ownStatusRoute(doors), placesRoute(doors)];
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
    summary: 'Verify, take in, pause, suspend or let go, with the reason; what is booked stays booked',
    tags,
    roles: rolesFor('KEEP_SUPPLY'),
    params: z.object({ providerId: id }),
    body: z.strictObject({
      ...commandShape,
      status: z.enum(['VERIFYING', 'ACTIVE', 'PAUSED', 'SUSPENDED', 'RETIRED']),
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

function ownLineRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'get',
    path: '/api/v1/me/provider',
    summary:
      'My own line of the supply ledger: what I do, when, where, until when insured; name and phone masked as everywhere',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    answer: providerSchema,
    handler: async (_, call) => ownLine(clients, call),
  });
}

/** @throws HttpProblem 403 for who is named as a provider and has no line in the ledger */
async function ownLine({ matching }: Clients, call: Call) {
  const asked = { providerId: providerOf(call), masked: true };
  const { provider } = await matching.GetProvider(asked, call).catch((error: unknown) => {
    if (error instanceof RpcRefusal && error.status === 'NOT_FOUND') return { provider: null };
    throw error;
  });
  if (provider === null) throw new HttpProblem(403, 'NOT_A_PROVIDER');
  return provider;
}

/** Leave and illness: nobody is asked meanwhile. What the desk has stopped, the desk alone lets go on. */
function ownStatusRoute({ clients }: Doors): Route<Visitor> {
  return route({
    method: 'post',
    path: '/api/v1/me/provider/status',
    summary: 'Rest (PAUSED) and come back (ACTIVE), for my own line, with the reason; what is booked stays booked',
    tags,
    roles: rolesFor('ANSWER_OFFERS'),
    body: z.strictObject({ ...commandShape, status: z.enum(['ACTIVE', 'PAUSED']), reason: z.string().min(1).max(60) }),
    answer: receiptSchema,
    handler: async ({ body }, call) => {
      const { status, reason } = body;
      const { providerId } = await ownLine(clients, call);
      const said = { command: commandOf(body, call), providerId, status, reason, bySelf: true };
      return receipt(await clients.matching.ChangeProviderStatus(said, call));
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
