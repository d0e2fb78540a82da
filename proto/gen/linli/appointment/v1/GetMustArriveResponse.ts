// Original file: linli/appointment/v1/round.proto

import type { MustArriveView as _linli_appointment_v1_MustArriveView, MustArriveView__Output as _linli_appointment_v1_MustArriveView__Output } from '../../../linli/appointment/v1/MustArriveView.ts';

/**
 * Answer of GetMustArrive.
 */
export interface GetMustArriveResponse {
  'task'?: (_linli_appointment_v1_MustArriveView | null);
}

/**
 * Answer of GetMustArrive.
 */
export interface GetMustArriveResponse__Output {
  'task': (_linli_appointment_v1_MustArriveView__Output | null);
}
