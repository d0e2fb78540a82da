// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { HouseholdLine as _linli_needs_v1_HouseholdLine, HouseholdLine__Output as _linli_needs_v1_HouseholdLine__Output } from '../../../linli/needs/v1/HouseholdLine.ts';

/**
 * Request of RegisterHouseholds: at most 500 lines.
 */
export interface RegisterHouseholdsRequest {
  'command'?: (_linli_command_v1_Command | null);
  'lines'?: (_linli_needs_v1_HouseholdLine)[];
}

/**
 * Request of RegisterHouseholds: at most 500 lines.
 */
export interface RegisterHouseholdsRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'lines': (_linli_needs_v1_HouseholdLine__Output)[];
}
