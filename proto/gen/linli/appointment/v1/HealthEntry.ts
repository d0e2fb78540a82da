// Original file: linli/appointment/v1/appointment.proto

import type { Measured as _linli_appointment_v1_Measured, Measured__Output as _linli_appointment_v1_Measured__Output } from '../../../linli/appointment/v1/Measured.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One entry of a health record.
 */
export interface HealthEntry {
  'entryId'?: (string);
  'visitId'?: (string);
  'authorId'?: (string);
  'template'?: (string);
  'values'?: (_linli_appointment_v1_Measured)[];
  'text'?: (string);
  'correctsEntryId'?: (string);
  'atMs'?: (number | string | Long);
}

/**
 * One entry of a health record.
 */
export interface HealthEntry__Output {
  'entryId': (string);
  'visitId': (string);
  'authorId': (string);
  'template': (string);
  'values': (_linli_appointment_v1_Measured__Output)[];
  'text': (string);
  'correctsEntryId': (string);
  'atMs': (number);
}
