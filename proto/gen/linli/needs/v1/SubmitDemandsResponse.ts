// Original file: linli/needs/v1/needs_intake.proto

import type { LineOutcome as _linli_needs_v1_LineOutcome, LineOutcome__Output as _linli_needs_v1_LineOutcome__Output } from '../../../linli/needs/v1/LineOutcome.ts';

/**
 * Answer of SubmitDemands, one outcome for each line in order.
 */
export interface SubmitDemandsResponse {
  'outcomes'?: (_linli_needs_v1_LineOutcome)[];
}

/**
 * Answer of SubmitDemands, one outcome for each line in order.
 */
export interface SubmitDemandsResponse__Output {
  'outcomes': (_linli_needs_v1_LineOutcome__Output)[];
}
