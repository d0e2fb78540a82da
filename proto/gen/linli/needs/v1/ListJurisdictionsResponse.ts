// Original file: linli/needs/v1/needs_intake.proto

import type { JurisdictionView as _linli_needs_v1_JurisdictionView, JurisdictionView__Output as _linli_needs_v1_JurisdictionView__Output } from '../../../linli/needs/v1/JurisdictionView.ts';

/**
 * Answer of ListJurisdictions.
 */
export interface ListJurisdictionsResponse {
  'jurisdictions'?: (_linli_needs_v1_JurisdictionView)[];
}

/**
 * Answer of ListJurisdictions.
 */
export interface ListJurisdictionsResponse__Output {
  'jurisdictions': (_linli_needs_v1_JurisdictionView__Output)[];
}
