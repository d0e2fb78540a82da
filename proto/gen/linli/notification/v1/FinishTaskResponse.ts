// Original file: linli/notification/v1/notification.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of FinishTask.
 */
export interface FinishTaskResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of FinishTask.
 */
export interface FinishTaskResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
