// Original file: linli/appointment/v1/duty.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One shift.
 */
export interface DutyShiftView {
  'shiftId'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  /**
   * Empty = uncovered.
   */
  'lawyerId'?: (string);
  /**
   * The shift that its lawyer would take for this one; empty = none.
   */
  'swapForId'?: (string);
}

/**
 * One shift.
 */
export interface DutyShiftView__Output {
  'shiftId': (string);
  'startMs': (number);
  'endMs': (number);
  /**
   * Empty = uncovered.
   */
  'lawyerId': (string);
  /**
   * The shift that its lawyer would take for this one; empty = none.
   */
  'swapForId': (string);
}
