// Original file: linli/matching/v1/service_matching.proto


/**
 * A time of the day at which somebody would like to be served.
 */
export interface WantedView {
  /**
   * ISO weekdays, 1 = Monday; none = every day.
   */
  'weekdays'?: (number)[];
  'fromMinute'?: (number);
  'toMinute'?: (number);
}

/**
 * A time of the day at which somebody would like to be served.
 */
export interface WantedView__Output {
  /**
   * ISO weekdays, 1 = Monday; none = every day.
   */
  'weekdays': (number)[];
  'fromMinute': (number);
  'toMinute': (number);
}
