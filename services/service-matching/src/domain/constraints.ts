import { atMinute, localDay, minuteOfDay, weekdayOf } from './local-time.ts';
import type { Offer } from './match.ts';
import type { Policy } from './policy.ts';
import type { Provider } from './provider.ts';
import type { MatchRequest, WantedTime } from './request.ts';

/** Hard constraints: who may not be asked at all, each with its code. README.md says them in words for anybody to recompute. */
export type ConstraintCode =
  | 'SKILL'
  | 'PROVIDER_PAUSED'
  | 'AREA'
  | 'BLOCKED_BY_RESIDENT'
  | 'ALREADY_DECLINED'
  | 'GENDER_PREF'
  | 'CONFLICT_OF_INTEREST'
  | 'PAIR_INCOMPLETE'
  | 'CREDENTIAL_EXPIRED'
  | 'WINDOW'
  | 'CAPACITY'
  | 'LOAD_LIMIT';

/** One demand as a planner sees it: what it wants, and what its match has lived through. */
export type Asker = Readonly<{ request: MatchRequest; offers: readonly Offer[] }>;

type Constraint = Readonly<{
  code: ConstraintCode;
  refuses: (asker: Asker, provider: Provider, policy: Policy) => boolean;
}>;

/** Constraints on the person, in the order in which they are told. Those on time and room follow in candidates.ts. */
export const personConstraints: readonly Constraint[] = [
  { code: 'SKILL', refuses: ({ request }, { profile }) => !profile.skills.includes(request.type) },
  { code: 'PROVIDER_PAUSED', refuses: (_, { status }) => status !== 'ACTIVE' },
  {
    code: 'AREA',
    refuses: ({ request }, { profile }) =>
      profile.communityIds.length > 0 && !profile.communityIds.includes(request.communityId),
  },
  {
    code: 'BLOCKED_BY_RESIDENT',
    refuses: ({ request, offers }, { providerId }) =>
      request.excludedProviderIds.includes(providerId) || refusedInPerson(offers, providerId),
  },
  {
    code: 'ALREADY_DECLINED',
    refuses: ({ offers }, { providerId }, policy) => hasDeclined(offers, providerId, policy.silencesPerProvider),
  },
  {
    code: 'GENDER_PREF',
    refuses: ({ request }, { profile }) => request.genderPreference !== '' && profile.sex !== request.genderPreference,
  },
  {
    code: 'CONFLICT_OF_INTEREST',
    refuses: ({ request }, { profile }) => profile.conflictKeys.some((key) => request.counterpartyKeys.includes(key)),
  },
];

/** Codes that rule a provider out as a person, whatever the hour. */
export function refusedAsPerson(asker: Asker, provider: Provider, policy: Policy): readonly ConstraintCode[] {
  return personConstraints.filter(({ refuses }) => refuses(asker, provider, policy)).map(({ code }) => code);
}

/** The resident wants [startMs, endMs) when no wish is known, or when one wished time holds it whole. */
export function isWanted(wanted: readonly WantedTime[], startMs: number, endMs: number, utcOffsetMin: number): boolean {
  if (wanted.length === 0) return true;
  const day = localDay(startMs, utcOffsetMin);
  const from = minuteOfDay(startMs, utcOffsetMin);
  const to = from + (endMs - startMs) / 60_000;
  return wanted.some(
    ({ weekdays, fromMinute, toMinute }) =>
      (weekdays.length === 0 || weekdays.includes(weekdayOf(day))) &&
      from >= fromMinute &&
      (toMinute === 0 || to <= toMinute),
  );
}

/** Insurance holds through the whole local day on which it ends; no date known = no limit. */
export function isInsured(provider: Provider, endMs: number, utcOffsetMin: number): boolean {
  const { insuredUntilMs } = provider.profile;
  return insuredUntilMs === 0 || endMs <= atMinute(localDay(insuredUntilMs, utcOffsetMin) + 1, 0, utcOffsetMin);
}

/** Starts that came to nothing before: they are not proposed to the same provider again. */
export function spentStarts(offers: readonly Offer[], providerId: string): readonly number[] {
  return offers
    .filter(
      (offer) =>
        offer.providerId === providerId && (offer.state === 'SLOT_TAKEN' || offer.state === 'RESIDENT_DECLINED'),
    )
    .map(({ startMs }) => startMs);
}

export function silencesOf(offers: readonly Offer[], providerId: string): number {
  return offers.filter((offer) => offer.providerId === providerId && offer.state === 'EXPIRED').length;
}

function hasDeclined(offers: readonly Offer[], providerId: string, silences: number): boolean {
  const no = offers.some(
    (offer) =>
      offer.providerId === providerId &&
      ((offer.state === 'DECLINED' && offer.reason !== 'OTHER_TIME') || offer.state === 'DROPPED_OUT'),
  );
  return no || silencesOf(offers, providerId) >= silences;
}

function refusedInPerson(offers: readonly Offer[], providerId: string): boolean {
  return offers.some(
    (offer) => offer.providerId === providerId && offer.state === 'RESIDENT_DECLINED' && offer.reason === 'PERSON',
  );
}
