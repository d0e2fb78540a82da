// Original file: linli/meeting/v1/joint_meeting.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Something that was done about a task.
 */
export interface TaskStep {
  'atMs'?: (number | string | Long);
  /**
   * The state it led to.
   */
  'state'?: (string);
  'by'?: (string);
  'note'?: (string);
}

/**
 * Something that was done about a task.
 */
export interface TaskStep__Output {
  'atMs': (number);
  /**
   * The state it led to.
   */
  'state': (string);
  'by': (string);
  'note': (string);
}
