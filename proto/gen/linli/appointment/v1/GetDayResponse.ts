// Original file: linli/appointment/v1/appointment.proto

import type { SlotView as _linli_appointment_v1_SlotView, SlotView__Output as _linli_appointment_v1_SlotView__Output } from '../../../linli/appointment/v1/SlotView.ts';
import type { Long } from '@grpc/proto-loader';

/**
 * Answer of GetDay.
 */
export interface GetDayResponse {
  'slots'?: (_linli_appointment_v1_SlotView)[];
  'version'?: (number | string | Long);
}

/**
 * Answer of GetDay.
 */
export interface GetDayResponse__Output {
  'slots': (_linli_appointment_v1_SlotView__Output)[];
  'version': (number);
}
