// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of EvaluateDemand.
 */
export interface EvaluateDemandRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  /**
   * YES, PARTLY or NO.
   */
  'solved'?: (string);
  /**
   * 1 to 5.
   */
  'satisfaction'?: (number);
  /**
   * RESIDENT, PROXY or CALLBACK_CLERK.
   */
  'givenBy'?: (string);
  'comment'?: (string);
}

/**
 * Request of EvaluateDemand.
 */
export interface EvaluateDemandRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  /**
   * YES, PARTLY or NO.
   */
  'solved': (string);
  /**
   * 1 to 5.
   */
  'satisfaction': (number);
  /**
   * RESIDENT, PROXY or CALLBACK_CLERK.
   */
  'givenBy': (string);
  'comment': (string);
}
