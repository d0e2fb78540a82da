// Original file: linli/matching/v1/service_matching.proto

import type { OfferView as _linli_matching_v1_OfferView, OfferView__Output as _linli_matching_v1_OfferView__Output } from '../../../linli/matching/v1/OfferView.ts';

/**
 * Answer of GetOffer.
 */
export interface GetOfferResponse {
  'offer'?: (_linli_matching_v1_OfferView | null);
  /**
   * True while a hold of this offer must stay.
   */
  'holdsSlot'?: (boolean);
}

/**
 * Answer of GetOffer.
 */
export interface GetOfferResponse__Output {
  'offer': (_linli_matching_v1_OfferView__Output | null);
  /**
   * True while a hold of this offer must stay.
   */
  'holdsSlot': (boolean);
}
