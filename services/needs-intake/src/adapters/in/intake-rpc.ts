import type { DemandLine__Output } from '@linli/proto/gen/linli/needs/v1/DemandLine';
import type { LineOutcome } from '@linli/proto/gen/linli/needs/v1/LineOutcome';
import type { SubmitDemandRequest__Output } from '@linli/proto/gen/linli/needs/v1/SubmitDemandRequest';
import type { SubmitDemandResponse } from '@linli/proto/gen/linli/needs/v1/SubmitDemandResponse';
import type { SubmitDemandsRequest__Output } from '@linli/proto/gen/linli/needs/v1/SubmitDemandsRequest';
import type { SubmitDemandsResponse } from '@linli/proto/gen/linli/needs/v1/SubmitDemandsResponse';

import type { Submitted } from '../../application/submit-demand.ts';
import type { UseCases } from '../../application/use-cases.ts';
import type { RawLine } from '../../domain/intake-line.ts';
import { causeIn } from './cause.ts';
import { refusal } from './refusals.ts';

/** Taking in: one demand, or the lines of a ledger. */
export function intakeRpc({ submitDemand, submitDemands }: UseCases, batchLines: number) {
  return {
    async SubmitDemand(request: SubmitDemandRequest__Output): Promise<SubmitDemandResponse> {
      const submitted = await submitDemand(causeIn(request.command), rawLine(request.demand));
      switch (submitted.outcome) {
        case 'REFUSED':
          throw refusal(submitted.refusal);
        case 'REPEATED':
          throw refusal('LINE_REPEATED');
        case 'TAKEN':
        case 'UNCHANGED': {
          const { demandId, version, answer } = submitted;
          const { no, progressCode, suspectedDuplicateOf, state } = answer;
          return {
            receipt: { id: demandId, version, state },
            ...{ no, progressCode, suspectedDuplicateOf },
            callNumbers: [...answer.callNumbers],
            warnings: [...answer.warnings],
          };
        }
      }
    },
    async SubmitDemands({ lines }: SubmitDemandsRequest__Output): Promise<SubmitDemandsResponse> {
      if (lines.length > batchLines) throw refusal('BATCH_TOO_LARGE');
      const read = lines.map((line) => ({ cause: causeIn(line.command), raw: rawLine(line.demand) }));
      return { outcomes: (await submitDemands(read)).map(lineOutcome) };
    },
  };
}

function lineOutcome(submitted: Submitted): LineOutcome {
  switch (submitted.outcome) {
    case 'REFUSED':
      return { outcome: 'REFUSED', code: submitted.refusal };
    case 'REPEATED':
      return { outcome: 'REPEATED', id: submitted.demandId, ofRow: submitted.ofRow };
    case 'TAKEN':
    case 'UNCHANGED':
      return { outcome: submitted.outcome, id: submitted.demandId, warnings: [...submitted.answer.warnings] };
  }
}

const nobody = { name: '', idNumber: '', phone: '', address: '', groups: [] };

function rawLine(line: DemandLine__Output | null): RawLine {
  if (line === null) throw refusal('TYPE_UNKNOWN');
  const { latitude, longitude, resident, ...said } = line;
  const trimmed = resident && {
    name: resident.name.trim(),
    idNumber: resident.idNumber.trim().toUpperCase(),
    phone: resident.phone.trim(),
    address: resident.address.trim(),
    groups: resident.groups,
  };
  return { ...said, resident: trimmed ?? nobody, point: { latitude, longitude } };
}
