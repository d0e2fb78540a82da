// Original file: linli/matching/v1/service_matching.proto


/**
 * Request of GetOffer.
 */
export interface GetOfferRequest {
  'offerId'?: (string);
}

/**
 * Request of GetOffer.
 */
export interface GetOfferRequest__Output {
  'offerId': (string);
}
