import { isPlace, type Point } from './cells.ts';
import { codeIn, groups as allGroups, tiers, type Group, type Tier } from './codes.ts';
import { decided, type Certain } from './decision.ts';
import { dayMs } from './local-day.ts';
import type { Policy } from './policy.ts';

/** One household of the five-colour ledger. Name, numbers, phone and address are personal; colour and place are codes. */
export type Household = Readonly<{
  householdId: string;
  communityId: string;
  gridId: string;
  headName: string;
  headIdNumber: string;
  headResidentId: string;
  phone: string;
  address: string;
  /** Keyed hash of community and address: households behind one door share it. */
  addressKey: string;
  tier: Tier;
  /** A better colour that waits for its second assessment; null = none. */
  better: Readonly<{ tier: Tier; sinceMs: number }> | null;
  lastVisitMs: number;
  point: Point;
  /** Key groups of who lives there; why a household is called on is never told (§0.16). */
  groups: readonly Group[];
}>;

/** What others may know of the groups: that somebody is to be called on, not why. */
type AskedFor = Readonly<{ mustVisit: boolean; livesAlone: boolean; keyGroup: boolean }>;

/** `told` = what others hear of the line; null = nothing that concerns them is new. */
export type HouseholdEvent = Readonly<{ type: 'registered'; household: Household; told: AskedFor | null }>;

/** A line of the ledger that has been read; `tier` is what it says now. */
export type HouseholdEntry = Omit<Household, 'better'>;
export type HouseholdRefusal =
  'ADDRESS_MISSING' | 'TIER_UNKNOWN' | 'COMMUNITY_MISSING' | 'TEXT_TOO_LONG' | 'ID_NUMBER_INVALID' | 'GROUP_UNKNOWN';
export type Taken = Readonly<{ outcome: 'TAKEN' | 'UNCHANGED'; warnings: readonly string[] }>;

/**
 * Takes a line into the ledger. A more pressing colour holds at once; a less pressing one needs two assessments some
 * weeks apart, or a supervisor.
 */
export function decideRegister(
  policy: Policy,
  before: Household | undefined,
  entry: HouseholdEntry,
  bySupervisor: boolean,
  nowMs: number,
): Certain<HouseholdEvent, Taken> {
  const household = { ...entry, ...colourAfter(policy, before, entry.tier, bySupervisor, nowMs) };
  const warnings = household.tier === entry.tier ? [] : ['TIER_DOWNGRADE_WAITS'];
  if (before !== undefined && sameHousehold(before, household)) return decided([], { outcome: 'UNCHANGED', warnings });
  const news =
    before?.tier !== household.tier ||
    before.gridId !== household.gridId ||
    before.communityId !== household.communityId ||
    before.lastVisitMs !== household.lastVisitMs ||
    before.groups.join() !== household.groups.join();
  const told = news ? askedFor(household.groups, policy) : null;
  return decided([{ type: 'registered', household, told }], { outcome: 'TAKEN', warnings });
}

export function evolveHousehold(_before: Household | undefined, event: HouseholdEvent): Household {
  return event.household;
}

/** A household as any earlier version kept it: key groups were not kept at first. */
export function householdAsKept(kept: Omit<Household, 'groups'> & Partial<Pick<Household, 'groups'>>): Household {
  return { ...kept, groups: kept.groups ?? [] };
}

/** The colour a word names; undefined = none. */
export function tierOf(word: string): Tier | undefined {
  return codeIn(tiers, word);
}

/** The key groups these codes name, each once and in one order; undefined = one names none. */
export function groupsOf(codes: readonly string[]): readonly Group[] | undefined {
  const known = codes.map((code) => codeIn(allGroups, code));
  return known.includes(undefined) ? undefined : [...new Set(known.filter((group) => group !== undefined))].sort();
}

/** The household's point, or 0,0 when what it says is no place. */
export function placeOf(point: Point): Point {
  return isPlace(point) ? point : { latitude: 0, longitude: 0 };
}

function colourAfter(
  policy: Policy,
  before: Household | undefined,
  said: Tier,
  bySupervisor: boolean,
  nowMs: number,
): Pick<Household, 'tier' | 'better'> {
  if (before === undefined || bySupervisor || tiers.indexOf(said) <= tiers.indexOf(before.tier)) {
    return { tier: said, better: null };
  }
  const { better } = before;
  const sinceMs = better?.sinceMs ?? nowMs;
  // What every assessment since then agrees on; one that was better still waits for a second of its own.
  const agreed = better === null ? said : morePressing(better.tier, said);
  if (better === null || nowMs < sinceMs + policy.tierDowngradeDays * dayMs)
    return { tier: before.tier, better: { tier: agreed, sinceMs } };
  return { tier: agreed, better: agreed === said ? null : { tier: said, sinceMs: nowMs } };
}

function morePressing(one: Tier, other: Tier): Tier {
  return tiers.indexOf(one) < tiers.indexOf(other) ? one : other;
}

function sameHousehold(a: Household, b: Household): boolean {
  return (
    a.communityId === b.communityId &&
    a.gridId === b.gridId &&
    a.headName === b.headName &&
    a.headIdNumber === b.headIdNumber &&
    a.phone === b.phone &&
    a.address === b.address &&
    a.tier === b.tier &&
    a.better?.tier === b.better?.tier &&
    a.lastVisitMs === b.lastVisitMs &&
    a.groups.join() === b.groups.join() &&
    a.point.latitude === b.point.latitude &&
    a.point.longitude === b.point.longitude
  );
}

function askedFor(groups: readonly Group[], { mustVisitGroups }: Policy): AskedFor {
  return {
    mustVisit: groups.some((group) => mustVisitGroups.includes(group)),
    livesAlone: groups.includes('ELDER_ALONE'),
    keyGroup: groups.length > 0,
  };
}
