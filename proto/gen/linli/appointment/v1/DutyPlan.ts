// Original file: linli/appointment/v1/duty.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A shift to come.
 */
export interface DutyPlan {
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  /**
   * Empty = uncovered.
   */
  'lawyerId'?: (string);
}

/**
 * A shift to come.
 */
export interface DutyPlan__Output {
  'startMs': (number);
  'endMs': (number);
  /**
   * Empty = uncovered.
   */
  'lawyerId': (string);
}
