// Original file: linli/matching/v1/service_matching.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of DropOut.
 */
export interface DropOutRequest {
  'command'?: (_linli_command_v1_Command | null);
  'offerId'?: (string);
  'providerId'?: (string);
  'reason'?: (string);
}

/**
 * Request of DropOut.
 */
export interface DropOutRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'offerId': (string);
  'providerId': (string);
  'reason': (string);
}
