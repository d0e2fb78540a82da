// Original file: linli/needs/v1/needs_intake.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of EscalateDemand.
 */
export interface EscalateDemandResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
  'itemId'?: (string);
}

/**
 * Answer of EscalateDemand.
 */
export interface EscalateDemandResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
  'itemId': (string);
}
