import { addWorkingDays, addWorkingMinutes, workingMinutesBetween, type WorkingCalendar } from '@linli/calendar';

import type { WorkingTime } from '../../domain/clock.ts';

/** Office time of the tenant by its calendar: weekdays, hours, public holidays and the weekends worked for them. */
export function workingTime(calendar: WorkingCalendar): WorkingTime {
  return {
    addMinutes: (startMs, minutes) => addWorkingMinutes(startMs, minutes, calendar).dueMs,
    addDays: (startMs, days) => addWorkingDays(startMs, days, calendar).dueMs,
    minutesBetween: (fromMs, toMs) => workingMinutesBetween(fromMs, toMs, calendar),
  };
}
