// Original file: linli/meeting/v1/joint_meeting.proto


/**
 * Request of GetTask.
 */
export interface GetTaskRequest {
  'taskId'?: (string);
}

/**
 * Request of GetTask.
 */
export interface GetTaskRequest__Output {
  'taskId': (string);
}
