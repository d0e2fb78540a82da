// Original file: linli/meeting/v1/meeting.proto

import type { Long } from '@grpc/proto-loader';

/**
 * What a meeting makes of one item.
 */
export interface MeetingResolution {
  /**
   * ASSIGN, FUND, POLICY, DEFER, REJECT or LEVEL_UP.
   */
  'kind'?: (string);
  'leadDeptId'?: (string);
  'coDeptIds'?: (string)[];
  /**
   * Day of the order, of the return, or until when who reported is told.
   */
  'dueMs'?: (number | string | Long);
  'trackerId'?: (string);
  /**
   * LEVEL_UP: where to.
   */
  'level'?: (string);
  /**
   * REJECT: a code.
   */
  'reason'?: (string);
  'text'?: (string);
}

/**
 * What a meeting makes of one item.
 */
export interface MeetingResolution__Output {
  /**
   * ASSIGN, FUND, POLICY, DEFER, REJECT or LEVEL_UP.
   */
  'kind': (string);
  'leadDeptId': (string);
  'coDeptIds': (string)[];
  /**
   * Day of the order, of the return, or until when who reported is told.
   */
  'dueMs': (number);
  'trackerId': (string);
  /**
   * LEVEL_UP: where to.
   */
  'level': (string);
  /**
   * REJECT: a code.
   */
  'reason': (string);
  'text': (string);
}
