// Original file: linli/meeting/v1/joint_meeting.proto

import type { Long } from '@grpc/proto-loader';

/**
 * More time for a department.
 */
export interface TaskExtension {
  /**
   * REQUESTED, GRANTED or DENIED.
   */
  'state'?: (string);
  'untilMs'?: (number | string | Long);
  'by'?: (string);
  'reason'?: (string);
}

/**
 * More time for a department.
 */
export interface TaskExtension__Output {
  /**
   * REQUESTED, GRANTED or DENIED.
   */
  'state': (string);
  'untilMs': (number);
  'by': (string);
  'reason': (string);
}
