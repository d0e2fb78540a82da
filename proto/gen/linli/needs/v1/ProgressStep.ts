// Original file: linli/needs/v1/needs_intake.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One step of a demand's way.
 */
export interface ProgressStep {
  'fact'?: (string);
  'atMs'?: (number | string | Long);
}

/**
 * One step of a demand's way.
 */
export interface ProgressStep__Output {
  'fact': (string);
  'atMs': (number);
}
