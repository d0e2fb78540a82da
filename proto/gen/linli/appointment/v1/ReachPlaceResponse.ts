// Original file: linli/appointment/v1/round.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of ReachPlace.
 */
export interface ReachPlaceResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
}

/**
 * Answer of ReachPlace.
 */
export interface ReachPlaceResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
}
