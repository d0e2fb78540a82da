// Original file: linli/appointment/v1/duty.proto


/**
 * Gives a shift to a lawyer.
 */
export interface DutyAssign {
  'shiftId'?: (string);
  'lawyerId'?: (string);
}

/**
 * Gives a shift to a lawyer.
 */
export interface DutyAssign__Output {
  'shiftId': (string);
  'lawyerId': (string);
}
