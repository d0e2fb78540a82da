// Original file: linli/appointment/v1/appointment.proto

import type { Long } from '@grpc/proto-loader';

/**
 * Answer of HoldSlot.
 */
export interface HoldSlotResponse {
  'held'?: (boolean);
  /**
   * OVERLAP, CAPACITY or ENDED (the offer is over) when not held.
   */
  'refusedBy'?: (string);
  'dayVersion'?: (number | string | Long);
}

/**
 * Answer of HoldSlot.
 */
export interface HoldSlotResponse__Output {
  'held': (boolean);
  /**
   * OVERLAP, CAPACITY or ENDED (the offer is over) when not held.
   */
  'refusedBy': (string);
  'dayVersion': (number);
}
