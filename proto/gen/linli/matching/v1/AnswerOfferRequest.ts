// Original file: linli/matching/v1/service_matching.proto

import type { Command as _linli_command_v1_Command, Command__Output as _linli_command_v1_Command__Output } from '../../../linli/command/v1/Command.ts';

/**
 * Request of AnswerOffer.
 */
export interface AnswerOfferRequest {
  'command'?: (_linli_command_v1_Command | null);
  'offerId'?: (string);
  'providerId'?: (string);
  'accept'?: (boolean);
  /**
   * Code when declining: BUSY, TOO_FAR, SKILL_MISMATCH, CONFLICT_OF_INTEREST, SAFETY, OTHER.
   */
  'reason'?: (string);
  /**
   * Second person of a pair; empty when one is enough.
   */
  'assistantId'?: (string);
}

/**
 * Request of AnswerOffer.
 */
export interface AnswerOfferRequest__Output {
  'command': (_linli_command_v1_Command__Output | null);
  'offerId': (string);
  'providerId': (string);
  'accept': (boolean);
  /**
   * Code when declining: BUSY, TOO_FAR, SKILL_MISMATCH, CONFLICT_OF_INTEREST, SAFETY, OTHER.
   */
  'reason': (string);
  /**
   * Second person of a pair; empty when one is enough.
   */
  'assistantId': (string);
}
