// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ResolveUnmet.
 */
export interface ResolveUnmetRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  'reason'?: (string);
}

/**
 * Request of ResolveUnmet.
 */
export interface ResolveUnmetRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  'reason': (string);
}
