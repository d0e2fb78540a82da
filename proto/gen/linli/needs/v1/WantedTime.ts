// Original file: linli/needs/v1/needs_intake.proto


/**
 * When a person would like to be served: a weekly pattern, in minutes of the local day.
 */
export interface WantedTime {
  'weekdays'?: (number)[];
  'fromMinute'?: (number);
  'toMinute'?: (number);
}

/**
 * When a person would like to be served: a weekly pattern, in minutes of the local day.
 */
export interface WantedTime__Output {
  'weekdays': (number)[];
  'fromMinute': (number);
  'toMinute': (number);
}
