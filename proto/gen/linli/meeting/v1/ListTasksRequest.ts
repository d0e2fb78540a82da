// Original file: linli/meeting/v1/joint_meeting.proto


/**
 * Request of ListTasks.
 */
export interface ListTasksRequest {
  'communityId'?: (string);
  'cursor'?: (string);
  'limit'?: (number);
}

/**
 * Request of ListTasks.
 */
export interface ListTasksRequest__Output {
  'communityId': (string);
  'cursor': (string);
  'limit': (number);
}
