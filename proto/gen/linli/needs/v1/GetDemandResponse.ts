// Original file: linli/needs/v1/needs_intake.proto

import type { DemandView as _linli_needs_v1_DemandView, DemandView__Output as _linli_needs_v1_DemandView__Output } from '../../../linli/needs/v1/DemandView.ts';

/**
 * Answer of GetDemand.
 */
export interface GetDemandResponse {
  'demand'?: (_linli_needs_v1_DemandView | null);
}

/**
 * Answer of GetDemand.
 */
export interface GetDemandResponse__Output {
  'demand': (_linli_needs_v1_DemandView__Output | null);
}
