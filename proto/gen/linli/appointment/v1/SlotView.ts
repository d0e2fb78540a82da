// Original file: linli/appointment/v1/appointment.proto

import type { Long } from '@grpc/proto-loader';

/**
 * One entry of a day.
 */
export interface SlotView {
  'offerId'?: (string);
  'demandId'?: (string);
  /**
   * HELD or BOOKED.
   */
  'slot'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
}

/**
 * One entry of a day.
 */
export interface SlotView__Output {
  'offerId': (string);
  'demandId': (string);
  /**
   * HELD or BOOKED.
   */
  'slot': (string);
  'startMs': (number);
  'endMs': (number);
}
