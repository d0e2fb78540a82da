import { page, redirect, type HttpCall, type Route } from '@linli/http';
import { RpcRefusal } from '@linli/rpc';
import { z } from 'zod';

import { may } from '../people/access.ts';
import { demandPage, type Explained } from '../pages/demand-page.ts';
import { deskPage } from '../pages/desk-page.ts';
import { word, type Language } from '../pages/texts.ts';
import type { DemandRow } from '../read-models/demand-row.ts';
import { commandOf, demandInArea, onward, rolesFor, route, visitor, type Doors, type Visitor } from './doors.ts';
import { listPage } from './demand-routes.ts';

const lang = { lang: z.enum(['zh', 'en']).optional() } as const;
const states = [
  'SUBMITTED',
  'NEEDS_INFO',
  'TRIAGED',
  'MATCHING',
  'WAITLISTED',
  'MATCHED',
  'SCHEDULED',
  'IN_SERVICE',
  'DELIVERED',
  'UNMET',
  'CLOSED',
  'REJECTED',
  'WITHDRAWN',
  'DUPLICATE',
];
const shown = { roles: rolesFor('LIST_DEMANDS'), hidden: true, produces: 'text/html', tags: ['pages'] } as const;
const oneDemand = z.object({ demandId: z.string().max(60) });

/** The desk's pages: the list of the area, and one demand with its reasons. */
export function deskPageRoutes(doors: Doors): Route<Visitor>[] {
  return [
    route({
      ...shown,
      method: 'get',
      path: '/desk',
      summary: 'Demand list',
      query: z.object({ ...lang, state: z.string().max(20).default(''), cursor: z.string().max(500).optional() }),
      handler: async ({ query }, call) => {
        const state = states.includes(query.state) ? query.state : '';
        const list = await listPage(doors, call, {
          limit: 50,
          state,
          ...(query.cursor !== undefined && { cursor: query.cursor }),
        });
        const [places, owners] = await Promise.all([placeNames(doors, call), ownerNames(doors, list.rows)]);
        return page(
          deskPage(languageOf(call), {
            ...list,
            state,
            states,
            places,
            owners,
            offsetMinutes: doors.policy.offsetMinutes,
            signedIn: signedInAs(call),
          }),
        );
      },
    }),
    route({
      ...shown,
      method: 'get',
      path: '/desk/demands/:demandId',
      summary: 'One demand',
      params: oneDemand,
      query: z.object({ ...lang, refused: z.string().max(60).optional() }),
      handler: async ({ params, query }, call) => {
        const row = await demandInArea(doors.rows, params.demandId, call);
        return page(demandPage(languageOf(call), await explained(doors, row, call, query.refused)));
      },
    }),
    route({
      ...shown,
      method: 'post',
      path: '/desk/demands/:demandId/acknowledge',
      summary: 'Acknowledge',
      params: oneDemand,
      query: z.object(lang),
      form: z.object({}),
      handler: async ({ params }, call) => {
        await demandInArea(doors.rows, params.demandId, call);
        const back = `/desk/demands/${params.demandId}?lang=${languageOf(call)}`;
        const command = commandOf({ commandId: doors.env.ids.derived('cmd', params.demandId, 'acknowledge') }, call);
        try {
          await doors.clients.needs.AcknowledgeDemand({ command, demandId: params.demandId }, onward(call));
          return redirect(back);
        } catch (error) {
          if (!(error instanceof RpcRefusal)) throw error;
          return redirect(`${back}&refused=${error.code}`);
        }
      },
    }),
  ];
}

function languageOf(call: HttpCall<Visitor>): Language {
  return call.locale === 'en' ? 'en' : 'zh';
}

function signedInAs(call: HttpCall<Visitor>): string {
  const user = visitor(call);
  return `${user.name} (${word(languageOf(call), 'role', user.role)})`;
}

async function placeNames({ clients }: Doors, call: HttpCall<Visitor>): Promise<ReadonlyMap<string, string>> {
  const { jurisdictions } = await clients.needs.ListJurisdictions({}, onward(call));
  return new Map(jurisdictions.map(({ jurisdictionId, name }) => [jurisdictionId, name]));
}

async function ownerNames({ people }: Doors, rows: readonly DemandRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map((row) => row.demand?.ownerId ?? '').filter((id) => id !== ''))];
  const users = await Promise.all(ids.map((id) => people.find(id)));
  return new Map(users.flatMap((user) => (user === undefined ? [] : [[user.userId, user.name]])));
}

async function explained(
  doors: Doors,
  row: DemandRow,
  call: HttpCall<Visitor>,
  refused: string | undefined,
): Promise<Explained> {
  const { clients, policy } = doors;
  const user = visitor(call);
  const { demandId } = row;
  const [{ demand }, resident, match, messages] = await Promise.all([
    clients.needs.GetDemand({ demandId }, onward(call)),
    clients.needs.GetResident(
      { residentId: row.demand?.residentId ?? '', purpose: 'COORDINATION', masked: true },
      onward(call),
    ),
    may(user, 'EXPLAIN_MATCH')
      ? clients.matching.ExplainMatch({ demandId }, onward(call)).catch(noneIfRefused)
      : undefined,
    clients.messages.ListDeliveries({ demandId, limit: 50 }, onward(call)),
  ]);
  const providerIds = [
    ...new Set([...(match?.candidates ?? []), ...(match?.attempts ?? [])].map(({ providerId }) => providerId)),
  ].slice(0, 60);
  const names = new Map(
    await Promise.all(
      providerIds.map(
        async (providerId) =>
          [
            providerId,
            (await clients.matching.GetProvider({ providerId, masked: true }, onward(call))).provider?.name ?? '',
          ] as const,
      ),
    ),
  );
  return {
    demandId,
    no: demand?.no ?? '',
    type: demand?.type ?? '',
    state: demand?.state ?? '',
    canAcknowledge: demand?.state === 'SUBMITTED' && may(user, 'WORK_ON_DEMAND'),
    resident: `${resident.name} ${resident.phone}`.trim(),
    clocks: demand?.clocks ?? [],
    candidates: (match?.candidates ?? []).map((one) => ({ ...one, name: names.get(one.providerId) ?? '' })),
    attempts: (match?.attempts ?? []).map((one) => ({ ...one, name: names.get(one.providerId) ?? '' })),
    deliveries: messages.deliveries,
    offsetMinutes: policy.offsetMinutes,
    signedIn: signedInAs(call),
    ...(refused !== undefined && { refusal: refused }),
  };
}

/** A demand that was never matched has nothing to explain. */
function noneIfRefused(error: unknown): undefined {
  if (error instanceof RpcRefusal && error.status === 'NOT_FOUND') return undefined;
  throw error;
}
