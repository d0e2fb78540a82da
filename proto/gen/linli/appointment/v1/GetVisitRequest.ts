// Original file: linli/appointment/v1/appointment.proto


/**
 * Request of GetVisit.
 */
export interface GetVisitRequest {
  'visitId'?: (string);
}

/**
 * Request of GetVisit.
 */
export interface GetVisitRequest__Output {
  'visitId': (string);
}
