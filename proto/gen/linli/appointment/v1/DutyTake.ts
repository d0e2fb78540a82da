// Original file: linli/appointment/v1/duty.proto


/**
 * Takes an uncovered shift.
 */
export interface DutyTake {
  'shiftId'?: (string);
}

/**
 * Takes an uncovered shift.
 */
export interface DutyTake__Output {
  'shiftId': (string);
}
