// Original file: linli/needs/v1/needs_intake.proto

import type { Receipt as _linli_command_v1_Receipt, Receipt__Output as _linli_command_v1_Receipt__Output } from '../../../linli/command/v1/Receipt.ts';

/**
 * Answer of SubmitDemand.
 */
export interface SubmitDemandResponse {
  'receipt'?: (_linli_command_v1_Receipt | null);
  'no'?: (string);
  /**
   * Six characters that can be read out on the phone.
   */
  'progressCode'?: (string);
  /**
   * Demand that this one may repeat; empty = none.
   */
  'suspectedDuplicateOf'?: (string);
  /**
   * 110, 119, 120 when the demand is an emergency.
   */
  'callNumbers'?: (string)[];
  'warnings'?: (string)[];
}

/**
 * Answer of SubmitDemand.
 */
export interface SubmitDemandResponse__Output {
  'receipt': (_linli_command_v1_Receipt__Output | null);
  'no': (string);
  /**
   * Six characters that can be read out on the phone.
   */
  'progressCode': (string);
  /**
   * Demand that this one may repeat; empty = none.
   */
  'suspectedDuplicateOf': (string);
  /**
   * 110, 119, 120 when the demand is an emergency.
   */
  'callNumbers': (string)[];
  'warnings': (string)[];
}
