// Original file: linli/appointment/v1/legal.proto


/**
 * A lawyer is bound to the other side.
 */
export interface LegalConflict {
  /**
   * Whom it concerns; empty = who says so.
   */
  'lawyerId'?: (string);
  /**
   * A code.
   */
  'reason'?: (string);
}

/**
 * A lawyer is bound to the other side.
 */
export interface LegalConflict__Output {
  /**
   * Whom it concerns; empty = who says so.
   */
  'lawyerId': (string);
  /**
   * A code.
   */
  'reason': (string);
}
