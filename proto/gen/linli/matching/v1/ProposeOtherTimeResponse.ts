// Original file: linli/matching/v1/service_matching.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of ProposeOtherTime; the receipt names the offer at the other hour.
 */
export interface ProposeOtherTimeResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
  'offerState'?: (string);
}

/**
 * Answer of ProposeOtherTime; the receipt names the offer at the other hour.
 */
export interface ProposeOtherTimeResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
  'offerState': (string);
}
