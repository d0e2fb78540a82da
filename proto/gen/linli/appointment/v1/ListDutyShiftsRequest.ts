// Original file: linli/appointment/v1/duty.proto


/**
 * Request of ListDutyShifts.
 */
export interface ListDutyShiftsRequest {
  'personId'?: (string);
  'communityId'?: (string);
  /**
   * YYYY-MM; empty = the month of now.
   */
  'month'?: (string);
  /**
   * Only those to come that nobody has.
   */
  'uncovered'?: (boolean);
}

/**
 * Request of ListDutyShifts.
 */
export interface ListDutyShiftsRequest__Output {
  'personId': (string);
  'communityId': (string);
  /**
   * YYYY-MM; empty = the month of now.
   */
  'month': (string);
  /**
   * Only those to come that nobody has.
   */
  'uncovered': (boolean);
}
