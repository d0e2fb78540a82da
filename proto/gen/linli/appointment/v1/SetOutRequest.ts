// Original file: linli/appointment/v1/appointment.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of SetOut.
 */
export interface SetOutRequest {
  'command'?: (_linli_command_v1_Command | null);
  'visitId'?: (string);
}

/**
 * Request of SetOut.
 */
export interface SetOutRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'visitId': (string);
}
