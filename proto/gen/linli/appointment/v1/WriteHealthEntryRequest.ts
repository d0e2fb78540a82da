// Original file: linli/appointment/v1/appointment.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { Measured as _linli_appointment_v1_Measured, Measured__Output as _linli_appointment_v1_Measured__Output } from '../../../linli/appointment/v1/Measured.ts';

/**
 * Request of WriteHealthEntry. Sensitive: never in events, logs or messages.
 */
export interface WriteHealthEntryRequest {
  'command'?: (_linli_command_v1_Command | null);
  'visitId'?: (string);
  /**
   * Provider who writes; must lead the visit or be its second person.
   */
  'authorId'?: (string);
  /**
   * VITALS, MEDICATION_REVIEW, REHAB_SESSION, RISK or CARE_PLAN.
   */
  'template'?: (string);
  'values'?: (_linli_appointment_v1_Measured)[];
  'text'?: (string);
  /**
   * Entry that this one corrects; empty = none.
   */
  'correctsEntryId'?: (string);
}

/**
 * Request of WriteHealthEntry. Sensitive: never in events, logs or messages.
 */
export interface WriteHealthEntryRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'visitId': (string);
  /**
   * Provider who writes; must lead the visit or be its second person.
   */
  'authorId': (string);
  /**
   * VITALS, MEDICATION_REVIEW, REHAB_SESSION, RISK or CARE_PLAN.
   */
  'template': (string);
  'values': (_linli_appointment_v1_Measured__Output)[];
  'text': (string);
  /**
   * Entry that this one corrects; empty = none.
   */
  'correctsEntryId': (string);
}
