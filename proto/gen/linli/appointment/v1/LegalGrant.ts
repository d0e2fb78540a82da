// Original file: linli/appointment/v1/legal.proto


/**
 * A written decision to help.
 */
export interface LegalGrant {
  'text'?: (string);
}

/**
 * A written decision to help.
 */
export interface LegalGrant__Output {
  'text': (string);
}
