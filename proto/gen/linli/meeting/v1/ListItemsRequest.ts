// Original file: linli/meeting/v1/joint_meeting.proto


/**
 * Request of ListItems.
 */
export interface ListItemsRequest {
  'communityId'?: (string);
  'cursor'?: (string);
  'limit'?: (number);
  /**
   * Only items of this level; empty = all.
   */
  'level'?: (string);
}

/**
 * Request of ListItems.
 */
export interface ListItemsRequest__Output {
  'communityId': (string);
  'cursor': (string);
  'limit': (number);
  /**
   * Only items of this level; empty = all.
   */
  'level': (string);
}
