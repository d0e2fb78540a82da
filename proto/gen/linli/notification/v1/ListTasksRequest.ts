// Original file: linli/notification/v1/notification.proto


/**
 * Request of ListTasks.
 */
export interface ListTasksRequest {
  'ownerId'?: (string);
}

/**
 * Request of ListTasks.
 */
export interface ListTasksRequest__Output {
  'ownerId': (string);
}
