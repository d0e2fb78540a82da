// Original file: linli/needs/v1/needs_intake.proto


/**
 * What became of one line.
 */
export interface LineOutcome {
  /**
   * TAKEN, UNCHANGED, REPEATED or REFUSED.
   */
  'outcome'?: (string);
  'id'?: (string);
  'code'?: (string);
  /**
   * For REPEATED: ledger row of the line it repeats.
   */
  'ofRow'?: (string);
  'warnings'?: (string)[];
}

/**
 * What became of one line.
 */
export interface LineOutcome__Output {
  /**
   * TAKEN, UNCHANGED, REPEATED or REFUSED.
   */
  'outcome': (string);
  'id': (string);
  'code': (string);
  /**
   * For REPEATED: ledger row of the line it repeats.
   */
  'ofRow': (string);
  'warnings': (string)[];
}
