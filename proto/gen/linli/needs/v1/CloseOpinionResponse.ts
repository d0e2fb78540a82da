// Original file: linli/needs/v1/needs_intake.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of CloseOpinion.
 */
export interface CloseOpinionResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of CloseOpinion.
 */
export interface CloseOpinionResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
