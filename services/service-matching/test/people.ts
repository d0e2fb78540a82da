import type { FactInit } from '@linli/proto';

import type { Village } from './village.ts';

type Line = Parameters<Village['matching']['RegisterProviders']>[0]['lines'] extends (infer L)[] | undefined
  ? L
  : never;

/** A ledger line with nothing said in it. */
export const blankLine = {
  kind: 'DOCTOR',
  name: '',
  phone: '',
  sex: '',
  organisation: '',
  title: '',
  department: '',
  skills: [] as string[],
  unknownSkills: [] as string[],
  windows: [] as { weekday: number; fromMinute: number; toMinute: number; capacity: number }[],
  visitMinutes: 0,
  weeklyCap: 0,
  communityIds: ['jc_1'],
  gridId: '',
  insuredUntilMs: 0,
  licence: '',
  conflictParties: [] as string[],
  station: '',
  latitude: 0,
  longitude: 0,
  age: 0,
  facilityKind: '',
  seats: 0,
  address: '',
  services: [] as string[],
  openingHours: '',
} satisfies Line;

export const everyMorning = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 540,
  toMinute: 720,
  capacity: 3,
}));

export function doctor(name: string, more: Partial<typeof blankLine> = {}): typeof blankLine {
  return {
    ...blankLine,
    name,
    phone: `139${name}`,
    skills: ['HOME_MEDICAL_ROUND'],
    visitMinutes: 40,
    windows: everyMorning,
    ...more,
  };
}

/** Puts lines into the ledger and answers their provider ids. */
export async function register(place: Village, lines: readonly (typeof blankLine)[]): Promise<string[]> {
  await place.ready;
  const { outcomes } = await place.matching.RegisterProviders({ command: place.command(), lines: [...lines] });
  await place.settle();
  return (outcomes as { providerId: string }[]).map(({ providerId }) => providerId);
}

type Requested = FactInit<'needs.demand.v1/matching-requested'>;

/** Intake says that a demand looks for somebody. */
export function request(place: Village, demandId: string, more: Partial<Requested> = {}, sequence = 1): void {
  const init = {
    demandId,
    round: 1,
    type: 'HOME_MEDICAL_ROUND',
    urgency: 'ROUTINE',
    serviceClass: 4,
    communityId: 'jc_1',
    gridId: 'jg_1',
    cell: '',
    residentId: `rs_${demandId}`,
    staffNeeded: 1,
    waitingSinceMs: String(place.nowMs()),
    matchDueMs: '0',
    visitDueMs: '0',
    ...more,
  } as Requested;
  place.say('needs.demand.v1/matching-requested', init, demandId, sequence);
}

/** Offers of the last wave of a demand. */
export function lastWave(
  place: Village,
  demandId: string,
): { offerId: string; providerId: string; startMs: string; answerByMs: string }[] {
  return (place.facts('matching.match.v1/offers-sent', demandId).at(-1)?.['offers'] ?? []) as never;
}
