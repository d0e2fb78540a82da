// Original file: linli/meeting/v1/joint_meeting.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Request of RequestExtension.
 */
export interface RequestExtensionRequest {
  'command'?: (_linli_command_v1_Command | null);
  'taskId'?: (string);
  'untilMs'?: (number | string | Long);
  'reason'?: (string);
}

/**
 * Request of RequestExtension.
 */
export interface RequestExtensionRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'taskId': (string);
  'untilMs': (number);
  'reason': (string);
}
