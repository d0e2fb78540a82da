// Original file: linli/appointment/v1/duty.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of TellDutyRoster.
 */
export interface TellDutyRosterResponse {
  /**
   * The id is that of the shift.
   */
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of TellDutyRoster.
 */
export interface TellDutyRosterResponse__Output {
  /**
   * The id is that of the shift.
   */
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
