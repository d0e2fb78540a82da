// Original file: linli/appointment/v1/legal.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of TellLegalFile.
 */
export interface TellLegalFileResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
  /**
   * Id of what was added to a list of the file; empty = nothing was.
   */
  'itemId'?: (string);
}

/**
 * Answer of TellLegalFile.
 */
export interface TellLegalFileResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
  /**
   * Id of what was added to a list of the file; empty = nothing was.
   */
  'itemId': (string);
}
