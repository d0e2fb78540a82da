import type { Command__Output as Command } from '@linli/proto/gen/linli/command/v1/Command';
import { RpcRefusal, type RefusalStatus } from '@linli/rpc';

import type { AnswerOfferRefusal } from '../../application/answer-offer.ts';
import type { ClaimDemandRefusal } from '../../application/claim-demand.ts';
import type { CommandCause, Outcome } from '../../application/ports.ts';
import type { ProposeOtherTimeRefusal } from '../../application/propose-other-time.ts';
import type { ConfirmRefusal, DropOutRefusal } from '../../domain/confirming.ts';
import type { StatusRefusal } from '../../domain/provider.ts';

type Refusal =
  | AnswerOfferRefusal
  | ClaimDemandRefusal
  | ConfirmRefusal
  | DropOutRefusal
  | ProposeOtherTimeRefusal
  | StatusRefusal
  | 'REASON_MISSING'
  | 'CONFIRMER_UNKNOWN'
  | 'STATUS_UNKNOWN'
  | 'TOO_MANY_LINES'
  | 'LIMIT_WRONG';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<Refusal, RefusalStatus> = {
  OFFER_UNKNOWN: 'NOT_FOUND',
  DEMAND_UNKNOWN: 'NOT_FOUND',
  PROVIDER_UNKNOWN: 'NOT_FOUND',
  NOT_YOUR_OFFER: 'PERMISSION_DENIED',
  OFFER_CLOSED: 'FAILED_PRECONDITION',
  OFFER_NOT_ACCEPTED: 'FAILED_PRECONDITION',
  ANSWER_WINDOW_PASSED: 'FAILED_PRECONDITION',
  CONFIRM_WINDOW_PASSED: 'FAILED_PRECONDITION',
  ALREADY_CONFIRMED: 'FAILED_PRECONDITION',
  SLOT_TAKEN: 'FAILED_PRECONDITION',
  PAIR_INCOMPLETE: 'FAILED_PRECONDITION',
  ASSISTANT_NOT_SUITABLE: 'FAILED_PRECONDITION',
  OTHER_TIME_NOT_ASKED: 'FAILED_PRECONDITION',
  OTHER_TIME_TOO_SOON: 'FAILED_PRECONDITION',
  OTHER_TIME_TOO_LATE: 'FAILED_PRECONDITION',
  OTHER_TIME_QUIET: 'FAILED_PRECONDITION',
  NOT_CLAIMABLE: 'FAILED_PRECONDITION',
  PROVIDER_NOT_SUITABLE: 'FAILED_PRECONDITION',
  DESK_DECIDES: 'FAILED_PRECONDITION',
  STATUS_CHANGE_NOT_ALLOWED: 'FAILED_PRECONDITION',
  REASON_MISSING: 'INVALID_ARGUMENT',
  CONFIRMER_UNKNOWN: 'INVALID_ARGUMENT',
  STATUS_UNKNOWN: 'INVALID_ARGUMENT',
  TOO_MANY_LINES: 'INVALID_ARGUMENT',
  LIMIT_WRONG: 'INVALID_ARGUMENT',
};

export function refusal(code: Refusal): RpcRefusal {
  return new RpcRefusal(statusOf[code], code);
}

/** The asker's command as the cause of a change. */
export function causeOfCommand(command: Command | null): CommandCause {
  if (command === null || command.commandId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'COMMAND_ID_MISSING');
  const { commandId, correlationId, traceparent, expectedVersion } = command;
  return { kind: 'command', commandId, correlationId, traceparent, ...(expectedVersion > 0 && { expectedVersion }) };
}

/** The answer of an outcome, or its refusal thrown. */
export function granted<Answer>(outcome: Outcome<Answer, Refusal>): Readonly<{ answer: Answer; version: number }> {
  if (!outcome.ok) throw refusal(outcome.refusal);
  return outcome;
}
