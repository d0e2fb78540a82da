// Original file: linli/appointment/v1/duty.proto


/**
 * The own shift for the shift of somebody else.
 */
export interface DutySwap {
  'shiftId'?: (string);
  'forShiftId'?: (string);
}

/**
 * The own shift for the shift of somebody else.
 */
export interface DutySwap__Output {
  'shiftId': (string);
  'forShiftId': (string);
}
