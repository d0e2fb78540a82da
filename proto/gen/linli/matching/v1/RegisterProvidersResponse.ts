// Original file: linli/matching/v1/service_matching.proto

import type { ProviderOutcome as _linli_matching_v1_ProviderOutcome, ProviderOutcome__Output as _linli_matching_v1_ProviderOutcome__Output } from '../../../linli/matching/v1/ProviderOutcome.ts';

/**
 * Answer of RegisterProviders.
 */
export interface RegisterProvidersResponse {
  'outcomes'?: (_linli_matching_v1_ProviderOutcome)[];
}

/**
 * Answer of RegisterProviders.
 */
export interface RegisterProvidersResponse__Output {
  'outcomes': (_linli_matching_v1_ProviderOutcome__Output)[];
}
