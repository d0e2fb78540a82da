// Original file: linli/appointment/v1/round.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One step of a task.
 */
export interface ArriveStepView {
  'atMs'?: (number | string | Long);
  'state'?: (string);
  'byId'?: (string);
}

/**
 * One step of a task.
 */
export interface ArriveStepView__Output {
  'atMs': (number);
  'state': (string);
  'byId': (string);
}
