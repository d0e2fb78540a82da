// Original file: linli/matching/v1/service_matching.proto


/**
 * One wish that may be claimed.
 */
export interface ClaimableView {
  'demandId'?: (string);
  'type'?: (string);
  'gridId'?: (string);
}

/**
 * One wish that may be claimed.
 */
export interface ClaimableView__Output {
  'demandId': (string);
  'type': (string);
  'gridId': (string);
}
