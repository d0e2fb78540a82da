// Original file: linli/appointment/v1/appointment.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Request of GetDay.
 */
export interface GetDayRequest {
  'ownerId'?: (string);
  /**
   * Any instant of the day; days begin at 04:00 local time.
   */
  'atMs'?: (number | string | Long);
}

/**
 * Request of GetDay.
 */
export interface GetDayRequest__Output {
  'ownerId': (string);
  /**
   * Any instant of the day; days begin at 04:00 local time.
   */
  'atMs': (number);
}
