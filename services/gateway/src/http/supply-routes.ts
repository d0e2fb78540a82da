import { HttpProblem, type Route } from '@linli/http';
import { z } from 'zod';

import {
  commandOf,
  commandShape,
  onward,
  receipt,
  receiptSchema,
  rolesFor,
  route,
  visitor,
  type Doors,
  type Visitor,
} from './doors.ts';
import { pageQuery } from './schemas.ts';

const tags = ['supply'];
const providerSchema = z.object({
  providerId: z.string(),
  kind: z.string(),
  name: z.string(),
  phone: z.string(),
  status: z.string(),
  skills: z.array(z.string()),
  communityIds: z.array(z.string()),
  organisation: z.string(),
  station: z.string(),
  visitMinutes: z.number().int(),
  weeklyCap: z.number().int(),
});

/** 资源台账: the supply ledger, with masked names, and the places of my area. */
export function supplyRoutes({ clients }: Doors): Route<Visitor>[] {
  return [
    route({
      method: 'get',
      path: '/api/v1/providers',
      summary: 'Providers of a community; names and phones masked',
      tags,
      roles: rolesFor('KEEP_SUPPLY'),
      query: z.strictObject({ communityId: z.string().max(60).optional(), ...pageQuery }),
      answer: z.object({ providers: z.array(providerSchema), cursor: z.string().nullable() }),
      handler: async ({ query }, call) => {
        const mine = visitor(call).communityIds;
        const communityId = query.communityId ?? mine[0] ?? '';
        if (!mine.includes(communityId)) throw new HttpProblem(403, 'OUTSIDE_YOUR_AREA');
        const { providers, cursor } = await clients.matching.ListProviders(
          { communityId, cursor: query.cursor ?? '', limit: query.limit, masked: true },
          onward(call),
        );
        return { providers, cursor: cursor === '' ? null : cursor };
      },
    }),
    route({
      method: 'post',
      path: '/api/v1/providers/:providerId/status',
      summary: 'Pause, resume, suspend or retire, with the reason',
      tags,
      roles: rolesFor('KEEP_SUPPLY'),
      params: z.object({ providerId: z.string().max(60) }),
      body: z.strictObject({
        ...commandShape,
        status: z.enum(['ACTIVE', 'PAUSED', 'SUSPENDED', 'RETIRED']),
        reason: z.string().min(1).max(60),
      }),
      answer: receiptSchema,
      handler: async ({ params, body }, call) => {
        const { provider } = await clients.matching.GetProvider(
          { providerId: params.providerId, masked: true },
          onward(call),
        );
        const mine = visitor(call).communityIds;
        if (provider === null || !provider.communityIds.some((id) => mine.includes(id)))
          throw new HttpProblem(404, 'PROVIDER_UNKNOWN');
        const { status, reason } = body;
        return receipt(
          await clients.matching.ChangeProviderStatus(
            { command: commandOf(body, call), providerId: params.providerId, status, reason },
            onward(call),
          ),
        );
      },
    }),
    route({
      method: 'get',
      path: '/api/v1/places',
      summary: 'Communities and grids by name',
      tags,
      roles: 'SIGNED_IN',
      answer: z.object({
        places: z.array(
          z.object({
            jurisdictionId: z.string(),
            level: z.string(),
            name: z.string(),
            parentId: z.string(),
            householdCount: z.number().int(),
          }),
        ),
      }),
      handler: async (_, call) => ({ places: (await clients.needs.ListJurisdictions({}, onward(call))).jurisdictions }),
    }),
  ];
}
