// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { DemandLine as _linli_needs_v1_DemandLine, DemandLine__Output as _linli_needs_v1_DemandLine__Output } from '../../../linli/needs/v1/DemandLine.ts';

/**
 * Request of SubmitDemand.
 */
export interface SubmitDemandRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demand'?: (_linli_needs_v1_DemandLine | null);
}

/**
 * Request of SubmitDemand.
 */
export interface SubmitDemandRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demand': (_linli_needs_v1_DemandLine__Output | null);
}
