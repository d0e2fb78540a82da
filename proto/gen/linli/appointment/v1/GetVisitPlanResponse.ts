// Original file: linli/appointment/v1/round.proto

import type { VisitPlanView as _linli_appointment_v1_VisitPlanView, VisitPlanView__Output as _linli_appointment_v1_VisitPlanView__Output } from '../../../linli/appointment/v1/VisitPlanView.ts';

/**
 * Answer of GetVisitPlan.
 */
export interface GetVisitPlanResponse {
  'plan'?: (_linli_appointment_v1_VisitPlanView | null);
}

/**
 * Answer of GetVisitPlan.
 */
export interface GetVisitPlanResponse__Output {
  'plan': (_linli_appointment_v1_VisitPlanView__Output | null);
}
