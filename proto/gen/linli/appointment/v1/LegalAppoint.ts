// Original file: linli/appointment/v1/legal.proto


/**
 * Names the lawyer.
 */
export interface LegalAppoint {
  'lawyerId'?: (string);
}

/**
 * Names the lawyer.
 */
export interface LegalAppoint__Output {
  'lawyerId': (string);
}
