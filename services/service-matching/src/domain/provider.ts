/**
 * Provider (资源): a doctor, lawyer, volunteer, team or place of the supply ledger.
 *
 *   REGISTERED ─▶ VERIFYING ─▶ ACTIVE ⇄ PAUSED (own wish)
 *                                 ⇅
 *                             SUSPENDED (by the desk, with a reason)      any ─▶ RETIRED (for good)
 *
 * Only ACTIVE providers are asked. Nothing here cancels what is booked.
 */

import { ruleOf, type Policy } from './policy.ts';

export const providerKinds = [
  'DOCTOR',
  'NURSE',
  'REHAB',
  'LAWYER',
  'PARALEGAL',
  'VOLUNTEER',
  'SOCIAL_WORKER',
  'PSYCHOLOGIST',
  'MERCHANT',
  'FACILITY',
  'STATION',
  'CANTEEN',
  'ORG_TEAM',
  'DEPARTMENT_DESK',
] as const;
export type ProviderKind = (typeof providerKinds)[number];

export const providerStatuses = ['REGISTERED', 'VERIFYING', 'ACTIVE', 'PAUSED', 'SUSPENDED', 'RETIRED'] as const;
export type ProviderStatus = (typeof providerStatuses)[number];

/** ISO weekday, minutes of the local day, people at most (0 = as many as fit). */
export type WeeklyWindow = Readonly<{ weekday: number; fromMinute: number; toMinute: number; capacity: number }>;

export type Facility = Readonly<{
  kind: string;
  seats: number;
  address: string;
  services: readonly string[];
  openingHours: string;
}>;

/** What a line of the ledger says. Name and phone are personal: they leave this service only through GetProvider. */
export type Profile = Readonly<{
  kind: ProviderKind;
  name: string;
  phone: string;
  sex: string;
  organisation: string;
  title: string;
  department: string;
  skills: readonly string[];
  unknownSkills: readonly string[];
  windows: readonly WeeklyWindow[];
  /** 0 = the default of the type. */
  visitMinutes: number;
  /** Visits a week at most; 0 = no cap. */
  weeklyCap: number;
  /** Empty = everywhere. */
  communityIds: readonly string[];
  gridId: string;
  /** 0 = no date known. */
  insuredUntilMs: number;
  /** Keyed ids of parties that a lawyer does not oppose. */
  conflictKeys: readonly string[];
  station: string;
  /** Home base as a 250 m cell "x:y"; empty = unknown. */
  cell: string;
  age: number;
  facility: Facility | null;
}>;

export type Provider = Readonly<{ providerId: string; status: ProviderStatus; reason: string; profile: Profile }>;

export type ProviderEvent =
  | Readonly<{ type: 'registered'; providerId: string; status: ProviderStatus; profile: Profile }>
  | Readonly<{ type: 'status-changed'; status: ProviderStatus; reason: string }>;

/** Who asks: the desk that keeps the ledger, or the provider for the own line. */
export type StatusBy = 'DESK' | 'SELF';
export type StatusRefusal = 'PROVIDER_UNKNOWN' | 'DESK_DECIDES' | 'STATUS_CHANGE_NOT_ALLOWED';

const next: Readonly<Record<ProviderStatus, readonly ProviderStatus[]>> = {
  REGISTERED: ['VERIFYING', 'ACTIVE', 'RETIRED'],
  VERIFYING: ['ACTIVE', 'SUSPENDED', 'RETIRED'],
  ACTIVE: ['PAUSED', 'SUSPENDED', 'RETIRED'],
  PAUSED: ['ACTIVE', 'SUSPENDED', 'RETIRED'],
  SUSPENDED: ['ACTIVE', 'RETIRED'],
  RETIRED: [],
};

/** What a provider may do alone: rest, and come back from it. What the desk has stopped, the desk alone lets go on. */
const ownWish: Partial<Record<ProviderStatus, ProviderStatus>> = { ACTIVE: 'PAUSED', PAUSED: 'ACTIVE' };

/** A line read again: nothing when it says what is known, else the ledger's new word. The status stays as it is. */
export function decideRegister(
  provider: Provider | undefined,
  providerId: string,
  profile: Profile,
  newStatus: ProviderStatus,
): readonly ProviderEvent[] {
  if (provider !== undefined && sameProfile(provider.profile, profile)) return [];
  return [{ type: 'registered', providerId, status: provider?.status ?? newStatus, profile }];
}

export function decideStatus(
  provider: Provider | undefined,
  status: ProviderStatus,
  reason: string,
  by: StatusBy,
): { ok: true; events: readonly ProviderEvent[] } | { ok: false; refusal: StatusRefusal } {
  if (provider === undefined) return { ok: false, refusal: 'PROVIDER_UNKNOWN' };
  if (provider.status === status) return { ok: true, events: [] };
  if (by === 'SELF' && ownWish[provider.status] !== status) return { ok: false, refusal: 'DESK_DECIDES' };
  if (!next[provider.status].includes(status)) return { ok: false, refusal: 'STATUS_CHANGE_NOT_ALLOWED' };
  return { ok: true, events: [{ type: 'status-changed', status, reason }] };
}

export function evolveProvider(provider: Provider | undefined, event: ProviderEvent): Provider {
  if (event.type === 'registered') {
    return {
      providerId: event.providerId,
      status: event.status,
      reason: provider?.reason ?? '',
      profile: event.profile,
    };
  }
  if (provider === undefined) throw new Error(`${event.type} before registered`);
  return { ...provider, status: event.status, reason: event.reason };
}

/** The one community served, or `*` for several or all. */
export function areaOf(profile: Pick<Profile, 'communityIds'>): string {
  const [only, ...more] = profile.communityIds;
  return only === undefined || more.length > 0 ? '*' : only;
}

/** Where a planner finds a provider: the one group of types it serves, or `*` for several; the one community, or `*`. */
export type Reach = Readonly<{ group: string; area: string }>;

/** Undefined for who serves no type that is matched (a place). */
export function reachOf(profile: Pick<Profile, 'communityIds' | 'skills'>, policy: Policy): Reach | undefined {
  const [only, ...more] = new Set(profile.skills.flatMap((skill) => ruleOf(policy, skill)?.group ?? []));
  if (only === undefined) return undefined;
  return { group: more.length > 0 ? '*' : only, area: areaOf(profile) };
}

/** Found by every planner. */
export const everywhere: Reach = { group: '*', area: '*' };

export function sameReach(a: Reach, b: Reach): boolean {
  return a.group === b.group && a.area === b.area;
}

function sameProfile(a: Profile, b: Profile): boolean {
  return (Object.keys(b) as (keyof Profile)[]).every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
