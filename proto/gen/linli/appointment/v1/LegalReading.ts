// Original file: linli/appointment/v1/legal.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One look into a legal file.
 */
export interface LegalReading {
  'readerId'?: (string);
  'purpose'?: (string);
  'atMs'?: (number | string | Long);
}

/**
 * One look into a legal file.
 */
export interface LegalReading__Output {
  'readerId': (string);
  'purpose': (string);
  'atMs': (number);
}
