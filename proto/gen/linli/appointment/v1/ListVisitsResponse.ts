// Original file: linli/appointment/v1/appointment.proto

import type { VisitView as _linli_appointment_v1_VisitView, VisitView__Output as _linli_appointment_v1_VisitView__Output } from '../../../linli/appointment/v1/VisitView.ts';

/**
 * Answer of ListVisits.
 */
export interface ListVisitsResponse {
  'visits'?: (_linli_appointment_v1_VisitView)[];
}

/**
 * Answer of ListVisits.
 */
export interface ListVisitsResponse__Output {
  'visits': (_linli_appointment_v1_VisitView__Output)[];
}
