// Original file: linli/meeting/v1/joint_meeting.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ProgressTask.
 */
export interface ProgressTaskRequest {
  'command'?: (_linli_command_v1_Command | null);
  'taskId'?: (string);
  'note'?: (string);
}

/**
 * Request of ProgressTask.
 */
export interface ProgressTaskRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'taskId': (string);
  'note': (string);
}
