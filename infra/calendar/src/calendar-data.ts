import cn2025 from '../data/cn-2025.json' with { type: 'json' };
import cn2026 from '../data/cn-2026.json' with { type: 'json' };

/** Public holidays of one year, as the State Council's yearly notice fixes them. Dates are `YYYY-MM-DD`, ends included. */
export type HolidayYear = Readonly<{
  year: number;
  /** Number of the notice. */
  notice: string;
  published: string;
  /** True where somebody guessed. */
  assumed: boolean;
  holidays: readonly Readonly<{ code: string; from: string; to: string }>[];
  /** Weekend days on which offices work in exchange (调休). */
  makeupDays: readonly string[];
}>;

/** Office hours of one office or team. Tenant data. */
export type CalendarData = Readonly<{
  id: string;
  zone: string;
  /** ISO weekdays on which it works: 1 = Monday … 7 = Sunday. */
  weekdays: readonly number[];
  /** Parts of a working day, `HH:MM` local time, in order; between them is the break. */
  periods: readonly Readonly<{ from: string; to: string }>[];
  years: readonly HolidayYear[];
  /** Days on which this office differs from all that: closed for stocktaking, open on a Saturday. */
  ownDays?: readonly Readonly<{ date: string; works: boolean; code: string }>[];
}>;

/** What is published at the time of writing. The notice for a year comes in November of the year before. */
export const chinaYears: readonly HolidayYear[] = [cn2025, cn2026];

/** Default office: Monday to Friday, 8:30–12:00 and 13:30–17:30. Assumed; each tenant states its own. */
export const defaultOffice: CalendarData = {
  id: 'cn-office',
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  periods: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  years: chinaYears,
};
