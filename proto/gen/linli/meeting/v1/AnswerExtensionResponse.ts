// Original file: linli/meeting/v1/joint_meeting.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of AnswerExtension.
 */
export interface AnswerExtensionResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of AnswerExtension.
 */
export interface AnswerExtensionResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
