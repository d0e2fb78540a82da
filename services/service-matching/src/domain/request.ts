import type { Pace, Policy } from './policy.ts';

/** When a person would like to be served: ISO weekdays (empty = every day), minutes of the local day. */
export type WantedTime = Readonly<{ weekdays: readonly number[]; fromMinute: number; toMinute: number }>;

/** Everything matching may know of one demand; from needs.demand.v1/matching-requested. */
export type MatchRequest = Readonly<{
  demandId: string;
  round: number;
  type: string;
  urgency: Pace;
  /** 0 (most pressing) to 4. */
  serviceClass: number;
  communityId: string;
  gridId: string;
  cell: string;
  residentId: string;
  staffNeeded: number;
  wanted: readonly WantedTime[];
  excludedProviderIds: readonly string[];
  counterpartyKeys: readonly string[];
  genderPreference: string;
  continuityProviderId: string;
  waitingSinceMs: number;
  matchDueMs: number;
  visitDueMs: number;
  phoneUnknown: boolean;
}>;

/** 急, 优先 or 普通: all that a provider learns of the service class before accepting. */
export type UrgencyWord = 'PRESSING' | 'PREFERRED' | 'ORDINARY';

export function urgencyWord(serviceClass: number): UrgencyWord {
  if (serviceClass === 0) return 'PRESSING';
  return serviceClass === 1 ? 'PREFERRED' : 'ORDINARY';
}

/** How fast offers for this demand move. RED has come as class 0 or 1 and counts as URGENT at least. */
export function paceOf(request: Pick<MatchRequest, 'urgency' | 'serviceClass'>): Pace {
  return request.urgency === 'ROUTINE' && request.serviceClass <= 1 ? 'URGENT' : request.urgency;
}

/** Time for the resident's confirmation: one hour for class 0, else as the pace says. */
export function confirmMs(request: MatchRequest, policy: Policy): number {
  return request.serviceClass === 0 ? policy.paces.ASAP.confirmMs : policy.paces[paceOf(request)].confirmMs;
}

/** Who comes first: service class, then who waits longest, then the id. Negative when `a` does. */
export function byRank(a: MatchRequest, b: MatchRequest): number {
  return (
    a.serviceClass - b.serviceClass ||
    a.waitingSinceMs - b.waitingSinceMs ||
    (a.demandId < b.demandId ? -1 : a.demandId === b.demandId ? 0 : 1)
  );
}
