// Original file: linli/appointment/v1/appointment.proto

import type { HealthEntry as _linli_appointment_v1_HealthEntry, HealthEntry__Output as _linli_appointment_v1_HealthEntry__Output } from '../../../linli/appointment/v1/HealthEntry.ts';
import type { HealthReading as _linli_appointment_v1_HealthReading, HealthReading__Output as _linli_appointment_v1_HealthReading__Output } from '../../../linli/appointment/v1/HealthReading.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Answer of ReadHealthRecord: all entries, oldest first; looks of the last 90 days, at most 50.
 */
export interface ReadHealthRecordResponse {
  'recordId'?: (string);
  'version'?: (number | string | Long);
  'entries'?: (_linli_appointment_v1_HealthEntry)[];
  'readings'?: (_linli_appointment_v1_HealthReading)[];
}

/**
 * Answer of ReadHealthRecord: all entries, oldest first; looks of the last 90 days, at most 50.
 */
export interface ReadHealthRecordResponse__Output {
  'recordId': (string);
  'version': (number);
  'entries': (_linli_appointment_v1_HealthEntry__Output)[];
  'readings': (_linli_appointment_v1_HealthReading__Output)[];
}
