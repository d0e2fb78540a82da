// Original file: linli/appointment/v1/round.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of AcknowledgeMustArrive.
 */
export interface AcknowledgeMustArriveRequest {
  'command'?: (_linli_command_v1_Command | null);
  'mustArriveId'?: (string);
}

/**
 * Request of AcknowledgeMustArrive.
 */
export interface AcknowledgeMustArriveRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'mustArriveId': (string);
}
