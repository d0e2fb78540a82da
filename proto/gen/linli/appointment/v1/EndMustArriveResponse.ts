// Original file: linli/appointment/v1/round.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of EndMustArrive.
 */
export interface EndMustArriveResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of EndMustArrive.
 */
export interface EndMustArriveResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
