// Original file: linli/meeting/v1/joint_meeting.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of AnswerExtension.
 */
export interface AnswerExtensionRequest {
  'command'?: (_linli_command_v1_Command | null);
  'taskId'?: (string);
  'grant'?: (boolean);
  'note'?: (string);
}

/**
 * Request of AnswerExtension.
 */
export interface AnswerExtensionRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'taskId': (string);
  'grant': (boolean);
  'note': (string);
}
