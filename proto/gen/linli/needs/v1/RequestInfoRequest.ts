// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of RequestInfo.
 */
export interface RequestInfoRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  'reason'?: (string);
  'docs'?: (string)[];
  /**
   * True when the asker told the resident in person or on the phone: only then may silence mean "no longer wanted".
   */
  'toldInPerson'?: (boolean);
}

/**
 * Request of RequestInfo.
 */
export interface RequestInfoRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  'reason': (string);
  'docs': (string)[];
  /**
   * True when the asker told the resident in person or on the phone: only then may silence mean "no longer wanted".
   */
  'toldInPerson': (boolean);
}
