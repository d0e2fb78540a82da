// Original file: linli/needs/v1/needs_intake.proto


/**
 * Request of ListJurisdictions.
 */
export interface ListJurisdictionsRequest {
}

/**
 * Request of ListJurisdictions.
 */
export interface ListJurisdictionsRequest__Output {
}
