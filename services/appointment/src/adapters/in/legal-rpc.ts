import type { AppointmentServiceDefinition as Methods } from '@linli/proto/gen/linli/appointment/v1/AppointmentService';
import type { TellLegalFileRequest__Output as TellLegalFileRequest } from '@linli/proto/gen/linli/appointment/v1/TellLegalFileRequest';
import type { Handlers } from '@linli/rpc';

import type { Clock } from '../../application/ports.ts';
import type { ListLegalFiles, ReadLegalFile } from '../../application/read-legal-file.ts';
import type { TellLegalFile } from '../../application/tell-legal-file.ts';
import type { LegalCommand } from '../../domain/legal-command.ts';
import type { LegalRules } from '../../domain/legal-policy.ts';
import { causeOfCommand } from './command.ts';
import { legalRefusal } from './legal-refusals.ts';
import { toFile, toRow } from './legal-views.ts';

const mostFiles = 200;

type Use = Readonly<{ tell: TellLegalFile; read: ReadLegalFile; list: ListLegalFiles }>;

/** The legal files: one command, one look, one list. */
export function legalRpc(
  { tell, read, list }: Use,
  { clock, rules }: Readonly<{ clock: Clock; rules: LegalRules }>,
): Pick<Handlers<Methods>, 'TellLegalFile' | 'ReadLegalFile' | 'ListLegalFiles'> {
  return {
    async TellLegalFile(request) {
      const { command, demandId, personId, leadsIn } = request;
      const cause = causeOfCommand(command);
      const userId = command?.actorId ?? '';
      const { fileId, outcome } = await tell({
        demandId,
        personId,
        userId,
        leadsIn,
        command: commandIn(request),
        cause,
      });
      if (!outcome.ok) throw legalRefusal(outcome.refusal);
      const { state, itemId, refusedBy } = outcome.answer;
      if (refusedBy !== '') throw legalRefusal(refusedBy);
      return { receipt: { id: fileId, version: outcome.version, state }, itemId };
    },
    async ReadLegalFile({ command, demandId, personId, leadsIn, purpose }) {
      const cause = causeOfCommand(command);
      const outcome = await read({ demandId, personId, leadsIn, purpose, cause });
      if (!outcome.ok) throw legalRefusal(outcome.refusal);
      return toFile(outcome.opened, clock.nowMs(), rules);
    },
    async ListLegalFiles({ limit, ...asked }) {
      const files = await list({ ...asked, limit: limit > 0 ? Math.min(limit, mostFiles) : mostFiles });
      return { files: files.map((one) => toRow(one, clock.nowMs(), rules)) };
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
