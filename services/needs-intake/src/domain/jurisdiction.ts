import { codeIn } from './codes.ts';
import { decided, type Certain } from './decision.ts';
import type { Owner } from './demand.ts';
import type { Policy } from './policy.ts';

const levels = ['COUNTY', 'STREET', 'COMMUNITY', 'GRID'] as const;
export type Level = (typeof levels)[number];

/** A place that somebody answers for. Its name is public. */
export type Jurisdiction = Readonly<{
  jurisdictionId: string;
  level: Level;
  name: string;
  parentId: string;
  /** Empty = nobody yet. */
  responsibleUserId: string;
  householdCount: number;
}>;

export type JurisdictionEvent = Readonly<{ type: 'registered'; jurisdiction: Jurisdiction }>;
export type JurisdictionRefusal = 'LEVEL_UNKNOWN' | 'NAME_MISSING' | 'PARENT_MISSING' | 'TEXT_TOO_LONG';

/** Puts a place on the map. A line that names nobody leaves who answers for it as it is. */
export function decidePlace(
  before: Jurisdiction | undefined,
  said: Jurisdiction,
): Certain<JurisdictionEvent, 'TAKEN' | 'UNCHANGED'> {
  const jurisdiction = {
    ...said,
    responsibleUserId: said.responsibleUserId || (before?.responsibleUserId ?? ''),
    householdCount: said.householdCount || (before?.householdCount ?? 0),
  };
  if (before !== undefined && samePlace(before, jurisdiction)) return decided([], 'UNCHANGED');
  return decided([{ type: 'registered', jurisdiction }], 'TAKEN');
}

export function evolveJurisdiction(_before: Jurisdiction | undefined, event: JurisdictionEvent): Jurisdiction {
  return event.jurisdiction;
}

export function levelOf(word: string): Level | undefined {
  return codeIn(levels, word);
}

/** A place of unusual size warns, never refuses (R26). */
export function sizeWarnings(policy: Policy, { level, householdCount }: Jurisdiction): readonly string[] {
  if (level !== 'COMMUNITY' && level !== 'GRID') return [];
  const { min, max } = policy.sizes[level];
  return householdCount === 0 || (householdCount >= min && householdCount <= max) ? [] : ['SIZE_UNUSUAL'];
}

/** Who owns what happens there when nobody is named: the grid's worker, else the community's, else its desk. Never nobody. */
export function defaultOwner(
  grid: Jurisdiction | undefined,
  community: Jurisdiction | undefined,
  deskUserId: string,
): Owner {
  if (grid !== undefined && grid.responsibleUserId !== '') return { id: grid.responsibleUserId, role: 'GRID_WORKER' };
  if (community !== undefined && community.responsibleUserId !== '') {
    return { id: community.responsibleUserId, role: 'COMMUNITY_COORDINATOR' };
  }
  return { id: deskUserId, role: 'DESK_CLERK' };
}

function samePlace(a: Jurisdiction, b: Jurisdiction): boolean {
  return (
    a.level === b.level &&
    a.name === b.name &&
    a.parentId === b.parentId &&
    a.responsibleUserId === b.responsibleUserId &&
    a.householdCount === b.householdCount
  );
}
