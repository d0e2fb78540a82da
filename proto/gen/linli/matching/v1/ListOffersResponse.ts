// Original file: linli/matching/v1/service_matching.proto

import type { OfferView as _linli_matching_v1_OfferView, OfferView__Output as _linli_matching_v1_OfferView__Output } from '../../../linli/matching/v1/OfferView.ts';

/**
 * Answer of ListOffers.
 */
export interface ListOffersResponse {
  'offers'?: (_linli_matching_v1_OfferView)[];
}

/**
 * Answer of ListOffers.
 */
export interface ListOffersResponse__Output {
  'offers': (_linli_matching_v1_OfferView__Output)[];
}
