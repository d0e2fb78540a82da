// Original file: linli/matching/v1/service_matching.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { ProviderLine as _linli_matching_v1_ProviderLine, ProviderLine__Output as _linli_matching_v1_ProviderLine__Output } from '../../../linli/matching/v1/ProviderLine.ts';

/**
 * Request of RegisterProviders: at most 500 lines.
 */
export interface RegisterProvidersRequest {
  'command'?: (_linli_command_v1_Command | null);
  'lines'?: (_linli_matching_v1_ProviderLine)[];
}

/**
 * Request of RegisterProviders: at most 500 lines.
 */
export interface RegisterProvidersRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'lines': (_linli_matching_v1_ProviderLine__Output)[];
}
