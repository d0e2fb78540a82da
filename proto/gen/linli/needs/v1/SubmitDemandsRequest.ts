// Original file: linli/needs/v1/needs_intake.proto

import type { SubmitDemandRequest as _linli_needs_v1_SubmitDemandRequest, SubmitDemandRequest__Output as _linli_needs_v1_SubmitDemandRequest__Output } from '../../../linli/needs/v1/SubmitDemandRequest.ts';

/**
 * Request of SubmitDemands.
 */
export interface SubmitDemandsRequest {
  'lines'?: (_linli_needs_v1_SubmitDemandRequest)[];
}

/**
 * Request of SubmitDemands.
 */
export interface SubmitDemandsRequest__Output {
  'lines': (_linli_needs_v1_SubmitDemandRequest__Output)[];
}
