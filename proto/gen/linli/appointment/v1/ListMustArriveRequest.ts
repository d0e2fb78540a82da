// Original file: linli/appointment/v1/round.proto


/**
 * Request of ListMustArrive.
 */
export interface ListMustArriveRequest {
  'gridIds'?: (string)[];
}

/**
 * Request of ListMustArrive.
 */
export interface ListMustArriveRequest__Output {
  'gridIds': (string)[];
}
