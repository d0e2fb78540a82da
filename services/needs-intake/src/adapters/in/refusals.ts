import { RpcRefusal, type RefusalStatus } from '@linli/rpc';

import type { AcknowledgeRefusal } from '../../application/acknowledge-demand.ts';
import type { MergeRefusal } from '../../application/merge-demand.ts';
import type { Outcome } from '../../application/ports.ts';
import type { ReopenRefusal } from '../../application/reopen-demand.ts';
import type { SubmitRefusal } from '../../application/submit-demand.ts';
import type { EvaluationRefusal } from '../../domain/evaluation.ts';

export type Refusal =
  | AcknowledgeRefusal
  | MergeRefusal
  | ReopenRefusal
  | SubmitRefusal
  | EvaluationRefusal
  | 'BATCH_TOO_LARGE'
  | 'COMMAND_ID_MISSING'
  | 'DOCS_UNKNOWN'
  | 'LINE_REPEATED'
  | 'NOT_A_MATCHED_TYPE'
  | 'OUTCOME_INVALID'
  | 'OUTCOME_MISSING'
  | 'OWNER_MISSING'
  | 'PROGRESS_CODE_UNKNOWN'
  | 'PURPOSE_UNKNOWN'
  | 'REASON_TEXT_MISSING'
  | 'REASON_UNKNOWN'
  | 'RESIDENT_UNKNOWN'
  | 'SERVED_BY_VISIT';

/** How each "no" travels; a refusal without a line here does not compile. */
const statusOf: Readonly<Record<Refusal, RefusalStatus>> = {
  ACTOR_MISSING: 'INVALID_ARGUMENT',
  AT_THE_DESK: 'FAILED_PRECONDITION',
  BATCH_TOO_LARGE: 'INVALID_ARGUMENT',
  BEING_MATCHED: 'FAILED_PRECONDITION',
  CHANNEL_UNKNOWN: 'INVALID_ARGUMENT',
  CLOSED_ABOVE_ONLY: 'PERMISSION_DENIED',
  COMMAND_ID_MISSING: 'INVALID_ARGUMENT',
  COMMUNITY_MISSING: 'INVALID_ARGUMENT',
  COMMUNITY_UNKNOWN: 'FAILED_PRECONDITION',
  DECISION_AWAITED: 'FAILED_PRECONDITION',
  DEMAND_ENDED: 'FAILED_PRECONDITION',
  DEMAND_UNKNOWN: 'NOT_FOUND',
  DOCS_UNKNOWN: 'INVALID_ARGUMENT',
  EVALUATION_AWAITED: 'FAILED_PRECONDITION',
  GENDER_UNKNOWN: 'INVALID_ARGUMENT',
  GIVEN_BY_UNKNOWN: 'INVALID_ARGUMENT',
  ID_NUMBER_INVALID: 'INVALID_ARGUMENT',
  INFO_AWAITED: 'FAILED_PRECONDITION',
  IN_SERVICE_NOW: 'FAILED_PRECONDITION',
  LINE_REPEATED: 'FAILED_PRECONDITION',
  NOBODY_RATES_HIMSELF: 'PERMISSION_DENIED',
  NOT_A_MATCHED_TYPE: 'FAILED_PRECONDITION',
  NOT_YET_ACKNOWLEDGED: 'FAILED_PRECONDITION',
  OUTCOME_INVALID: 'INVALID_ARGUMENT',
  OUTCOME_MISSING: 'INVALID_ARGUMENT',
  OWNER_MISSING: 'INVALID_ARGUMENT',
  PRIMARY_IS_DUPLICATE: 'FAILED_PRECONDITION',
  PRIMARY_IS_ITSELF: 'INVALID_ARGUMENT',
  PRIMARY_UNKNOWN: 'FAILED_PRECONDITION',
  PROGRESS_CODE_UNKNOWN: 'NOT_FOUND',
  PURPOSE_UNKNOWN: 'INVALID_ARGUMENT',
  REASON_MISSING: 'INVALID_ARGUMENT',
  REASON_TEXT_MISSING: 'INVALID_ARGUMENT',
  REASON_UNKNOWN: 'INVALID_ARGUMENT',
  REOPENED_OFTEN_ENOUGH: 'FAILED_PRECONDITION',
  REOPENING_TOO_LATE: 'FAILED_PRECONDITION',
  RESIDENT_MISSING: 'INVALID_ARGUMENT',
  RESIDENT_UNKNOWN: 'NOT_FOUND',
  SATISFACTION_OUT_OF_RANGE: 'INVALID_ARGUMENT',
  SERVED_BY_VISIT: 'FAILED_PRECONDITION',
  SOLVED_UNKNOWN: 'INVALID_ARGUMENT',
  TEXT_TOO_LONG: 'INVALID_ARGUMENT',
  TYPE_UNKNOWN: 'INVALID_ARGUMENT',
  URGENCY_UNKNOWN: 'INVALID_ARGUMENT',
  VISIT_AGREED: 'FAILED_PRECONDITION',
  WANTED_TIME_INVALID: 'INVALID_ARGUMENT',
};

export function refusal(code: Refusal): RpcRefusal {
  return new RpcRefusal(statusOf[code], code);
}

/** The answer and version of a change, or its refusal on the wire. */
export async function orRefuse<Answer>(
  changing: Promise<Outcome<Answer, Refusal>>,
): Promise<Readonly<{ answer: Answer; version: number }>> {
  const outcome = await changing;
  if (!outcome.ok) throw refusal(outcome.refusal);
  return outcome;
}
