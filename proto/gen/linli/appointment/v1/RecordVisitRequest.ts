// Original file: linli/appointment/v1/appointment.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of RecordVisit.
 */
export interface RecordVisitRequest {
  'command'?: (_linli_command_v1_Command | null);
  'visitId'?: (string);
  /**
   * At least one.
   */
  'outcomeCodes'?: (string)[];
  /**
   * Sensitive; stays in the record.
   */
  'note'?: (string);
}

/**
 * Request of RecordVisit.
 */
export interface RecordVisitRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'visitId': (string);
  /**
   * At least one.
   */
  'outcomeCodes': (string)[];
  /**
   * Sensitive; stays in the record.
   */
  'note': (string);
}
