// Original file: linli/appointment/v1/round.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Request of RecordAttempt.
 */
export interface RecordAttemptRequest {
  'command'?: (_linli_command_v1_Command | null);
  'householdId'?: (string);
  'how'?: (string);
  'result'?: (string);
  /**
   * 0 = now.
   */
  'atMs'?: (number | string | Long);
}

/**
 * Request of RecordAttempt.
 */
export interface RecordAttemptRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'householdId': (string);
  'how': (string);
  'result': (string);
  /**
   * 0 = now.
   */
  'atMs': (number);
}
