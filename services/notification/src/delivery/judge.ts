import type { CaseStatus } from '../telling/case-status.ts';
import { localTime } from '../telling/local-time.ts';
import type { Relevance } from '../telling/matrix.ts';
import { quietUntilMs, within, type Hours } from '../telling/quiet-hours.ts';
import type { Letter } from './delivery.ts';

export type Verdict =
  | Readonly<{ verdict: 'SEND' }>
  | Readonly<{ verdict: 'HOLD'; untilMs: number }>
  | Readonly<{ verdict: 'DROP'; reason: 'EXPIRED' | 'OBSOLETE' }>;

/** Whether a message goes out at this instant. Asked when it is made and again before each attempt. */
export function judge(letter: Letter, status: CaseStatus | undefined, nowMs: number, hours: Hours): Verdict {
  if (letter.expiresAtMs !== null && letter.expiresAtMs <= nowMs) return { verdict: 'DROP', reason: 'EXPIRED' };
  if (status !== undefined && !stillTrue[letter.while](letter, status)) return { verdict: 'DROP', reason: 'OBSOLETE' };
  const untilMs = letter.class === 'P0' ? null : quietUntilMs(nowMs, letter.to.kind, hours);
  if (untilMs === null || wakes(letter, nowMs, hours)) return { verdict: 'SEND' };
  // P1 is held only if that leaves time to act on it.
  const tooLate = letter.class === 'P1' && letter.expiresAtMs !== null && letter.expiresAtMs <= untilMs;
  return tooLate ? { verdict: 'SEND' } : { verdict: 'HOLD', untilMs };
}

function wakes({ wakes: part }: Letter, nowMs: number, { policy }: Hours): boolean {
  return part !== null && within(localTime(nowMs, policy.utcOffsetMinutes).minute, part);
}

/** What is not known (another topic is behind) counts as still true: better one message too many than one too few. */
const stillTrue: Readonly<Record<Relevance, (letter: Letter, status: CaseStatus) => boolean>> = {
  ALWAYS: () => true,
  DEMAND_OPEN: (_, { demand }) => demand === null || demand.phase === 'OPEN' || demand.phase === 'INFO_AWAITED',
  INFO_AWAITED: (_, { demand }) => demand === null || demand.phase === 'INFO_AWAITED',
  EVALUATION_OPEN: (_, { demand }) => demand === null || demand.phase === 'EVALUATION',
  OFFER_OPEN: ({ offerId }, { match }) => match.openOffers.includes(offerId),
  CONFIRMATION_AWAITED: ({ offerId }, { match }) => match.awaitingOffer === offerId,
  VISIT_AHEAD: ({ visitId }, { visit }) => visit === null || (visit.visitId === visitId && visit.state === 'AHEAD'),
  VISIT_NOT_OVER: ({ visitId }, { visit }) => visit === null || (visit.visitId === visitId && visit.state !== 'OVER'),
};
