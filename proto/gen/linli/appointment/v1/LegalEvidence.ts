// Original file: linli/appointment/v1/legal.proto


/**
 * One paper that proves something.
 */
export interface LegalEvidence {
  /**
   * Given by the service; empty in a request.
   */
  'evidenceId'?: (string);
  /**
   * What it is, as a code: CONTRACT, PAY_RECORD, ORDER_LOG, ACCIDENT_PAPER, MEDICAL_PAPER …
   */
  'kind'?: (string);
  'title'?: (string);
  /**
   * IN_HAND, PROMISED, MISSING or UNUSABLE.
   */
  'status'?: (string);
}

/**
 * One paper that proves something.
 */
export interface LegalEvidence__Output {
  /**
   * Given by the service; empty in a request.
   */
  'evidenceId': (string);
  /**
   * What it is, as a code: CONTRACT, PAY_RECORD, ORDER_LOG, ACCIDENT_PAPER, MEDICAL_PAPER …
   */
  'kind': (string);
  'title': (string);
  /**
   * IN_HAND, PROMISED, MISSING or UNUSABLE.
   */
  'status': (string);
}
