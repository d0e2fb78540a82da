// Original file: linli/matching/v1/service_matching.proto

import type { ProviderView as _linli_matching_v1_ProviderView, ProviderView__Output as _linli_matching_v1_ProviderView__Output } from '../../../linli/matching/v1/ProviderView.ts';

/**
 * Answer of ListProviders.
 */
export interface ListProvidersResponse {
  'providers'?: (_linli_matching_v1_ProviderView)[];
  'cursor'?: (string);
}

/**
 * Answer of ListProviders.
 */
export interface ListProvidersResponse__Output {
  'providers': (_linli_matching_v1_ProviderView__Output)[];
  'cursor': (string);
}
