// Original file: linli/appointment/v1/round.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of EndMustArrive.
 */
export interface EndMustArriveRequest {
  'command'?: (_linli_command_v1_Command | null);
  'mustArriveId'?: (string);
  /**
   * SEEN, REACHED, HANDED_TO_120 or HANDED_TO_110.
   */
  'ending'?: (string);
}

/**
 * Request of EndMustArrive.
 */
export interface EndMustArriveRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'mustArriveId': (string);
  /**
   * SEEN, REACHED, HANDED_TO_120 or HANDED_TO_110.
   */
  'ending': (string);
}
