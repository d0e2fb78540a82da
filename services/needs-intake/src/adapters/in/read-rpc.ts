import type { NeedsIntakeServiceDefinition as Methods } from '@linli/proto/gen/linli/needs/v1/NeedsIntakeService';
import type { DemandView } from '@linli/proto/gen/linli/needs/v1/DemandView';
import type { Handlers } from '@linli/rpc';

import type { DemandSeen } from '../../application/get-demand.ts';
import type { UseCases } from '../../application/use-cases.ts';
import { refusal } from './refusals.ts';

/** One demand, the way of one receipt, one resident. */
export function readRpc(useCases: UseCases): Pick<Handlers<Methods>, 'GetDemand' | 'GetProgress' | 'GetResident'> {
  return {
    async GetDemand({ demandId }) {
      const found = await useCases.getDemand(demandId);
      if (found === undefined) throw refusal('DEMAND_UNKNOWN');
      return { demand: view(found) };
    },
    async GetProgress({ progressCode }) {
      const progress = await useCases.getProgress(progressCode);
      if (progress === undefined) throw refusal('PROGRESS_CODE_UNKNOWN');
      return { ...progress, steps: [...progress.steps] };
    },
    async GetResident(request) {
      const resident = await useCases.getResident(request);
      if (typeof resident === 'string') throw refusal(resident);
      return { ...resident, groups: [...resident.groups] };
    },
  };
}

function view(found: DemandSeen): DemandView {
  const { demand, names } = found;
  const { line } = demand;
  return {
    demandId: demand.demandId,
    no: demand.no,
    type: demand.type,
    state: demand.stage.state,
    urgency: demand.urgency,
    serviceClass: found.serviceClass,
    communityId: line.communityId,
    gridId: line.gridId,
    residentId: line.residentId,
    ownerId: demand.owner.id,
    ownerRole: demand.owner.role,
    loopStage: names.loopStage,
    submittedAtMs: demand.submittedAtMs,
    version: found.version,
    clocks: found.clocks,
    flags: [...demand.flags],
    visitId: demand.lastVisit?.visitId ?? '',
    offerId: found.offerId,
    providerId: found.providerId,
    round: demand.round,
    reason: found.reason,
    visibility: found.visibility,
    itemId: demand.item?.itemId ?? '',
    solved: demand.evaluation?.solved ?? '',
    satisfaction: demand.evaluation?.satisfaction ?? 0,
    outcomeCodes: [...demand.outcomeCodes],
    description: found.description,
    open311Status: names.open311,
    fhirStatus: names.fhir,
    progressCode: demand.progressCode,
    opinion: found.opinion,
  };
}
