import type { FactInit } from '@linli/proto';

import type { LedgerLine } from '../src/domain/ledger-line.ts';
import type { Village } from './village.ts';

/** A ledger line with nothing said in it. */
const blankLine: LedgerLine = {
  kind: 'DOCTOR',
  name: '',
  phone: '',
  sex: '',
  organisation: '',
  title: '',
  department: '',
  skills: [],
  unknownSkills: [],
  windows: [],
  visitMinutes: 0,
  weeklyCap: 0,
  communityIds: ['jc_1'],
  gridId: '',
  insuredUntilMs: 0,
  licence: '',
  conflictParties: [],
  station: '',
  latitude: 0,
  longitude: 0,
  age: 0,
  facilityKind: '',
  seats: 0,
  address: '',
  services: [],
  openingHours: '',
};

export const everyMorning = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 540,
  toMinute: 720,
  capacity: 3,
}));

export function doctor(name: string, more: Partial<LedgerLine> = {}): LedgerLine {
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

export function volunteer(name: string, more: Partial<LedgerLine> = {}): LedgerLine {
  return doctor(name, { kind: 'VOLUNTEER', skills: ['SIX_HELP_CLEAN', 'VOLUNTEER_WISH'], visitMinutes: 0, ...more });
}

/** Puts lines into the ledger and answers their provider ids. */
export async function register(place: Village, lines: readonly LedgerLine[]): Promise<string[]> {
  await place.ready;
  const { outcomes } = await place.matching.RegisterProviders({ command: place.command(), lines: lines as never });
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

export type Sent = Readonly<{
  offerId: string;
  providerId: string;
  startMs: string;
  endMs: string;
  answerByMs: string;
}>;

/** Offers of the last wave of a demand. */
export function lastWave(place: Village, demandId: string): readonly Sent[] {
  return (place.facts('matching.match.v1/offers-sent', demandId).at(-1)?.['offers'] ?? []) as readonly Sent[];
}

/** The only offer of the last wave. */
export function offerFor(place: Village, demandId: string): Sent {
  const [offer, ...more] = lastWave(place, demandId);
  if (offer === undefined || more.length > 0)
    throw new Error(`${demandId} has ${more.length + (offer ? 1 : 0)} offers out`);
  return offer;
}

/** The answer, or the code of the refusal. */
export async function said(answer: Promise<object>): Promise<string> {
  try {
    const { offerState, receipt } = (await answer) as { offerState?: string; receipt?: { state: string } };
    return offerState ?? receipt?.state ?? '';
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return String(thrown.code);
    throw thrown;
  }
}

export function accept(place: Village, { offerId, providerId }: Sent, more: object = {}): Promise<string> {
  return said(place.matching.AnswerOffer({ command: place.command(), offerId, providerId, accept: true, ...more }));
}

export function decline(place: Village, { offerId, providerId }: Sent): Promise<string> {
  return said(
    place.matching.AnswerOffer({ command: place.command(), offerId, providerId, accept: false, reason: 'BUSY' }),
  );
}

export function confirm(place: Village, { offerId }: Sent, more: object = {}): Promise<string> {
  return said(
    place.matching.ConfirmOffer({
      command: place.command(),
      offerId,
      accept: true,
      recordedBy: 'RESIDENT',
      how: 'PAGE',
      ...more,
    }),
  );
}
