// Original file: linli/matching/v1/service_matching.proto


/**
 * Weekly hours of a provider.
 */
export interface WeeklyWindow {
  /**
   * ISO weekday, 1 = Monday.
   */
  'weekday'?: (number);
  'fromMinute'?: (number);
  'toMinute'?: (number);
  /**
   * People at most in this window.
   */
  'capacity'?: (number);
}

/**
 * Weekly hours of a provider.
 */
export interface WeeklyWindow__Output {
  /**
   * ISO weekday, 1 = Monday.
   */
  'weekday': (number);
  'fromMinute': (number);
  'toMinute': (number);
  /**
   * People at most in this window.
   */
  'capacity': (number);
}
