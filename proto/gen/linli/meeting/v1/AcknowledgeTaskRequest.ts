// Original file: linli/meeting/v1/joint_meeting.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of AcknowledgeTask.
 */
export interface AcknowledgeTaskRequest {
  'command'?: (_linli_command_v1_Command | null);
  'taskId'?: (string);
}

/**
 * Request of AcknowledgeTask.
 */
export interface AcknowledgeTaskRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'taskId': (string);
}
