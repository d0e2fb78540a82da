import { HttpProblem } from '@linli/http';

import { inArea, may } from '../people/access.ts';
import { providerOf, visitor, type Call, type Doors } from './doors.ts';

/**
 * Things of the visitor's own area, asked of the service that owns them: a list may be a moment behind, what may be
 * touched is not. A foreign thing and an unknown one look the same.
 */

export async function demandInArea({ clients }: Pick<Doors, 'clients'>, demandId: string, call: Call) {
  const { demand } = await clients.needs.GetDemand({ demandId }, call);
  if (demand === null || !inArea(visitor(call), demand)) throw new HttpProblem(404, 'DEMAND_UNKNOWN');
  return demand;
}

async function offerKnown({ clients }: Pick<Doors, 'clients'>, offerId: string, call: Call) {
  const { offer } = await clients.matching.GetOffer({ offerId }, call);
  if (offer === null) throw new HttpProblem(404, 'OFFER_UNKNOWN');
  return offer;
}

/** An offer about a demand of the visitor's area. */
export async function offerInArea(doors: Pick<Doors, 'clients'>, offerId: string, call: Call): Promise<void> {
  const { demandId } = await offerKnown(doors, offerId, call);
  const { demand } = await doors.clients.needs.GetDemand({ demandId }, call);
  if (demand === null || !inArea(visitor(call), demand)) throw new HttpProblem(404, 'OFFER_UNKNOWN');
}

/** The visitor's line of the supply ledger, if the offer was made to it. */
export async function ownOffer(doors: Pick<Doors, 'clients'>, offerId: string, call: Call): Promise<string> {
  const mine = providerOf(call);
  const { providerId } = await offerKnown(doors, offerId, call);
  if (providerId !== mine) throw new HttpProblem(404, 'OFFER_UNKNOWN');
  return mine;
}

/** A provider's own visit, or one about a demand of the desk's area. */
export async function visitInReach(doors: Doors, visitId: string, call: Call) {
  const { visit } = await doors.clients.visits.GetVisit({ visitId }, call);
  const user = visitor(call);
  if (visit === null) throw new HttpProblem(404, 'VISIT_UNKNOWN');
  const own = user.providerId !== '' && [visit.providerId, visit.assistantId].includes(user.providerId);
  if (own) return visit;
  const { demand } = await doors.clients.needs.GetDemand({ demandId: visit.demandId }, call);
  if (!may(user, 'WORK_ON_DEMAND') || demand === null || !inArea(user, demand))
    throw new HttpProblem(404, 'VISIT_UNKNOWN');
  return visit;
}

export async function itemInArea({ clients }: Doors, itemId: string, call: Call) {
  const { item } = await clients.meetings.GetItem({ itemId }, call);
  if (item === null || !visitor(call).communityIds.includes(item.communityId))
    throw new HttpProblem(404, 'ITEM_UNKNOWN');
  return item;
}

export async function providerInArea({ clients }: Doors, providerId: string, call: Call) {
  const { provider } = await clients.matching.GetProvider({ providerId, masked: true }, call);
  const mine = visitor(call).communityIds;
  if (provider === null || !provider.communityIds.some((id) => mine.includes(id)))
    throw new HttpProblem(404, 'PROVIDER_UNKNOWN');
  return provider;
}

/** The community asked for, or the visitor's first. @throws HttpProblem 403 */
export function communityOf(asked: string | undefined, call: Call): string {
  const mine = visitor(call).communityIds;
  const communityId = asked ?? mine[0] ?? '';
  if (!mine.includes(communityId)) throw new HttpProblem(403, 'OUTSIDE_YOUR_AREA');
  return communityId;
}
