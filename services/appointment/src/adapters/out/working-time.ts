import { addWorkingDays, addWorkingMinutes, workingMinutesBetween, type WorkingCalendar } from '@linli/calendar';

import type { WorkingTime } from '../../domain/legal-policy.ts';

/** Office time of the tenant by its calendar: weekdays, hours, public holidays and the weekends worked for them. */
export function workingTime(calendar: WorkingCalendar): WorkingTime {
  return {
    addDays: (startMs, days) => addWorkingDays(startMs, days, calendar).dueMs,
    addMinutes: (startMs, minutes) => addWorkingMinutes(startMs, minutes, calendar).dueMs,
    minutesBetween: (fromMs, toMs) => workingMinutesBetween(fromMs, toMs, calendar),
  };
}
