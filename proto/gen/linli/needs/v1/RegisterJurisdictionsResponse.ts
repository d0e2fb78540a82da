// Original file: linli/needs/v1/needs_intake.proto

import type { LineOutcome as _linli_needs_v1_LineOutcome, LineOutcome__Output as _linli_needs_v1_LineOutcome__Output } from '../../../linli/needs/v1/LineOutcome.ts';

/**
 * Answer of RegisterJurisdictions.
 */
export interface RegisterJurisdictionsResponse {
  'outcomes'?: (_linli_needs_v1_LineOutcome)[];
}

/**
 * Answer of RegisterJurisdictions.
 */
export interface RegisterJurisdictionsResponse__Output {
  'outcomes': (_linli_needs_v1_LineOutcome__Output)[];
}
