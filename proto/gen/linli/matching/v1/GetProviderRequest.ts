// Original file: linli/matching/v1/service_matching.proto


/**
 * Request of GetProvider.
 */
export interface GetProviderRequest {
  'providerId'?: (string);
  'masked'?: (boolean);
}

/**
 * Request of GetProvider.
 */
export interface GetProviderRequest__Output {
  'providerId': (string);
  'masked': (boolean);
}
