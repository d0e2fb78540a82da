// Original file: linli/notification/v1/notification.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of FinishTask.
 */
export interface FinishTaskRequest {
  'command'?: (_linli_command_v1_Command | null);
  'deliveryId'?: (string);
  /**
   * REACHED, NOT_REACHED or HANDED_OVER.
   */
  'outcome'?: (string);
}

/**
 * Request of FinishTask.
 */
export interface FinishTaskRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'deliveryId': (string);
  /**
   * REACHED, NOT_REACHED or HANDED_OVER.
   */
  'outcome': (string);
}
