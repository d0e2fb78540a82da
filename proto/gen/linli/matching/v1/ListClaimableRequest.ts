// Original file: linli/matching/v1/service_matching.proto


/**
 * Request of ListClaimable.
 */
export interface ListClaimableRequest {
  'communityId'?: (string);
}

/**
 * Request of ListClaimable.
 */
export interface ListClaimableRequest__Output {
  'communityId': (string);
}
