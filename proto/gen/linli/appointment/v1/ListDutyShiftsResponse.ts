// Original file: linli/appointment/v1/duty.proto

import type { DutyShiftView as _linli_appointment_v1_DutyShiftView, DutyShiftView__Output as _linli_appointment_v1_DutyShiftView__Output } from '../../../linli/appointment/v1/DutyShiftView.ts';

/**
 * Answer of ListDutyShifts, soonest first.
 */
export interface ListDutyShiftsResponse {
  'month'?: (string);
  'shifts'?: (_linli_appointment_v1_DutyShiftView)[];
}

/**
 * Answer of ListDutyShifts, soonest first.
 */
export interface ListDutyShiftsResponse__Output {
  'month': (string);
  'shifts': (_linli_appointment_v1_DutyShiftView__Output)[];
}
