// Original file: linli/appointment/v1/legal.proto


/**
 * The end of a case.
 */
export interface LegalClose {
  /**
   * RECOVERED, RECOVERED_IN_PART, AWARDED_UNPAID, NOT_WON or OTHERWISE.
   */
  'outcome'?: (string);
  'text'?: (string);
}

/**
 * The end of a case.
 */
export interface LegalClose__Output {
  /**
   * RECOVERED, RECOVERED_IN_PART, AWARDED_UNPAID, NOT_WON or OTHERWISE.
   */
  'outcome': (string);
  'text': (string);
}
