// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Something within a time: what runs, and since when.
 */
export interface LegalLimitation {
  /**
   * Code of a row of the tenant.
   */
  'basis'?: (string);
  'startMs'?: (number | string | Long);
  /**
   * The paper of it; empty = none yet.
   */
  'evidenceId'?: (string);
}

/**
 * Something within a time: what runs, and since when.
 */
export interface LegalLimitation__Output {
  /**
   * Code of a row of the tenant.
   */
  'basis': (string);
  'startMs': (number);
  /**
   * The paper of it; empty = none yet.
   */
  'evidenceId': (string);
}
