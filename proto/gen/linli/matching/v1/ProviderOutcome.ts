// Original file: linli/matching/v1/service_matching.proto


/**
 * What became of one line.
 */
export interface ProviderOutcome {
  /**
   * TAKEN, UNCHANGED, REPEATED or REFUSED.
   */
  'outcome'?: (string);
  'providerId'?: (string);
  'code'?: (string);
  'warnings'?: (string)[];
}

/**
 * What became of one line.
 */
export interface ProviderOutcome__Output {
  /**
   * TAKEN, UNCHANGED, REPEATED or REFUSED.
   */
  'outcome': (string);
  'providerId': (string);
  'code': (string);
  'warnings': (string)[];
}
