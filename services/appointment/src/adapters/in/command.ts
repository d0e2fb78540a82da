import type { Command__Output as Command } from '@linli/proto/gen/linli/command/v1/Command';
import { RpcRefusal, type RefusalStatus } from '@linli/rpc';

import type { Cause, Outcome } from '../../application/ports.ts';
import type { ClaimRefusal } from '../../domain/day.ts';
import type { AttemptRefusal } from '../../domain/decide-visit-plan.ts';
import type { VisitRefusal } from '../../domain/decide-visit.ts';
import type { WriteRefusal } from '../../domain/health-record.ts';
import type { MustArriveRefusal } from '../../domain/must-arrive.ts';
import type { RelationRefusal } from '../../domain/relation.ts';

/** How each refusal travels; one without a line here does not compile. */
const statusOf: Record<
  | VisitRefusal
  | ClaimRefusal
  | WriteRefusal
  | RelationRefusal
  | AttemptRefusal
  | MustArriveRefusal
  | 'ENDED'
  | 'SLOT_EMPTY'
  | 'SLOT_CROSSES_DAY'
  | 'TEMPLATE_UNKNOWN'
  | 'PURPOSE_NOT_ALLOWED',
  RefusalStatus
> = {
  VISIT_UNKNOWN: 'NOT_FOUND',
  SET_OUT_TOO_EARLY: 'FAILED_PRECONDITION',
  VISIT_STATE: 'FAILED_PRECONDITION',
  REASON_MISSING: 'INVALID_ARGUMENT',
  OUTCOME_MISSING: 'INVALID_ARGUMENT',
  NO_SHOW_TOO_EARLY: 'FAILED_PRECONDITION',
  OVERLAP: 'FAILED_PRECONDITION',
  CAPACITY: 'FAILED_PRECONDITION',
  ENDED: 'FAILED_PRECONDITION',
  SLOT_DIFFERS: 'FAILED_PRECONDITION',
  SLOT_EMPTY: 'INVALID_ARGUMENT',
  SLOT_CROSSES_DAY: 'INVALID_ARGUMENT',
  NOT_A_HEALTH_VISIT: 'FAILED_PRECONDITION',
  RELATION_OVER: 'FAILED_PRECONDITION',
  RECORD_FULL: 'FAILED_PRECONDITION',
  ENTRY_UNKNOWN: 'NOT_FOUND',
  ENTRY_CORRECTED: 'FAILED_PRECONDITION',
  ENTRY_EMPTY: 'INVALID_ARGUMENT',
  VALUE_WRONG: 'INVALID_ARGUMENT',
  TEMPLATE_UNKNOWN: 'INVALID_ARGUMENT',
  PURPOSE_NOT_ALLOWED: 'INVALID_ARGUMENT',
  HOUSEHOLD_NOT_PLANNED: 'NOT_FOUND',
  RESULT_DOES_NOT_FIT: 'INVALID_ARGUMENT',
  ATTEMPT_IN_FUTURE: 'INVALID_ARGUMENT',
  ATTEMPT_TOO_OLD: 'INVALID_ARGUMENT',
  MUST_ARRIVE_UNKNOWN: 'NOT_FOUND',
  MUST_ARRIVE_STATE: 'FAILED_PRECONDITION',
};

export function refusal(code: keyof typeof statusOf): RpcRefusal {
  return new RpcRefusal(statusOf[code], code);
}

/** The asker's command as the cause of a change. */
export function causeOfCommand(command: Command | null): Extract<Cause, { kind: 'command' }> {
  if (command === null || command.commandId === '') throw new RpcRefusal('INVALID_ARGUMENT', 'COMMAND_ID_MISSING');
  const { commandId, correlationId, traceparent, expectedVersion } = command;
  return { kind: 'command', commandId, correlationId, traceparent, ...(expectedVersion > 0 && { expectedVersion }) };
}

/** The state after a command, or its refusal thrown. */
export function receiptOf(visitId: string, outcome: Outcome<string, VisitRefusal>) {
  if (!outcome.ok) throw refusal(outcome.refusal);
  return { receipt: { id: visitId, version: outcome.version, state: outcome.answer } };
}
