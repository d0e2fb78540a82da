// Original file: linli/appointment/v1/appointment.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ReportNoShow.
 */
export interface ReportNoShowRequest {
  'command'?: (_linli_command_v1_Command | null);
  'visitId'?: (string);
  /**
   * RESIDENT or PROVIDER: who did not come.
   */
  'by'?: (string);
}

/**
 * Request of ReportNoShow.
 */
export interface ReportNoShowRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'visitId': (string);
  /**
   * RESIDENT or PROVIDER: who did not come.
   */
  'by': (string);
}
