import type { GetVisitRequest__Output as GetVisitRequest } from '@linli/proto/gen/linli/appointment/v1/GetVisitRequest';
import type { GetVisitResponse } from '@linli/proto/gen/linli/appointment/v1/GetVisitResponse';
import type { ListVisitsRequest__Output as ListVisitsRequest } from '@linli/proto/gen/linli/appointment/v1/ListVisitsRequest';
import type { ListVisitsResponse } from '@linli/proto/gen/linli/appointment/v1/ListVisitsResponse';
import type { VisitView } from '@linli/proto/gen/linli/appointment/v1/VisitView';

import type { ListVisits } from '../../application/list-visits.ts';
import type { Found, Visits } from '../../application/ports.ts';
import type { Visit } from '../../domain/visit.ts';
import { refusal } from './command.ts';

const mostVisits = 200;

export function getVisitRpc(visits: Pick<Visits, 'find'>): (request: GetVisitRequest) => Promise<GetVisitResponse> {
  return async ({ visitId }) => {
    const found = await visits.find(visitId);
    if (found === undefined) throw refusal('VISIT_UNKNOWN');
    return { visit: toView(found) };
  };
}

export function listVisitsRpc(listVisits: ListVisits): (request: ListVisitsRequest) => Promise<ListVisitsResponse> {
  return async ({ providerId, fromMs, limit }) => {
    const most = limit > 0 ? Math.min(limit, mostVisits) : mostVisits;
    const visits = await listVisits({ providerId, fromMs, limit: most });
    return { visits: visits.map(toView) };
  };
}

function toView({ state: visit, version }: Found<Visit>): VisitView {
  const { visitId, demandId, offerId, providerId, assistantId, residentId, type, mode, state, gridId } = visit;
  return {
    ...{ visitId, demandId, offerId, providerId, assistantId, residentId, type, mode, state, gridId, version },
    startMs: visit.startMs,
    endMs: visit.endMs,
    outcomeCodes: visit.state === 'RECORDED' ? [...visit.outcomeCodes] : [],
  };
}
