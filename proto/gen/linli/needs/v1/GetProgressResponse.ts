// Original file: linli/needs/v1/needs_intake.proto

import type { ProgressStep as _linli_needs_v1_ProgressStep, ProgressStep__Output as _linli_needs_v1_ProgressStep__Output } from '../../../linli/needs/v1/ProgressStep.ts';
import type { OpinionView as _linli_needs_v1_OpinionView, OpinionView__Output as _linli_needs_v1_OpinionView__Output } from '../../../linli/needs/v1/OpinionView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Answer of GetProgress: what may be shown to whoever holds the code.
 */
export interface GetProgressResponse {
  'no'?: (string);
  'type'?: (string);
  'state'?: (string);
  'loopStage'?: (string);
  'steps'?: (_linli_needs_v1_ProgressStep)[];
  'visitStartMs'?: (number | string | Long);
  'demandId'?: (string);
  /**
   * True when the resident's confirmation of an offer is awaited.
   */
  'confirmationAwaited'?: (boolean);
  /**
   * The last opinion round, once it is over and at least five have spoken; unset = none.
   */
  'opinion'?: (_linli_needs_v1_OpinionView | null);
}

/**
 * Answer of GetProgress: what may be shown to whoever holds the code.
 */
export interface GetProgressResponse__Output {
  'no': (string);
  'type': (string);
  'state': (string);
  'loopStage': (string);
  'steps': (_linli_needs_v1_ProgressStep__Output)[];
  'visitStartMs': (number);
  'demandId': (string);
  /**
   * True when the resident's confirmation of an offer is awaited.
   */
  'confirmationAwaited': (boolean);
  /**
   * The last opinion round, once it is over and at least five have spoken; unset = none.
   */
  'opinion': (_linli_needs_v1_OpinionView__Output | null);
}
