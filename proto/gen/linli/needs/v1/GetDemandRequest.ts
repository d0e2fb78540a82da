// Original file: linli/needs/v1/needs_intake.proto


/**
 * Request of GetDemand.
 */
export interface GetDemandRequest {
  'demandId'?: (string);
}

/**
 * Request of GetDemand.
 */
export interface GetDemandRequest__Output {
  'demandId': (string);
}
