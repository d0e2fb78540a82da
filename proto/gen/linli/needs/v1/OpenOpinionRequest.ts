// Original file: linli/needs/v1/needs_intake.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Request of OpenOpinion.
 */
export interface OpenOpinionRequest {
  'command'?: (_linli_command_v1_Command | null);
  'demandId'?: (string);
  'question'?: (string);
  'options'?: (string)[];
  /**
   * Empty = the whole community.
   */
  'gridIds'?: (string)[];
  'closesAtMs'?: (number | string | Long);
  'leastVoices'?: (number);
}

/**
 * Request of OpenOpinion.
 */
export interface OpenOpinionRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'demandId': (string);
  'question': (string);
  'options': (string)[];
  /**
   * Empty = the whole community.
   */
  'gridIds': (string)[];
  'closesAtMs': (number);
  'leastVoices': (number);
}
