// Original file: linli/meeting/v1/meeting.proto


/**
 * Nothing more is said.
 */
export interface MeetingPlain {
}

/**
 * Nothing more is said.
 */
export interface MeetingPlain__Output {
}
