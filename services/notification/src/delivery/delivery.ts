/**
 * Delivery: one message to one recipient by one channel, until it has come to an end.
 *
 *   QUEUED ── attempt ─▶ SENDING ── accepted ──────────────▶ SENT
 *     │  ▲                 ├── refused for now ─▶ FAILED ──── (attempt again, more and more slowly)
 *     │  └ held            ├── refused for good, or too often ▶ FAILED_FINAL ─▶ the next way is tried
 *     │                    └── no answer ───────▶ MAYBE_SENT  (repeated once where the receiver drops repeats)
 *     └── expired, or the case has moved on ───────────────▶ SUPPRESSED
 *
 * A call or knock (channel `task`) stays QUEUED until the named person reports: SENT = reached or handed over,
 * FAILED_FINAL = not reached. No text and no contact data are kept here.
 */

import type { Leg, Person, Planned } from '../telling/plan.ts';

export type Letter = Omit<Planned, 'legs'> &
  Readonly<{ deliveryId: string; eventId: string; channel: string; to: Person; createdAtMs: number }>;

export type DeliveryState = 'QUEUED' | 'SENDING' | 'SENT' | 'FAILED' | 'MAYBE_SENT' | 'FAILED_FINAL' | 'SUPPRESSED';

export type Delivery = Letter &
  Readonly<{
    state: DeliveryState;
    /** Attempts begun so far. */
    attempts: number;
    /** How many of them are unclear. */
    unclear: number;
    /** Next instant at which something is to be done; null = nothing is. */
    dueAtMs: number | null;
    /** Ways still to be tried if this one fails. */
    rest: readonly Leg[];
    reason: string;
    finishedBy: string;
  }>;

export type DeliveryEvent =
  | Readonly<{ type: 'queued'; letter: Letter; rest: readonly Leg[]; dueAtMs: number | null }>
  | Readonly<{ type: 'held'; untilMs: number }>
  | Readonly<{ type: 'attempted'; attempt: number; answerByMs: number }>
  | Readonly<{ type: 'accepted'; attempt: number }>
  | Readonly<{ type: 'failed'; attempt: number; reason: string; retryAtMs: number }>
  | Readonly<{ type: 'failed-finally'; attempt: number; reason: string; handOnAtMs: number }>
  | Readonly<{ type: 'unclear'; attempt: number; repeatAtMs: number | null }>
  | Readonly<{ type: 'suppressed'; reason: string }>
  | Readonly<{ type: 'handed-on' }>
  | Readonly<{ type: 'finished'; outcome: string; by: string; reached: boolean; handOnAtMs: number }>;

/** The state after `event`, which must come from a decision on this very delivery. */
export function evolveDelivery(delivery: Delivery | undefined, event: DeliveryEvent): Delivery {
  if (event.type === 'queued') {
    const { letter, rest, dueAtMs } = event;
    return { ...letter, state: 'QUEUED', attempts: 0, unclear: 0, dueAtMs, rest, reason: '', finishedBy: '' };
  }
  if (delivery === undefined) throw new Error(`${event.type} of a delivery that does not exist`);
  switch (event.type) {
    case 'held':
      return { ...delivery, dueAtMs: event.untilMs };
    case 'attempted':
      return { ...delivery, state: 'SENDING', attempts: event.attempt, dueAtMs: event.answerByMs };
    case 'accepted':
      return { ...delivery, state: 'SENT', attempts: event.attempt, dueAtMs: null, reason: '' };
    case 'failed': {
      const { attempt: attempts, reason, retryAtMs: dueAtMs } = event;
      return { ...delivery, state: 'FAILED', attempts, reason, dueAtMs };
    }
    case 'failed-finally': {
      const dueAtMs = delivery.rest.length > 0 ? event.handOnAtMs : null;
      return { ...delivery, state: 'FAILED_FINAL', attempts: event.attempt, reason: event.reason, dueAtMs };
    }
    case 'unclear': {
      const { attempt: attempts, repeatAtMs: dueAtMs } = event;
      return {
        ...delivery,
        state: 'MAYBE_SENT',
        attempts,
        unclear: delivery.unclear + 1,
        dueAtMs,
        reason: 'NO_ANSWER',
      };
    }
    case 'suppressed':
      return { ...delivery, state: 'SUPPRESSED', reason: event.reason, dueAtMs: null };
    case 'handed-on':
      return { ...delivery, rest: [], dueAtMs: null };
    case 'finished': {
      const dueAtMs = !event.reached && delivery.rest.length > 0 ? event.handOnAtMs : null;
      const state = event.reached ? 'SENT' : 'FAILED_FINAL';
      return {
        ...delivery,
        state,
        reason: event.outcome,
        finishedBy: event.by,
        attempts: delivery.attempts + 1,
        dueAtMs,
      };
    }
  }
}

/** True when nothing will be done any more by this way. */
export function isSettled({ state, dueAtMs }: Delivery): boolean {
  const ended = state === 'SENT' || state === 'FAILED_FINAL' || state === 'SUPPRESSED';
  return ended || (state === 'MAYBE_SENT' && dueAtMs === null);
}
