// Original file: linli/matching/v1/service_matching.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ChangeProviderStatus.
 */
export interface ChangeProviderStatusRequest {
  'command'?: (_linli_command_v1_Command | null);
  'providerId'?: (string);
  /**
   * VERIFYING, ACTIVE, PAUSED, SUSPENDED or RETIRED.
   */
  'status'?: (string);
  'reason'?: (string);
  /**
   * True: the provider for the own line, who may rest and come back, and no more.
   */
  'bySelf'?: (boolean);
}

/**
 * Request of ChangeProviderStatus.
 */
export interface ChangeProviderStatusRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'providerId': (string);
  /**
   * VERIFYING, ACTIVE, PAUSED, SUSPENDED or RETIRED.
   */
  'status': (string);
  'reason': (string);
  /**
   * True: the provider for the own line, who may rest and come back, and no more.
   */
  'bySelf': (boolean);
}
