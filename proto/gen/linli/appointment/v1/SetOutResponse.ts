// Original file: linli/appointment/v1/appointment.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of SetOut.
 */
export interface SetOutResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of SetOut.
 */
export interface SetOutResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
