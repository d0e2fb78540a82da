import type { AppointmentServiceDefinition as Methods } from '@linli/proto/gen/linli/appointment/v1/AppointmentService';
import type { ReadLegalFileResponse } from '@linli/proto/gen/linli/appointment/v1/ReadLegalFileResponse';
import type { LegalFileRow } from '@linli/proto/gen/linli/appointment/v1/LegalFileRow';
import type { TellLegalFileRequest__Output as TellLegalFileRequest } from '@linli/proto/gen/linli/appointment/v1/TellLegalFileRequest';
import type { Handlers } from '@linli/rpc';

import type { Found } from '../../application/ports.ts';
import type { ListLegalFiles, OpenedFile, ReadLegalFile } from '../../application/read-legal-file.ts';
import type { TellLegalFile } from '../../application/tell-legal-file.ts';
import type { LegalCommand } from '../../domain/legal-command.ts';
import { lawyerOf, type LegalFile } from '../../domain/legal-file.ts';
import { causeOfCommand } from './command.ts';
import { legalRefusal } from './legal-refusals.ts';

const mostFiles = 200;

type Use = Readonly<{ tell: TellLegalFile; read: ReadLegalFile; list: ListLegalFiles }>;

/** The legal files: one command, one look, one list. */
export function legalRpc({
  tell,
  read,
  list,
}: Use): Pick<Handlers<Methods>, 'TellLegalFile' | 'ReadLegalFile' | 'ListLegalFiles'> {
  return {
    async TellLegalFile(request) {
      const { command, demandId, personId, leadsIn } = request;
      const cause = causeOfCommand(command);
      const { fileId, outcome } = await tell({ demandId, personId, leadsIn, command: commandIn(request), cause });
      if (!outcome.ok) throw legalRefusal(outcome.refusal);
      const { state, itemId, refusedBy } = outcome.answer;
      if (refusedBy !== '') throw legalRefusal(refusedBy);
      return { receipt: { id: fileId, version: outcome.version, state }, itemId };
    },
    async ReadLegalFile({ command, demandId, personId, leadsIn, purpose }) {
      const cause = causeOfCommand(command);
      const outcome = await read({ demandId, personId, leadsIn, purpose, cause });
      if (!outcome.ok) throw legalRefusal(outcome.refusal);
      return toFile(outcome.opened);
    },
    async ListLegalFiles({ limit, ...asked }) {
      const files = await list({ ...asked, limit: limit > 0 ? Math.min(limit, mostFiles) : mostFiles });
      return { files: files.map(toRow) };
    },
  };
}

/** The one thing that is asked for: what the message holds is what the domain takes. */
function commandIn(request: TellLegalFileRequest): LegalCommand {
  const { what } = request;
  const given = what && request[what];
  if (what === undefined || given === undefined || given === null) throw legalRefusal('LEGAL_COMMAND_MISSING');
  // Name and shape of each case of the message are those of the command; TypeScript does not follow the pair.
  return { type: what, ...given } as LegalCommand;
}

function toRow({ state: file, version }: Found<LegalFile>): LegalFileRow {
  const { fileId, demandId, type, communityId, openedAtMs, counterpartyKey, stage } = file;
  return {
    ...{ fileId, demandId, type, communityId, version, openedAtMs, counterpartyKey },
    state: stage.state,
    lawyerId: lawyerOf(file),
    dueMs: dueOf(file),
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
      return 0;
  }
}

function toFile({ found, readings }: OpenedFile): ReadLegalFileResponse {
  const { consultations, application, evidence, materials, verdicts, objections, conflicts } = found.state;
  return {
    row: toRow(found),
    application: application && { ...application, evidence: [] },
    consultations: [...consultations],
    evidence: [...evidence],
    missing: [...(materials?.missing ?? [])],
    told: materials?.told ?? '',
    verdicts: [...verdicts],
    objections: [...objections],
    conflicts: [...conflicts],
    readings: readings.map(({ readerId, purpose, atMs }) => ({ readerId, purpose, atMs })),
  };
}
