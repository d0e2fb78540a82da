import type { AppointmentServiceDefinition as Methods } from '@linli/proto/gen/linli/appointment/v1/AppointmentService';
import type { TellDutyRosterRequest__Output as TellDutyRosterRequest } from '@linli/proto/gen/linli/appointment/v1/TellDutyRosterRequest';
import { RpcRefusal, type Handlers, type RefusalStatus } from '@linli/rpc';

import type { ListShifts, TellRoster } from '../../application/duty-roster.ts';
import type { RosterCommand, RosterRefusal } from '../../domain/duty-roster.ts';
import { causeOfCommand } from './command.ts';
import { legalRefusal } from './legal-refusals.ts';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<RosterRefusal, RefusalStatus> = {
  SHIFT_UNKNOWN: 'NOT_FOUND',
  SHIFT_OVER: 'FAILED_PRECONDITION',
  SHIFT_TAKEN: 'FAILED_PRECONDITION',
  SHIFT_OVERLAP: 'FAILED_PRECONDITION',
  SHIFT_TIMES_WRONG: 'INVALID_ARGUMENT',
  SWAP_NOT_OFFERED: 'FAILED_PRECONDITION',
  ROSTER_FULL: 'FAILED_PRECONDITION',
  DESK_LEAD_ONLY: 'FAILED_PRECONDITION',
  LAWYER_NOT_SUITABLE: 'FAILED_PRECONDITION',
  REASON_MISSING: 'INVALID_ARGUMENT',
};

/** The duty roster: one command, one list. */
export function rosterRpc(
  use: Readonly<{ tell: TellRoster; list: ListShifts }>,
): Pick<Handlers<Methods>, 'TellDutyRoster' | 'ListDutyShifts'> {
  return {
    async TellDutyRoster(request) {
      const { communityId, month, personId, leadsIn } = request;
      const cause = causeOfCommand(request.command);
      const command = commandIn(request);
      const outcome = await use.tell({ communityId, month, personId, leadsIn, command, cause });
      if (!outcome.ok) throw new RpcRefusal(statusOf[outcome.refusal], outcome.refusal);
      return { receipt: { id: outcome.answer.shiftId, version: outcome.version, state: 'KEPT' } };
    },
    async ListDutyShifts(request) {
      const { month, shifts } = await use.list(request);
      return {
        month,
        shifts: shifts.map(({ shiftId, startMs, endMs, lawyerId, swapForId }) => {
          return { shiftId, startMs, endMs, lawyerId, swapForId };
        }),
      };
    },
  };
}

/** The one thing that is asked for: what the message holds is what the domain takes. */
function commandIn(request: TellDutyRosterRequest): RosterCommand {
  const { what } = request;
  const given = what && request[what];
  if (what === undefined || given === undefined || given === null) throw legalRefusal('LEGAL_COMMAND_MISSING');
  // Name and shape of each case of the message are those of the command; TypeScript does not follow the pair.
  return { type: what, ...given } as RosterCommand;
}
