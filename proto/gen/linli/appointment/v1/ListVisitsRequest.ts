// Original file: linli/appointment/v1/appointment.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Request of ListVisits.
 */
export interface ListVisitsRequest {
  'providerId'?: (string);
  'fromMs'?: (number | string | Long);
  'limit'?: (number);
}

/**
 * Request of ListVisits.
 */
export interface ListVisitsRequest__Output {
  'providerId': (string);
  'fromMs': (number);
  'limit': (number);
}
