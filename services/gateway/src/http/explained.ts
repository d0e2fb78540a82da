import { RpcRefusal } from '@linli/rpc';

import type { Explained } from '../pages/demand-page.ts';
import { texts } from '../pages/texts.ts';
import { may } from '../people/access.ts';
import type { demandInArea } from './areas.ts';
import { visitor, type Call, type Doors } from './doors.ts';
import { deskOf } from './message-routes.ts';
import { languageOf } from './views.ts';

type Demand = Awaited<ReturnType<typeof demandInArea>>;
type Match = Awaited<ReturnType<Doors['clients']['matching']['ExplainMatch']>>;

/** Candidates whose names are asked for one page; the ranking keeps no more. */
const mostNames = 60;

/** Everything the page of one demand says, gathered from the services that know it. */
export async function explained(
  doors: Doors,
  demand: Demand,
  call: Call,
  refusal: string | undefined,
): Promise<Explained> {
  const { clients, policy, rows } = doors;
  const { demandId, gridId, ownerId } = demand;
  const [resident, match, messages, places, owners, row] = await Promise.all([
    residentOf(doors, demand.residentId, call),
    matchOf(doors, demandId, call),
    clients.messages.ListDeliveries({ demandId, limit: 50 }, call),
    placeNames(doors, call),
    ownerNames(doors, [ownerId], call),
    rows.find(demandId),
  ]);
  const names = await providerNames(doors, match, call);
  const named = <T extends { providerId: string }>(one: T) => ({ ...one, name: names.get(one.providerId) ?? '—' });
  const visit = row?.state.visit;
  return {
    ...demand,
    canAcknowledge: demand.state === 'SUBMITTED' && may(visitor(call), 'WORK_ON_DEMAND'),
    resident,
    grid: places.get(gridId) ?? '—',
    owner: owners.get(ownerId) ?? '—',
    visitStartMs: visit?.startMs ?? 0,
    visitState: visit?.state ?? '',
    candidates: (match?.candidates ?? []).map(named),
    attempts: (match?.attempts ?? []).map(named),
    deliveries: messages.deliveries,
    offsetMinutes: policy.offsetMinutes,
    refusal,
  };
}

export async function placeNames({ clients }: Doors, call: Call): Promise<ReadonlyMap<string, string>> {
  const { jurisdictions } = await clients.needs.ListJurisdictions({}, call);
  return new Map(jurisdictions.map(({ jurisdictionId, name }) => [jurisdictionId, name]));
}

/** Names of who answers for something: colleagues, or the desk where no person does. */
export async function ownerNames(
  { people, env }: Doors,
  ownerIds: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(ownerIds)].filter((ownerId) => ownerId !== '');
  const users = await Promise.all(ids.map((ownerId) => people.find(ownerId)));
  const desks = visitor(call).communityIds.map((communityId) => deskOf(env, communityId));
  const deskName = texts(languageOf(call)).deskOwner;
  return new Map([
    ...desks.map((deskId) => [deskId, deskName] as const),
    ...users.flatMap((user) => (user === undefined ? [] : [[user.userId, user.name] as const])),
  ]);
}

async function residentOf({ clients }: Doors, residentId: string, call: Call): Promise<string> {
  if (residentId === '') return '—';
  const { name, phone } = await clients.needs.GetResident({ residentId, purpose: 'COORDINATION', masked: true }, call);
  return `${name} ${phone}`.trim();
}

/** A demand that was never matched has nothing to explain, and not everybody is told why. */
async function matchOf({ clients }: Doors, demandId: string, call: Call): Promise<Match | undefined> {
  if (!may(visitor(call), 'EXPLAIN_MATCH')) return undefined;
  return clients.matching.ExplainMatch({ demandId }, call).catch((error: unknown) => {
    if (error instanceof RpcRefusal && error.status === 'NOT_FOUND') return undefined;
    throw error;
  });
}

/** Masked names, as everywhere outside a provider's own offers. */
async function providerNames(
  { clients }: Doors,
  match: Match | undefined,
  call: Call,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set([...(match?.attempts ?? []), ...(match?.candidates ?? [])].map(({ providerId }) => providerId));
  const found = await Promise.all(
    [...ids].slice(0, mostNames).map((providerId) => clients.matching.GetProvider({ providerId, masked: true }, call)),
  );
  return new Map(found.flatMap(({ provider }) => (provider === null ? [] : [[provider.providerId, provider.name]])));
}
