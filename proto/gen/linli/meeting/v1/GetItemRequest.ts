// Original file: linli/meeting/v1/joint_meeting.proto


/**
 * Request of GetItem.
 */
export interface GetItemRequest {
  'itemId'?: (string);
}

/**
 * Request of GetItem.
 */
export interface GetItemRequest__Output {
  'itemId': (string);
}
