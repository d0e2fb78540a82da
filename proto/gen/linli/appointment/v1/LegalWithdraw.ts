// Original file: linli/appointment/v1/legal.proto


/**
 * The applicant wants it no more.
 */
export interface LegalWithdraw {
  /**
   * A code.
   */
  'reason'?: (string);
}

/**
 * The applicant wants it no more.
 */
export interface LegalWithdraw__Output {
  /**
   * A code.
   */
  'reason': (string);
}
