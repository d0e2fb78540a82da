// Original file: linli/appointment/v1/appointment.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Request of HoldSlot.
 */
export interface HoldSlotRequest {
  'command'?: (_linli_command_v1_Command | null);
  /**
   * Provider or resident id.
   */
  'ownerId'?: (string);
  'offerId'?: (string);
  'demandId'?: (string);
  'startMs'?: (number | string | Long);
  'endMs'?: (number | string | Long);
  'travelBeforeMin'?: (number);
  'travelAfterMin'?: (number);
  /**
   * Window of the owner's hours and how many people it takes; capacity 0 = no window (residents).
   */
  'windowStartMs'?: (number | string | Long);
  'windowEndMs'?: (number | string | Long);
  'windowCapacity'?: (number);
  /**
   * After this instant appointment asks the owner of the offer whether the hold still stands.
   */
  'askAtMs'?: (number | string | Long);
}

/**
 * Request of HoldSlot.
 */
export interface HoldSlotRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  /**
   * Provider or resident id.
   */
  'ownerId': (string);
  'offerId': (string);
  'demandId': (string);
  'startMs': (number);
  'endMs': (number);
  'travelBeforeMin': (number);
  'travelAfterMin': (number);
  /**
   * Window of the owner's hours and how many people it takes; capacity 0 = no window (residents).
   */
  'windowStartMs': (number);
  'windowEndMs': (number);
  'windowCapacity': (number);
  /**
   * After this instant appointment asks the owner of the offer whether the hold still stands.
   */
  'askAtMs': (number);
}
