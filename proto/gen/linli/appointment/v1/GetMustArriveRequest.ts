// Original file: linli/appointment/v1/round.proto


/**
 * Request of GetMustArrive.
 */
export interface GetMustArriveRequest {
  'mustArriveId'?: (string);
}

/**
 * Request of GetMustArrive.
 */
export interface GetMustArriveRequest__Output {
  'mustArriveId': (string);
}
