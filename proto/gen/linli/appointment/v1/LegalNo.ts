// Original file: linli/appointment/v1/legal.proto


/**
 * A written decision not to help, or to help no longer.
 */
export interface LegalNo {
  /**
   * A code.
   */
  'reason'?: (string);
  'text'?: (string);
}

/**
 * A written decision not to help, or to help no longer.
 */
export interface LegalNo__Output {
  /**
   * A code.
   */
  'reason': (string);
  'text': (string);
}
