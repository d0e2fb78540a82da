// Original file: linli/appointment/v1/round.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of RecordAttempt.
 */
export interface RecordAttemptResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
  /**
   * The MUST_ARRIVE task that is open at this household; empty = none.
   */
  'mustArriveId'?: (string);
}

/**
 * Answer of RecordAttempt.
 */
export interface RecordAttemptResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
  /**
   * The MUST_ARRIVE task that is open at this household; empty = none.
   */
  'mustArriveId': (string);
}
