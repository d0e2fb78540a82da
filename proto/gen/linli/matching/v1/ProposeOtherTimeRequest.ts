// Original file: linli/matching/v1/service_matching.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Request of ProposeOtherTime.
 */
export interface ProposeOtherTimeRequest {
  'command'?: (_linli_command_v1_Command | null);
  'offerId'?: (string);
  'providerId'?: (string);
  'startMs'?: (number | string | Long);
  /**
   * Second person of a pair; empty when one is enough.
   */
  'assistantId'?: (string);
}

/**
 * Request of ProposeOtherTime.
 */
export interface ProposeOtherTimeRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'offerId': (string);
  'providerId': (string);
  'startMs': (number);
  /**
   * Second person of a pair; empty when one is enough.
   */
  'assistantId': (string);
}
