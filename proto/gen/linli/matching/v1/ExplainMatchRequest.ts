// Original file: linli/matching/v1/service_matching.proto


/**
 * Request of ExplainMatch.
 */
export interface ExplainMatchRequest {
  'demandId'?: (string);
}

/**
 * Request of ExplainMatch.
 */
export interface ExplainMatchRequest__Output {
  'demandId': (string);
}
