// Original file: linli/appointment/v1/round.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One call or knock.
 */
export interface AttemptView {
  /**
   * CALL or VISIT.
   */
  'how'?: (string);
  /**
   * SEEN, REACHED, NOT_MET or REFUSED.
   */
  'result'?: (string);
  'atMs'?: (number | string | Long);
  'byId'?: (string);
}

/**
 * One call or knock.
 */
export interface AttemptView__Output {
  /**
   * CALL or VISIT.
   */
  'how': (string);
  /**
   * SEEN, REACHED, NOT_MET or REFUSED.
   */
  'result': (string);
  'atMs': (number);
  'byId': (string);
}
