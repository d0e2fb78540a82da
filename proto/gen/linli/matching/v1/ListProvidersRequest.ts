// Original file: linli/matching/v1/service_matching.proto


/**
 * Request of ListProviders.
 */
export interface ListProvidersRequest {
  'communityId'?: (string);
  /**
   * Empty = the first page.
   */
  'cursor'?: (string);
  'limit'?: (number);
  'masked'?: (boolean);
}

/**
 * Request of ListProviders.
 */
export interface ListProvidersRequest__Output {
  'communityId': (string);
  /**
   * Empty = the first page.
   */
  'cursor': (string);
  'limit': (number);
  'masked': (boolean);
}
