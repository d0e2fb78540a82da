// Original file: linli/matching/v1/service_matching.proto


/**
 * Request of ListAssistants.
 */
export interface ListAssistantsRequest {
  'offerId'?: (string);
}

/**
 * Request of ListAssistants.
 */
export interface ListAssistantsRequest__Output {
  'offerId': (string);
}
