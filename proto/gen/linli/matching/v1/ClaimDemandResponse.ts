// Original file: linli/matching/v1/service_matching.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Answer of ClaimDemand.
 */
export interface ClaimDemandResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
  'offerId'?: (string);
  'startMs'?: (number | string | Long);
}

/**
 * Answer of ClaimDemand.
 */
export interface ClaimDemandResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
  'offerId': (string);
  'startMs': (number);
}
