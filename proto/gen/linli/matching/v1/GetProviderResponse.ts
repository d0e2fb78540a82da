// Original file: linli/matching/v1/service_matching.proto

import type { ProviderView as _linli_matching_v1_ProviderView, ProviderView__Output as _linli_matching_v1_ProviderView__Output } from '../../../linli/matching/v1/ProviderView.ts';

/**
 * Answer of GetProvider.
 */
export interface GetProviderResponse {
  'provider'?: (_linli_matching_v1_ProviderView | null);
}

/**
 * Answer of GetProvider.
 */
export interface GetProviderResponse__Output {
  'provider': (_linli_matching_v1_ProviderView__Output | null);
}
