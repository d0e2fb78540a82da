// Original file: linli/appointment/v1/appointment.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of WriteHealthEntry.
 */
export interface WriteHealthEntryResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
  /**
   * CALL_120 or REFER, when a value asks for it.
   */
  'prompts'?: (string)[];
}

/**
 * Answer of WriteHealthEntry.
 */
export interface WriteHealthEntryResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
  /**
   * CALL_120 or REFER, when a value asks for it.
   */
  'prompts': (string)[];
}
