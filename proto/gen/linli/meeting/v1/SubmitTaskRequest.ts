// Original file: linli/meeting/v1/joint_meeting.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of SubmitTask.
 */
export interface SubmitTaskRequest {
  'command'?: (_linli_command_v1_Command | null);
  'taskId'?: (string);
  'note'?: (string);
  'evidence'?: (string)[];
}

/**
 * Request of SubmitTask.
 */
export interface SubmitTaskRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'taskId': (string);
  'note': (string);
  'evidence': (string)[];
}
