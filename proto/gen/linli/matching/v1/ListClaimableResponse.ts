// Original file: linli/matching/v1/service_matching.proto

import type { ClaimableView as _linli_matching_v1_ClaimableView, ClaimableView__Output as _linli_matching_v1_ClaimableView__Output } from '../../../linli/matching/v1/ClaimableView.ts';

/**
 * Answer of ListClaimable.
 */
export interface ListClaimableResponse {
  'wishes'?: (_linli_matching_v1_ClaimableView)[];
}

/**
 * Answer of ListClaimable.
 */
export interface ListClaimableResponse__Output {
  'wishes': (_linli_matching_v1_ClaimableView__Output)[];
}
