import type { LegalFileRow } from '@linli/proto/gen/linli/appointment/v1/LegalFileRow';
import type { LegalLimitationView } from '@linli/proto/gen/linli/appointment/v1/LegalLimitationView';
import type { ReadLegalFileResponse } from '@linli/proto/gen/linli/appointment/v1/ReadLegalFileResponse';

import type { Found } from '../../application/ports.ts';
import type { OpenedFile } from '../../application/read-legal-file.ts';
import { alarmsOf } from '../../domain/legal-alarms.ts';
import { moneyOf, type Limitation } from '../../domain/legal-case.ts';
import { lawyerOf, overSinceMs, type LegalFile } from '../../domain/legal-file.ts';
import { basisOf, earliestEndMs, isConfirmed, nearestEnd } from '../../domain/legal-limitation.ts';
import type { LegalRules } from '../../domain/legal-policy.ts';

const dayMs = 86_400_000;

/** Ids, codes and clocks: what a list may show. */
export function toRow({ state: file, version }: Found<LegalFile>, nowMs: number, rules: LegalRules): LegalFileRow {
  const { fileId, demandId, type, communityId, openedAtMs, counterpartyKey, stage } = file;
  const nearest = nearestEnd(file.limitations, rules);
  return {
    ...{ fileId, demandId, type, communityId, version, openedAtMs, counterpartyKey },
    state: stage.state,
    lawyerId: lawyerOf(file),
    dueMs: dueOf(file),
    alarms: [...alarmsOf(file, nowMs, rules)],
    limitationEndMs: nearest?.endMs ?? 0,
    limitationConfirmed: nearest !== undefined && isConfirmed(nearest.limitation),
    days: Math.floor(((overSinceMs(file) ?? nowMs) - openedAtMs) / dayMs),
  };
}

function dueOf({ stage }: LegalFile): number {
  switch (stage.state) {
    case 'UNDER_REVIEW':
      return stage.decideByMs;
    case 'MATERIALS_AWAITED':
      return stage.silentAtMs;
    case 'GRANTED':
      return stage.appointByMs;
    case 'REFUSED':
    case 'TERMINATED':
      return stage.objectByMs;
    case 'ADVISED':
    case 'ACTIVE':
    case 'WITHDRAWN':
    case 'CLOSED':
      return 0;
  }
}

/** Everything in a file, for who has said what for. */
export function toFile({ found, readings }: OpenedFile, nowMs: number, rules: LegalRules): ReadLegalFileResponse {
  const { state: file } = found;
  const { application, materials, stage } = file;
  const ended = stage.state === 'CLOSED' ? stage : undefined;
  return {
    row: toRow(found, nowMs, rules),
    application: application && { ...application, evidence: [] },
    ...{ consultations: [...file.consultations], evidence: [...file.evidence], verdicts: [...file.verdicts] },
    ...{ missing: [...(materials?.missing ?? [])], told: materials?.told ?? '' },
    ...{ objections: [...file.objections], conflicts: [...file.conflicts], steps: [...file.steps] },
    limitations: file.limitations.map((one) => toLimitation(one, rules)),
    settlements: file.settlements.map((one) => ({ ...one, instalments: [...one.instalments] })),
    receipts: [...file.receipts],
    ...{ claimedFen: application?.claimedFen ?? 0, ...moneyOf(file) },
    ...{ outcome: ended?.outcome ?? '', outcomeText: ended?.text ?? '' },
    readings: readings.map(({ readerId, purpose, atMs }) => ({ readerId, purpose, atMs })),
  };
}

function toLimitation(limitation: Limitation, rules: LegalRules): LegalLimitationView {
  const { limitationId, startMs, evidenceId, confirmedBy, marks } = limitation;
  const basis = basisOf(limitation.basis, rules);
  return {
    ...{ limitationId, basis: limitation.basis, startMs, evidenceId, confirmedBy, marks: [...marks] },
    ...{ article: basis?.article ?? '', assumed: basis?.assumed ?? true },
    // A row that the tenant has taken out since: what it said is not known any more, so it may be over at any time.
    earliestEndMs: basis === undefined ? 0 : earliestEndMs(limitation, basis, rules),
    confirmed: isConfirmed(limitation),
  };
}
