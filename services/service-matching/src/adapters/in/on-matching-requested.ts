import { causeOf, handled, park, type EventHandler } from '@linli/bus';
import type { FactData } from '@linli/proto';

import type { OpenMatch } from '../../application/open-match.ts';
import type { Pace } from '../../domain/policy.ts';
import type { MatchRequest } from '../../domain/request.ts';

type Requested = FactData<'needs.demand.v1/matching-requested'>;

const urgencies: readonly Pace[] = ['ROUTINE', 'URGENT', 'ASAP', 'STAT'];

/** A demand looks for somebody. */
export function onMatchingRequested(openMatch: OpenMatch): EventHandler<Requested> {
  return async (event) => {
    const request = toRequest(event.data);
    if (typeof request === 'string') return park(request);
    const opened = await openMatch(request, causeOf(event));
    return opened === 'OPENED' ? handled : park(`type ${request.type} is not matched`);
  };
}

function toRequest(data: Requested): MatchRequest | string {
  const { demandId, round, type, serviceClass, communityId, gridId, cell, residentId, genderPreference, phoneUnknown } =
    data;
  const urgency = urgencies.find((code) => code === data.urgency);
  if (demandId === '' || round < 1) return 'demand or round missing';
  if (urgency === undefined) return `unknown urgency ${data.urgency}`;
  if (serviceClass < 0 || serviceClass > 4) return `unknown service class ${serviceClass}`;
  return {
    demandId,
    round,
    type,
    urgency,
    serviceClass,
    communityId,
    gridId,
    cell,
    residentId,
    staffNeeded: Math.max(1, data.staffNeeded),
    wanted: data.wanted.map(({ weekdays, fromMinute, toMinute }) => ({
      weekdays: [...weekdays],
      fromMinute,
      toMinute,
    })),
    excludedProviderIds: [...data.excludedProviderIds],
    counterpartyKeys: [...data.counterpartyKeys],
    genderPreference,
    continuityProviderId: data.continuityProviderId,
    waitingSinceMs: Number(data.waitingSinceMs),
    matchDueMs: Number(data.matchDueMs),
    visitDueMs: Number(data.visitDueMs),
    phoneUnknown,
  };
}
