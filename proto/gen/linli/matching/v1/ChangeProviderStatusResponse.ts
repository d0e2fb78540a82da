// Original file: linli/matching/v1/service_matching.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of ChangeProviderStatus.
 */
export interface ChangeProviderStatusResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of ChangeProviderStatus.
 */
export interface ChangeProviderStatusResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
