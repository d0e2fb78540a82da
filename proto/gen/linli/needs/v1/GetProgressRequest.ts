// Original file: linli/needs/v1/needs_intake.proto


/**
 * Request of GetProgress.
 */
export interface GetProgressRequest {
  'progressCode'?: (string);
}

/**
 * Request of GetProgress.
 */
export interface GetProgressRequest__Output {
  'progressCode': (string);
}
