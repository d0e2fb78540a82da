// Original file: linli/needs/v1/needs_intake.proto

import type { Long } from '@grpc/proto-loader';

/**
 * An opinion round, without who said what.
 */
export interface OpinionView {
  'question'?: (string);
  'options'?: (string)[];
  /**
   * Voices for each option; empty while the round runs, so that nobody follows the others.
   */
  'tally'?: (number)[];
  'voices'?: (number);
  'leastVoices'?: (number);
  'closesAtMs'?: (number | string | Long);
  /**
   * APPROVED, REVISED, REJECTED or OVERTAKEN; empty = it runs.
   */
  'outcome'?: (string);
}

/**
 * An opinion round, without who said what.
 */
export interface OpinionView__Output {
  'question': (string);
  'options': (string)[];
  /**
   * Voices for each option; empty while the round runs, so that nobody follows the others.
   */
  'tally': (number)[];
  'voices': (number);
  'leastVoices': (number);
  'closesAtMs': (number);
  /**
   * APPROVED, REVISED, REJECTED or OVERTAKEN; empty = it runs.
   */
  'outcome': (string);
}
