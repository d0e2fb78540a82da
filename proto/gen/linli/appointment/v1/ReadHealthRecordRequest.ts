// Original file: linli/appointment/v1/appointment.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ReadHealthRecord.
 */
export interface ReadHealthRecordRequest {
  'command'?: (_linli_command_v1_Command | null);
  'visitId'?: (string);
  'readerId'?: (string);
  /**
   * CARE.
   */
  'purpose'?: (string);
}

/**
 * Request of ReadHealthRecord.
 */
export interface ReadHealthRecordRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'visitId': (string);
  'readerId': (string);
  /**
   * CARE.
   */
  'purpose': (string);
}
