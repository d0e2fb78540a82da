// Original file: linli/appointment/v1/round.proto

import type { VisitPlanView as _linli_appointment_v1_VisitPlanView, VisitPlanView__Output as _linli_appointment_v1_VisitPlanView__Output } from '../../../linli/appointment/v1/VisitPlanView.ts';

/**
 * Answer of ListRound.
 */
export interface ListRoundResponse {
  'plans'?: (_linli_appointment_v1_VisitPlanView)[];
}

/**
 * Answer of ListRound.
 */
export interface ListRoundResponse__Output {
  'plans': (_linli_appointment_v1_VisitPlanView__Output)[];
}
