// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of CloseOpinion.
 */
export interface CloseOpinionRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  /**
   * APPROVED, REVISED or REJECTED.
   */
  'outcome'?: (string);
}

/**
 * Request of CloseOpinion.
 */
export interface CloseOpinionRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  /**
   * APPROVED, REVISED or REJECTED.
   */
  'outcome': (string);
}
