// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Lets a limitation begin anew or stand still.
 */
export interface LegalMark {
  'limitationId'?: (string);
  /**
   * INTERRUPTION or SUSPENSION.
   */
  'kind'?: (string);
  'fromMs'?: (number | string | Long);
  /**
   * End of a suspension; 0 = it goes on, or it is an interruption.
   */
  'toMs'?: (number | string | Long);
  'evidenceId'?: (string);
}

/**
 * Lets a limitation begin anew or stand still.
 */
export interface LegalMark__Output {
  'limitationId': (string);
  /**
   * INTERRUPTION or SUSPENSION.
   */
  'kind': (string);
  'fromMs': (number);
  /**
   * End of a suspension; 0 = it goes on, or it is an interruption.
   */
  'toMs': (number);
  'evidenceId': (string);
}
