/**
 * Visit plan: how often one household of the five-colour ledger is called and called on, and whether the month's visit
 * of 三必访 (people living alone, disabled households, petitioners) was made. One document for each household; a month is
 * opened, reminded of and closed by the clock, each once, however often the clock comes round.
 */

/** Colours of the ledger, the most pressing first. */
export const tiers = ['RED', 'ORANGE', 'YELLOW', 'BLUE', 'GREEN'] as const;
export type Tier = (typeof tiers)[number];

/** What the ledger says of a household, without saying why. */
export type Line = Readonly<{
  householdId: string;
  communityId: string;
  gridId: string;
  tier: Tier;
  /** One visit in every calendar month, whatever the colour (R9). */
  mustVisit: boolean;
  livesAlone: boolean;
  /** Somebody of a key group lives there: only then does a green household create tasks (§0.16). */
  keyGroup: boolean;
  /** 0 = never, as far as the ledger knows. */
  lastVisitMs: number;
}>;

export type How = 'CALL' | 'VISIT';
/** SEEN somebody at the door · REACHED somebody by telephone · NOT_MET nobody · REFUSED somebody, who wants nothing. */
export type Result = 'SEEN' | 'REACHED' | 'NOT_MET' | 'REFUSED';
export type Attempt = Readonly<{ how: How; result: Result; atMs: number; byId: string }>;

type Month = Readonly<{ month: string; reminded: boolean; visitedAtMs: number; attempts: number }>;
export type MonthEnd = 'KEPT' | 'BREACHED' | 'UNREACHABLE';

export type VisitPlan = Readonly<{
  planId: string;
  householdId: string;
  communityId: string;
  gridId: string;
  tier: Tier;
  livesAlone: boolean;
  /** False = the ledger asks for nothing any more; what was stays. */
  active: boolean;
  sinceMs: number;
  lastContactMs: number;
  lastVisitMs: number;
  /** Attempts in a row that met nobody. */
  missed: number;
  /** The month in which a visit must be made; null = none must. */
  month: Month | null;
  /** Months that are over, the latest last. */
  past: readonly Readonly<{ month: string; end: MonthEnd }>[];
  /** The last attempts, the latest last. */
  attempts: readonly Attempt[];
  /** The MUST_ARRIVE task that is open because nobody answered; empty = none. */
  mustArriveId: string;
}>;

export type VisitPlanEvent =
  | Readonly<{ type: 'followed'; atMs: number; planId: string; line: Line; month: string | null; visitedAtMs: number }>
  | Readonly<{ type: 'ended' }>
  | Readonly<{ type: 'attempted'; attempt: Attempt; counts: 'VISIT' | 'CONTACT' | 'ATTEMPT'; inMonth: boolean }>
  | Readonly<{ type: 'unanswered'; mustArriveId: string; atMs: number; cause: How }>
  | Readonly<{ type: 'arrived'; mustArriveId: string }>
  | Readonly<{ type: 'month-reminded'; month: string }>
  | Readonly<{ type: 'month-closed'; month: string; end: MonthEnd; next: string }>;

const monthsKept = 24;
const attemptsKept = 20;

/** The plan after `event`, which must come from a decision on this very plan. */
export function evolveVisitPlan(plan: VisitPlan | undefined, event: VisitPlanEvent): VisitPlan {
  if (event.type === 'followed') return followed(plan, event);
  if (plan === undefined) throw new Error(`${event.type} does not follow from this plan`);
  switch (event.type) {
    case 'ended':
      return { ...plan, active: false, month: null };
    case 'attempted':
      return attempted(plan, event);
    case 'unanswered':
      return { ...plan, mustArriveId: event.mustArriveId };
    case 'arrived':
      return { ...plan, mustArriveId: '' };
    case 'month-reminded':
      return { ...plan, month: plan.month && { ...plan.month, reminded: true } };
    case 'month-closed': {
      const past = [...plan.past, { month: event.month, end: event.end }].slice(-monthsKept);
      return { ...plan, past, month: { month: event.next, reminded: false, visitedAtMs: 0, attempts: 0 } };
    }
  }
}

type Followed = Extract<VisitPlanEvent, { type: 'followed' }>;
type Attempted = Extract<VisitPlanEvent, { type: 'attempted' }>;

function followed(plan: VisitPlan | undefined, { atMs, planId, line, month, visitedAtMs }: Followed): VisitPlan {
  const { householdId, communityId, gridId, tier, livesAlone, lastVisitMs } = line;
  const running = plan?.month ?? { month: month ?? '', reminded: false, visitedAtMs: 0, attempts: 0 };
  return {
    ...{ planId, householdId, communityId, gridId, tier, livesAlone, active: true },
    sinceMs: plan?.sinceMs ?? atMs,
    lastContactMs: Math.max(plan?.lastContactMs ?? 0, lastVisitMs),
    lastVisitMs: Math.max(plan?.lastVisitMs ?? 0, lastVisitMs),
    missed: plan?.missed ?? 0,
    month: month === null ? null : { ...running, visitedAtMs: Math.max(running.visitedAtMs, visitedAtMs) },
    past: plan?.past ?? [],
    attempts: plan?.attempts ?? [],
    mustArriveId: plan?.mustArriveId ?? '',
  };
}

function attempted(plan: VisitPlan, { attempt, counts, inMonth }: Attempted): VisitPlan {
  const { month } = plan;
  const { atMs } = attempt;
  const met = counts !== 'ATTEMPT';
  return {
    ...plan,
    attempts: [...plan.attempts, attempt].slice(-attemptsKept),
    missed: met ? 0 : plan.missed + 1,
    lastContactMs: met ? Math.max(plan.lastContactMs, atMs) : plan.lastContactMs,
    lastVisitMs: counts === 'VISIT' ? Math.max(plan.lastVisitMs, atMs) : plan.lastVisitMs,
    month: month !== null && inMonth ? monthAfterAttempt(month, attempt, counts) : month,
  };
}

/** Only who was seen was visited; a door that stayed shut is an attempt (§0.6), a telephone is neither. */
function monthAfterAttempt(month: Month, { how, atMs }: Attempt, counts: Attempted['counts']): Month {
  if (counts === 'VISIT') return { ...month, visitedAtMs: Math.max(month.visitedAtMs, atMs) };
  return counts === 'ATTEMPT' && how === 'VISIT' ? { ...month, attempts: month.attempts + 1 } : month;
}
