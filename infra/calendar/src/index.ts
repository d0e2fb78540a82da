export {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingTime,
  workingMinutesBetween,
  type DueInstant,
  type TraceStep,
} from './add-working-time.ts';
export { chinaYears, defaultOffice, type CalendarData, type HolidayYear } from './calendar-data.ts';
export { CalendarMisuse, workingCalendar, type Day, type DayCode, type WorkingCalendar } from './working-calendar.ts';
