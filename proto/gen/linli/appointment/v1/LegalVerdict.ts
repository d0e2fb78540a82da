// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A written decision.
 */
export interface LegalVerdict {
  /**
   * GRANTED, REFUSED or TERMINATED.
   */
  'verdict'?: (string);
  'deciderId'?: (string);
  'reason'?: (string);
  'text'?: (string);
  'atMs'?: (number | string | Long);
  /**
   * Until when it may be objected to; 0 = there is nothing to object to.
   */
  'objectByMs'?: (number | string | Long);
}

/**
 * A written decision.
 */
export interface LegalVerdict__Output {
  /**
   * GRANTED, REFUSED or TERMINATED.
   */
  'verdict': (string);
  'deciderId': (string);
  'reason': (string);
  'text': (string);
  'atMs': (number);
  /**
   * Until when it may be objected to; 0 = there is nothing to object to.
   */
  'objectByMs': (number);
}
