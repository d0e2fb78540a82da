// Original file: linli/appointment/v1/legal.proto


/**
 * Advice on the spot by the lawyer on duty.
 */
export interface LegalConsult {
  'advice'?: (string);
}

/**
 * Advice on the spot by the lawyer on duty.
 */
export interface LegalConsult__Output {
  'advice': (string);
}
