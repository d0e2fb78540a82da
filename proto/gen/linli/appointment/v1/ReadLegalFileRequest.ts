// Original file: linli/appointment/v1/legal.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ReadLegalFile.
 */
export interface ReadLegalFileRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  'personId'?: (string);
  /**
   * LEGAL.
   */
  'purpose'?: (string);
  'leadsIn'?: (string)[];
}

/**
 * Request of ReadLegalFile.
 */
export interface ReadLegalFileRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  'personId': (string);
  /**
   * LEGAL.
   */
  'purpose': (string);
  'leadsIn': (string)[];
}
