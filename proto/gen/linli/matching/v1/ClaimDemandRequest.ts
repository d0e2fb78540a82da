// Original file: linli/matching/v1/service_matching.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ClaimDemand.
 */
export interface ClaimDemandRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  'providerId'?: (string);
}

/**
 * Request of ClaimDemand.
 */
export interface ClaimDemandRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  'providerId': (string);
}
