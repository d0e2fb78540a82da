// Original file: linli/appointment/v1/duty.proto


/**
 * A lawyer cannot come.
 */
export interface DutyLeave {
  'shiftId'?: (string);
  /**
   * A code.
   */
  'reason'?: (string);
}

/**
 * A lawyer cannot come.
 */
export interface DutyLeave__Output {
  'shiftId': (string);
  /**
   * A code.
   */
  'reason': (string);
}
