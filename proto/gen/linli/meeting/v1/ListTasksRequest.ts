// Original file: linli/meeting/v1/joint_meeting.proto


/**
 * Request of ListTasks.
 */
export interface ListTasksRequest {
  'communityId'?: (string);
  'cursor'?: (string);
  'limit'?: (number);
  /**
   * Only those of this department; empty = all.
   */
  'deptId'?: (string);
}

/**
 * Request of ListTasks.
 */
export interface ListTasksRequest__Output {
  'communityId': (string);
  'cursor': (string);
  'limit': (number);
  /**
   * Only those of this department; empty = all.
   */
  'deptId': (string);
}
