// Original file: linli/appointment/v1/appointment.proto

import type { VisitView as _linli_appointment_v1_VisitView, VisitView__Output as _linli_appointment_v1_VisitView__Output } from '../../../linli/appointment/v1/VisitView.ts';

/**
 * Answer of GetVisit.
 */
export interface GetVisitResponse {
  'visit'?: (_linli_appointment_v1_VisitView | null);
}

/**
 * Answer of GetVisit.
 */
export interface GetVisitResponse__Output {
  'visit': (_linli_appointment_v1_VisitView__Output | null);
}
