// Original file: linli/needs/v1/needs_intake.proto

import type { ClockView as _linli_needs_v1_ClockView, ClockView__Output as _linli_needs_v1_ClockView__Output } from '../../../linli/needs/v1/ClockView.ts';
import type { OpinionView as _linli_needs_v1_OpinionView, OpinionView__Output as _linli_needs_v1_OpinionView__Output } from '../../../linli/needs/v1/OpinionView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One demand, as the desk sees it.
 */
export interface DemandView {
  'demandId'?: (string);
  'no'?: (string);
  'type'?: (string);
  'state'?: (string);
  'urgency'?: (string);
  'serviceClass'?: (number);
  'communityId'?: (string);
  'gridId'?: (string);
  'residentId'?: (string);
  'ownerId'?: (string);
  'ownerRole'?: (string);
  'loopStage'?: (string);
  'submittedAtMs'?: (number | string | Long);
  'version'?: (number | string | Long);
  'clocks'?: (_linli_needs_v1_ClockView)[];
  'flags'?: (string)[];
  'visitId'?: (string);
  'offerId'?: (string);
  'providerId'?: (string);
  'round'?: (number);
  'reason'?: (string);
  'visibility'?: (string);
  'itemId'?: (string);
  'solved'?: (string);
  'satisfaction'?: (number);
  'outcomeCodes'?: (string)[];
  /**
   * Sensitive: filled only for roles with a relation to the case.
   */
  'description'?: (string);
  'open311Status'?: (string);
  'fhirStatus'?: (string);
  'progressCode'?: (string);
  /**
   * The opinion round that runs, else the last one; unset = none.
   */
  'opinion'?: (_linli_needs_v1_OpinionView | null);
}

/**
 * One demand, as the desk sees it.
 */
export interface DemandView__Output {
  'demandId': (string);
  'no': (string);
  'type': (string);
  'state': (string);
  'urgency': (string);
  'serviceClass': (number);
  'communityId': (string);
  'gridId': (string);
  'residentId': (string);
  'ownerId': (string);
  'ownerRole': (string);
  'loopStage': (string);
  'submittedAtMs': (number);
  'version': (number);
  'clocks': (_linli_needs_v1_ClockView__Output)[];
  'flags': (string)[];
  'visitId': (string);
  'offerId': (string);
  'providerId': (string);
  'round': (number);
  'reason': (string);
  'visibility': (string);
  'itemId': (string);
  'solved': (string);
  'satisfaction': (number);
  'outcomeCodes': (string)[];
  /**
   * Sensitive: filled only for roles with a relation to the case.
   */
  'description': (string);
  'open311Status': (string);
  'fhirStatus': (string);
  'progressCode': (string);
  /**
   * The opinion round that runs, else the last one; unset = none.
   */
  'opinion': (_linli_needs_v1_OpinionView__Output | null);
}
