// Original file: linli/needs/v1/needs_intake.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A clock of a demand, with what it has come to.
 */
export interface ClockView {
  'kind'?: (string);
  'version'?: (number);
  'dueMs'?: (number | string | Long);
  /**
   * RUNNING, PAUSED, STOPPED or BREACHED.
   */
  'state'?: (string);
}

/**
 * A clock of a demand, with what it has come to.
 */
export interface ClockView__Output {
  'kind': (string);
  'version': (number);
  'dueMs': (number);
  /**
   * RUNNING, PAUSED, STOPPED or BREACHED.
   */
  'state': (string);
}
