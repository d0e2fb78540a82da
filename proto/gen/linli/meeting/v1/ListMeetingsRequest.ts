// Original file: linli/meeting/v1/meeting.proto


/**
 * Request of ListMeetings.
 */
export interface ListMeetingsRequest {
  'communityId'?: (string);
  'limit'?: (number);
}

/**
 * Request of ListMeetings.
 */
export interface ListMeetingsRequest__Output {
  'communityId': (string);
  'limit': (number);
}
