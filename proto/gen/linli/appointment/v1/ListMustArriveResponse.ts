// Original file: linli/appointment/v1/round.proto

import type { MustArriveView as _linli_appointment_v1_MustArriveView, MustArriveView__Output as _linli_appointment_v1_MustArriveView__Output } from '../../../linli/appointment/v1/MustArriveView.ts';

/**
 * Answer of ListMustArrive.
 */
export interface ListMustArriveResponse {
  'tasks'?: (_linli_appointment_v1_MustArriveView)[];
}

/**
 * Answer of ListMustArrive.
 */
export interface ListMustArriveResponse__Output {
  'tasks': (_linli_appointment_v1_MustArriveView__Output)[];
}
