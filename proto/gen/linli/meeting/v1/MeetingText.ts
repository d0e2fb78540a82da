// Original file: linli/meeting/v1/meeting.proto


/**
 * A word, or the minutes.
 */
export interface MeetingText {
  'text'?: (string);
}

/**
 * A word, or the minutes.
 */
export interface MeetingText__Output {
  'text': (string);
}
