// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of GiveVoice: one voice a household, the last one counts.
 */
export interface GiveVoiceRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  'householdId'?: (string);
  /**
   * Number of the option, from 0.
   */
  'option'?: (number);
}

/**
 * Request of GiveVoice: one voice a household, the last one counts.
 */
export interface GiveVoiceRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  'householdId': (string);
  /**
   * Number of the option, from 0.
   */
  'option': (number);
}
