// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { JurisdictionLine as _linli_needs_v1_JurisdictionLine, JurisdictionLine__Output as _linli_needs_v1_JurisdictionLine__Output } from '../../../linli/needs/v1/JurisdictionLine.ts';

/**
 * Request of RegisterJurisdictions: at most 500 lines.
 */
export interface RegisterJurisdictionsRequest {
  'command'?: (_linli_command_v1_Command | null);
  'lines'?: (_linli_needs_v1_JurisdictionLine)[];
}

/**
 * Request of RegisterJurisdictions: at most 500 lines.
 */
export interface RegisterJurisdictionsRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'lines': (_linli_needs_v1_JurisdictionLine__Output)[];
}
