// Original file: linli/appointment/v1/legal.proto


/**
 * The applicant objects to a refusal or a termination.
 */
export interface LegalObject {
  'text'?: (string);
}

/**
 * The applicant objects to a refusal or a termination.
 */
export interface LegalObject__Output {
  'text': (string);
}
