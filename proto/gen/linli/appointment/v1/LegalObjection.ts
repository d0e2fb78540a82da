// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * An objection.
 */
export interface LegalObjection {
  'text'?: (string);
  'atMs'?: (number | string | Long);
}

/**
 * An objection.
 */
export interface LegalObjection__Output {
  'text': (string);
  'atMs': (number);
}
