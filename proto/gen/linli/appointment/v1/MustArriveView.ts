// Original file: linli/appointment/v1/round.proto

import type { ArriveStepView as _linli_appointment_v1_ArriveStepView, ArriveStepView__Output as _linli_appointment_v1_ArriveStepView__Output } from '../../../linli/appointment/v1/ArriveStepView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * One MUST_ARRIVE task.
 */
export interface MustArriveView {
  'mustArriveId'?: (string);
  'householdId'?: (string);
  'communityId'?: (string);
  'gridId'?: (string);
  'cause'?: (string);
  /**
   * RAISED, ACKNOWLEDGED, ON_SITE, SEEN, REACHED, HANDED_TO_120 or HANDED_TO_110.
   */
  'state'?: (string);
  'raisedAtMs'?: (number | string | Long);
  'acknowledgeByMs'?: (number | string | Long);
  'onSiteByMs'?: (number | string | Long);
  /**
   * ACKNOWLEDGE, ON_SITE.
   */
  'late'?: (string)[];
  'workerId'?: (string);
  'steps'?: (_linli_appointment_v1_ArriveStepView)[];
  'version'?: (number | string | Long);
}

/**
 * One MUST_ARRIVE task.
 */
export interface MustArriveView__Output {
  'mustArriveId': (string);
  'householdId': (string);
  'communityId': (string);
  'gridId': (string);
  'cause': (string);
  /**
   * RAISED, ACKNOWLEDGED, ON_SITE, SEEN, REACHED, HANDED_TO_120 or HANDED_TO_110.
   */
  'state': (string);
  'raisedAtMs': (number);
  'acknowledgeByMs': (number);
  'onSiteByMs': (number);
  /**
   * ACKNOWLEDGE, ON_SITE.
   */
  'late': (string)[];
  'workerId': (string);
  'steps': (_linli_appointment_v1_ArriveStepView__Output)[];
  'version': (number);
}
