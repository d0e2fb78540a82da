import type { Level, Trigger } from './item.ts';

/** What a tenant may set, with the default and where it comes from (docs/rules.md). */
export type Policy = Readonly<{
  /** Level at which an item is born, by what raised it. Own proposal. */
  levelAtBirth: Readonly<Record<Trigger, Level>>;
  /** Types of demand that go past the ladder to the joint meeting when life or limb is at stake (STAT). R8 */
  skipLadder: readonly string[];
  /** Working days an item may stay at a level before it climbs by itself, counted from when it came there. Own proposal. */
  rungDays: Readonly<Record<'GRID' | 'COMMUNITY', number>>;
  /** Working days after the day of an order on which it is urged, and what each urging is. R18 */
  urging: readonly Readonly<{ workDays: number; step: 'REMINDER' | 'SUPERVISOR' | 'CRITICISM' }>[];
  /** How long attempts of matching are gathered before the chain is read once for all of them. Own proposal. */
  gatherMinutes: number;
  /** How long to wait when matching cannot be asked. Own proposal. */
  askAgainMinutes: number;
  /** Links of each kind that an item keeps, newest. Own proposal: one page of the agenda. */
  keptLinks: number;
  /** Demands that one item may stand for: each is told on its own. Own proposal. */
  mostMembers: number;
  /** How often a department may be given more time; where several are needed. Source: R19. */
  extensions: Readonly<{ one: number; several: number }>;
  /** An ad hoc meeting is held within so many working days. Source: R16. */
  adHocDays: number;
  /** Points of one agenda, and minutes of a point that the rule puts there. Own proposal: half a day. */
  mostAgenda: number;
  pointMinutes: number;
  /** Reasons for which a meeting may reject: those for which a demand ends unmet. Source: docs/rules.md §0.26. */
  rejectReasons: readonly string[];
  /** Departments that may be given something to do (docs/rules.md §3.0). */
  departments: readonly string[];
}>;

export const defaultPolicy: Policy = {
  levelAtBirth: {
    MUST_REPORT: 'COMMUNITY',
    COLLECTIVE: 'STREET_JOINT',
    MULTI_DEPT: 'STREET_JOINT',
    REOPENED_TWICE: 'COMMUNITY',
    BREACH: 'COMMUNITY',
    WAITLIST_AGE: 'COMMUNITY',
    MANUAL: 'COMMUNITY',
  },
  skipLadder: ['HAZARD_REPORT'],
  rungDays: { GRID: 1, COMMUNITY: 3 },
  urging: [
    { workDays: 1, step: 'REMINDER' },
    { workDays: 3, step: 'SUPERVISOR' },
    { workDays: 5, step: 'CRITICISM' },
  ],
  gatherMinutes: 1,
  askAgainMinutes: 2,
  keptLinks: 60,
  mostMembers: 100,
  extensions: { one: 1, several: 2 },
  adHocDays: 3,
  mostAgenda: 20,
  pointMinutes: 10,
  rejectReasons: ['NO_CAPACITY', 'NOT_ELIGIBLE', 'CANNOT_CONTACT', 'LEGAL_LIMIT', 'DECLINED_SERVICE'],
  departments: [
    ...['HEALTH', 'JUSTICE', 'HRSS', 'TRAFFIC_POLICE', 'TRANSPORT', 'CIVIL_AFFAIRS', 'MARKET', 'FIRE'],
    ...['PUBLIC_SECURITY', 'COMMERCE', 'HOUSING', 'DISABLED_FED', 'MEDICAL_INSURANCE', 'TRADE_UNION'],
    ...['STREET', 'OTHER'],
  ],
};

/** Office time of the tenant; an adapter knows the calendar. */
export interface WorkingTime {
  /** Close of office hours of the nth working day after the start day. */
  addDays(startMs: number, days: number): number;
}

/** What every decision leans on. */
export type Rules = Readonly<{ policy: Policy; time: WorkingTime }>;

export const minuteMs = 60_000;
