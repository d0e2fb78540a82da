// Original file: linli/matching/v1/service_matching.proto


/**
 * Request of ListOffers.
 */
export interface ListOffersRequest {
  'providerId'?: (string);
}

/**
 * Request of ListOffers.
 */
export interface ListOffersRequest__Output {
  'providerId': (string);
}
