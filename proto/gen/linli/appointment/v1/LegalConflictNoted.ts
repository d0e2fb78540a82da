// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * A lawyer who may not have the case.
 */
export interface LegalConflictNoted {
  'lawyerId'?: (string);
  'reason'?: (string);
  'atMs'?: (number | string | Long);
}

/**
 * A lawyer who may not have the case.
 */
export interface LegalConflictNoted__Output {
  'lawyerId': (string);
  'reason': (string);
  'atMs': (number);
}
