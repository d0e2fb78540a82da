// Original file: linli/matching/v1/service_matching.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of ConfirmOffer.
 */
export interface ConfirmOfferRequest {
  'command'?: (_linli_command_v1_Command | null);
  'offerId'?: (string);
  'accept'?: (boolean);
  'reason'?: (string);
  /**
   * RESIDENT, PROXY, GRID_WORKER or DESK_CLERK.
   */
  'recordedBy'?: (string);
  /**
   * PHONE, DOOR, PAGE or DESK.
   */
  'how'?: (string);
}

/**
 * Request of ConfirmOffer.
 */
export interface ConfirmOfferRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'offerId': (string);
  'accept': (boolean);
  'reason': (string);
  /**
   * RESIDENT, PROXY, GRID_WORKER or DESK_CLERK.
   */
  'recordedBy': (string);
  /**
   * PHONE, DOOR, PAGE or DESK.
   */
  'how': (string);
}
