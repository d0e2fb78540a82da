// Original file: linli/appointment/v1/round.proto


/**
 * A month that is over.
 */
export interface MonthView {
  'month'?: (string);
  /**
   * KEPT, BREACHED or UNREACHABLE.
   */
  'end'?: (string);
}

/**
 * A month that is over.
 */
export interface MonthView__Output {
  'month': (string);
  /**
   * KEPT, BREACHED or UNREACHABLE.
   */
  'end': (string);
}
