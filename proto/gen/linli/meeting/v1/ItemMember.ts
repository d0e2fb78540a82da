// Original file: linli/meeting/v1/joint_meeting.proto


/**
 * The demand of an item that was put to this one.
 */
export interface ItemMember {
  'itemId'?: (string);
  'demandId'?: (string);
}

/**
 * The demand of an item that was put to this one.
 */
export interface ItemMember__Output {
  'itemId': (string);
  'demandId': (string);
}
