// Original file: linli/meeting/v1/joint_meeting.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What a department is told to do.
 */
export interface ItemOrder {
  'leadDeptId'?: (string);
  'coDeptIds'?: (string)[];
  'dueMs'?: (number | string | Long);
  /**
   * Who follows it.
   */
  'trackerId'?: (string);
  'instruction'?: (string);
}

/**
 * What a department is told to do.
 */
export interface ItemOrder__Output {
  'leadDeptId': (string);
  'coDeptIds': (string)[];
  'dueMs': (number);
  /**
   * Who follows it.
   */
  'trackerId': (string);
  'instruction': (string);
}
