// Original file: linli/appointment/v1/round.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ReachPlace.
 */
export interface ReachPlaceRequest {
  'command'?: (_linli_command_v1_Command | null);
  'mustArriveId'?: (string);
}

/**
 * Request of ReachPlace.
 */
export interface ReachPlaceRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'mustArriveId': (string);
}
