// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One part of what is owed.
 */
export interface LegalInstalment {
  /**
   * Given by the service; empty in a request.
   */
  'instalmentId'?: (string);
  'dueMs'?: (number | string | Long);
  'amountFen'?: (number | string | Long);
}

/**
 * One part of what is owed.
 */
export interface LegalInstalment__Output {
  /**
   * Given by the service; empty in a request.
   */
  'instalmentId': (string);
  'dueMs': (number);
  'amountFen': (number);
}
