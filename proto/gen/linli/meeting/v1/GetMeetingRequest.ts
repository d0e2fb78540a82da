// Original file: linli/meeting/v1/meeting.proto


/**
 * Request of GetMeeting.
 */
export interface GetMeetingRequest {
  'meetingId'?: (string);
}

/**
 * Request of GetMeeting.
 */
export interface GetMeetingRequest__Output {
  'meetingId': (string);
}
