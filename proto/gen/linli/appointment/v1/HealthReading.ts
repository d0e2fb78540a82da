// Original file: linli/appointment/v1/appointment.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One look into a health record.
 */
export interface HealthReading {
  'readerId'?: (string);
  'purpose'?: (string);
  'atMs'?: (number | string | Long);
}

/**
 * One look into a health record.
 */
export interface HealthReading__Output {
  'readerId': (string);
  'purpose': (string);
  'atMs': (number);
}
