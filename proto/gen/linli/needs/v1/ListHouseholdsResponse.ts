// Original file: linli/needs/v1/needs_intake.proto

import type { HouseholdView as _linli_needs_v1_HouseholdView, HouseholdView__Output as _linli_needs_v1_HouseholdView__Output } from '../../../linli/needs/v1/HouseholdView.ts';

/**
 * Answer of ListHouseholds: unknown ids are left out.
 */
export interface ListHouseholdsResponse {
  'households'?: (_linli_needs_v1_HouseholdView)[];
}

/**
 * Answer of ListHouseholds: unknown ids are left out.
 */
export interface ListHouseholdsResponse__Output {
  'households': (_linli_needs_v1_HouseholdView__Output)[];
}
